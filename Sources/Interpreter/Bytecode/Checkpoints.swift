/// Where a version of CPython looks at its eval breaker, so where a thread can lose the global lock while it interprets.
///
/// Up to 3.9 it looked before most operations. Since 3.10 it looks at fixed ones (gh-18334): where a function begins, where
/// a loop jumps back, and after calls, of which the end of a `with` block is one; since 3.11 neither returns nor the
/// specialised `len` and `list.append` are among them. Sources: `Python/ceval.c` of 3.9 (`DISPATCH` against `FAST_DISPATCH`)
/// and 3.10 (`CHECK_EVAL_BREAKER`), `Python/bytecodes.c` of 3.12 and 3.13; and where a thread of each version was seen to
/// stand when another one had taken the lock from it.
public enum Checkpoints: String, CaseIterable, Sendable, Codable {
  case python3_9 = "3.9"
  case python3_10 = "3.10"
  case python3_11 = "3.11"
  case python3_12 = "3.12"
  case python3_13 = "3.13"
  case python3_14 = "3.14"

  /// Whether a thread looks at its eval breaker once `opcode` is done.
  public func follow(_ opcode: Opcode) -> Bool {
    switch self {
    case .python3_9: Self.dispatches(opcode)
    case .python3_10:
      switch opcode {
      case .resume, .jumpBackward, .call, .callMethod, .exitWith, .callLen, .callListAppend, .returnValue: true
      default: false
      }
    case .python3_11, .python3_12, .python3_13, .python3_14:
      switch opcode {
      case .resume, .jumpBackward, .call, .callMethod, .exitWith: true
      default: false
      }
    }
  }

  /// The operations of 3.9 that end in `DISPATCH`; the others go on with the next one at once. Compiled by GCC or Clang:
  /// there a predicted operation (`FOR_ITER` after `GET_ITER`) is not jumped to, and costs no checkpoint.
  private static func dispatches(_ opcode: Opcode) -> Bool {
    switch opcode {
    case .loadConst, .loadFast, .storeFast, .popTop, .copy, .swap: false
    case .popJumpIfFalse, .popJumpIfTrue, .jumpForward, .containsOp, .isOp, .await: false
    default: true
    }
  }
}

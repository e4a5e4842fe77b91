import Canvas
import Wording

/// Where the parts of the microscope lie.
///
/// ```
///  interleave   microscope   race.py          simulated   checkpoints of 3.9   step 23      title
///
///  add-2 stored 1 over 1 in counter: one update is lost.                                    what the last step
///  add-2 had read counter before add-1 stored there, and knew nothing of it.                did, and why it matters
///
///      4  def add():                     1 . main   waits for the end of add-1  line 12     source, and on a wide
///      5      global counter             2 x add-1  waits for the GIL           line 6      screen the bytecode
///  >3  6      counter += 1             > 3 # add-2  running                     line 6      beside it; threads,
///      7                                                                                    and what they share
///      8  a = Thread(target=add)         counter  1   expected 2
/// ```
struct MicroscopeLayout: Equatable {
  /// From this width on source and threads stand side by side.
  static let twoColumns = 74
  /// From this width on the bytecode stands between them.
  static let threeColumns = 112
  private static let gap = 3
  /// Rows that the threads have below the source on a narrow screen, as far as there are any.
  private static let stackedRows = 9

  let title: Rect
  /// What the last step did.
  let sentence: Rect
  let body: Rect
  /// The source; on a screen without room for both, the source or the bytecode.
  let source: Rect
  /// The bytecode, where it has a column of its own.
  let bytecode: Rect?
  /// Threads, and what they share.
  let facts: Rect
  let notice: Rect
  let footer: Rect

  init(_ size: TutorState.Size) {
    let inner = Rect(width: size.width, height: size.height).inset(columns: 1)
    let isHigh = size.height >= 18
    title = inner.row(0)
    notice = inner.row(size.height - 2)
    footer = inner.row(size.height - 1)
    let page = inner.split(top: isHigh ? 2 : 1).rest.split(bottom: isHigh ? 2 : 1).rest
    let parts = page.split(top: isHigh ? 3 : 2)
    sentence = parts.top
    body = parts.rest.split(top: size.height >= 24 ? 1 : 0).rest
    if inner.width >= Self.threeColumns {
      let right = body.split(right: min(84, inner.width * 36 / 100), gap: Self.gap)
      let left = right.rest.split(right: min(46, right.rest.width * 45 / 100), gap: Self.gap)
      (source, bytecode, facts) = (left.rest, left.right, right.right)
    } else if inner.width >= Self.twoColumns {
      let columns = body.split(right: inner.width * 48 / 100, gap: Self.gap)
      (source, bytecode, facts) = (columns.rest, nil, columns.right)
    } else {
      let rows = min(Self.stackedRows, body.height * 3 / 5)
      let stack = body.split(bottom: rows)
      (source, bytecode, facts) = (stack.rest.split(bottom: rows >= 6 ? 1 : 0).rest, nil, stack.bottom)
    }
  }
}

/// Why a file of recorded runs is not read, or not written.
public enum TraceRefusal: CaseIterable, Equatable, Sendable {
  /// Something else than a trace file.
  case notATrace
  /// Written by a later version of this program.
  case later
  /// Not as it was written.
  case damaged
  /// More than a trace file may hold.
  case tooLarge

  /// The refusal of the file called `name`, which is harmless.
  func sentence(for name: String) -> Phrase { Phrase(en: "\(name): \(reason.en)", ko: "\(name): \(reason.ko)") }

  private var reason: Phrase {
    switch self {
    case .notATrace:
      Phrase(
        en: "this is not a file of recorded runs. Give one that interleave run --record wrote.",
        ko: "실행 기록 파일이 아닙니다. interleave run --record로 만든 파일을 쓰세요.")
    case .later:
      Phrase(
        en: "a later version of interleave wrote this file of recorded runs. Use that version.",
        ko: "더 새로운 버전의 interleave가 만든 실행 기록 파일입니다. 그 버전을 쓰세요.")
    case .damaged:
      Phrase(
        en: "this file of recorded runs is damaged or incomplete. Copy it again, or record the runs again.",
        ko: "실행 기록 파일이 손상되었거나 일부가 빠져 있습니다. 다시 복사하거나 새로 기록하세요.")
    case .tooLarge:
      Phrase(
        en: "this is more than a file of recorded runs can hold. Record fewer runs, or fewer tasks.",
        ko: "실행 기록 파일 하나에 담을 수 있는 양을 넘습니다. 실행이나 태스크 수를 줄여서 기록하세요.")
    }
  }
}

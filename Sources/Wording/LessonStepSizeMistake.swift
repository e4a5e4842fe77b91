/// A step that a small terminal could not show at once.
public enum LessonStepSizeMistake: Equatable, Sendable {
  case tooHigh(rows: Int, maximum: Int)
  case tooWide(columns: Int, maximum: Int)
}

extension LessonStepSizeMistake {
  /// What is wrong and what to do. Text from the file is harmless in it.
  public var sentence: Phrase {
    switch self {
    case .tooHigh(let rows, let maximum):
      Phrase(
        en: "This step takes \(rows) rows, and a small terminal has \(maximum). Shorten it or begin another step.",
        ko: "이 단계는 \(rows)줄이라 작은 터미널(\(maximum)줄)에 다 보이지 않습니다. 줄이거나 단계를 나누세요.")
    case .tooWide(let columns, let maximum):
      Phrase(
        en: "This line takes \(columns) columns, and a small terminal has \(maximum). Shorten it: code and tables are "
          + "not wrapped.",
        ko: "이 줄은 \(columns)칸이라 작은 터미널(\(maximum)칸)을 넘습니다. 코드와 표는 줄을 나누지 않으니 짧게 쓰세요.")
    }
  }
}

/// Something in the page that says what a course covers which does not hold.
public enum LessonCoverageMistake: Equatable, Sendable {
  case unknownLesson(Suggestion)
  /// No step of the lesson has that title.
  case unknownStep(Suggestion)
  /// An item that stands in another line as well.
  case repeatedItem(String, line: Int)
  case itemOutOfOrder(String, expected: String)
  case itemWithoutPlace(String)
  /// A lesson that is said to come, and is there.
  case lessonHasCome(String, item: String)

  /// What is wrong and what to do. Text from the file is harmless in it.
  public var sentence: Phrase {
    switch self {
    case .unknownLesson(let suggestion): suggestion.sentence(in: "COVERAGE.md")
    case .unknownStep(let suggestion): suggestion.sentence(in: "COVERAGE.md")
    case .repeatedItem(let item, let line):
      Phrase(
        en: "\(Quoted.text(item)) stands in line \(line) as well. Keep one of the two.",
        ko: "\(Quoted.text(item)): \(line)번째 줄에도 있습니다. 둘 중 하나만 남기세요.")
    case .itemOutOfOrder(let item, let expected):
      Phrase(
        en: "\(Quoted.text(item)) stands where \(Quoted.text(expected)) should. Items are numbered without a gap.",
        ko: "\(Quoted.text(item)): 여기에는 \(Quoted.text(expected)) 항목이 와야 합니다. 번호를 빠짐없이 매기세요.")
    case .itemWithoutPlace(let item):
      Phrase(
        en: "\(Quoted.text(item)) has no place. Name a lesson and the title of a step, or the lesson that is to come.",
        ko: "\(Quoted.text(item)): 배우는 곳이 없습니다. 레슨과 단계 제목을 적거나, 앞으로 나올 레슨을 적으세요.")
    case .lessonHasCome(let lesson, let item):
      Phrase(
        en: "\(Quoted.text(item)) says that \(Quoted.text(lesson)) is to come, and it is there. Name its step.",
        ko: "\(Quoted.text(item)): 앞으로 나온다고 한 \(Quoted.text(lesson)) 레슨이 이미 있습니다. 단계 제목을 적으세요.")
    }
  }
}

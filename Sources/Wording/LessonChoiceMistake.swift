/// Something wrong with a choice.
public enum LessonChoiceMistake: Equatable, Sendable {
  case mixedChoice
  case tooFewOptions
  case noRightAnswer
  case unexplainedOption
  case emptyOption
  case choiceInside
}

extension LessonChoiceMistake {
  /// What is wrong and what to do. Text from the file is harmless in it.
  public var sentence: Phrase {
    switch self {
    case .mixedChoice:
      Phrase(
        en: "Some entries of this list are options and some are not. Begin each with - [ ] or - [x].",
        ko: "이 목록에는 선택지인 항목과 아닌 항목이 섞여 있습니다. 항목마다 - [ ]나 - [x]로 시작하세요.")
    case .tooFewOptions:
      Phrase(en: "A choice needs two options at least. Add one.", ko: "선택지는 둘 이상이어야 합니다. 하나를 추가하세요.")
    case .noRightAnswer:
      Phrase(
        en: "No option of this choice is right. Tick the right ones: - [x].",
        ko: "맞는 선택지가 없습니다. 맞는 것을 - [x]로 표시하세요.")
    case .unexplainedOption:
      Phrase(
        en: "This option has no explanation. Add an indented paragraph below it that says why it is right or wrong.",
        ko: "선택지에 설명이 없습니다. 왜 맞거나 틀리는지 바로 아래에 들여쓴 문단으로 쓰세요.")
    case .emptyOption:
      Phrase(en: "This option has no text. Write it behind the box.", ko: "선택지에 글이 없습니다. 네모 뒤에 쓰세요.")
    case .choiceInside:
      Phrase(
        en: "A choice cannot stand inside a list or quotation. Move it out.", ko: "목록이나 인용 안에는 선택지를 쓸 수 없습니다. 밖으로 옮기세요."
      )
    }
  }
}

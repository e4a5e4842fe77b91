/// Something wrong with a direction in an HTML comment.
public enum LessonDirectiveMistake: Equatable, Sendable {
  case unknownDirective(Suggestion)
  /// A directive whose rest is not of the form that it takes.
  case directiveForm(name: String, form: String)
  /// A word of a prediction that is not among those it takes.
  case unknownWord(place: String, Suggestion)
  case unclosedComment
  case textBesideComment
  case directiveInText(String)
  case directiveInside(String)
  case unclosedCondition
  case endWithoutCondition
  case conditionInCondition
  case predictionWithoutChoice
  case emptyRange(String, String)
  case notANumber(String)
}

extension LessonDirectiveMistake {
  /// What is wrong and what to do. Text from the file is harmless in it.
  public var sentence: Phrase {
    switch self {
    case .unknownDirective(let suggestion):
      Phrase(
        en: "There is no directive \(Quoted.word(suggestion.word)).\(suggestion.hint.en) "
          + "A comment of your own begins with #: <!-- # ... -->.",
        ko: "없는 지시문입니다: \(Quoted.word(suggestion.word)).\(suggestion.hint.ko) "
          + "혼자 보는 주석은 <!-- # ... -->처럼 #으로 시작하세요.")
    case .directiveForm(let name, let form):
      Phrase(
        en: "\(Quoted.word(name)) is not written like this. Write <!-- \(form) -->.",
        ko: "\(Quoted.word(name)): 이렇게 쓰지 않습니다. <!-- \(form) --> 꼴로 쓰세요.")
    case .unknownWord(let place, let suggestion): suggestion.sentence(in: place)
    case .unclosedComment:
      Phrase(en: "The comment has no end. Close it with -->.", ko: "주석이 끝나지 않습니다. -->로 닫으세요.")
    case .textBesideComment:
      Phrase(
        en: "Text on the line of a comment is not shown. Put it on a line of its own.",
        ko: "주석과 같은 줄에 있는 글은 화면에 나오지 않습니다. 줄을 나누세요.")
    case .directiveInText(let name):
      Phrase(
        en: "The directive \(Quoted.word(name)) stands amid text. Give it a line of its own.",
        ko: "지시문이 글 속에 있습니다: \(Quoted.word(name)). 한 줄에 따로 쓰세요.")
    case .directiveInside(let name):
      Phrase(
        en:
          "The directive \(Quoted.word(name)) cannot stand inside a list or quotation. Move it out, without indentation.",
        ko: "목록이나 인용 안에는 쓸 수 없는 지시문입니다: \(Quoted.word(name)). 들여쓰지 말고 밖에 쓰세요.")
    case .unclosedCondition:
      Phrase(
        en: "This condition has no end in its step. Close it with <!-- end -->.",
        ko: "조건이 그 단계 안에서 끝나지 않습니다. <!-- end -->로 닫으세요.")
    case .endWithoutCondition:
      Phrase(
        en: "There is no condition to end here. Delete this, or write <!-- when: processors >= 2 --> above.",
        ko: "여기에는 끝낼 조건이 없습니다. 지우거나, 위에 <!-- when: processors >= 2 -->를 쓰세요.")
    case .conditionInCondition:
      Phrase(
        en: "A condition cannot stand inside another. End the first with <!-- end -->.",
        ko: "조건 안에 조건을 쓸 수 없습니다. 앞의 조건을 <!-- end -->로 끝내세요.")
    case .predictionWithoutChoice:
      Phrase(
        en: "No choice follows this prediction. Write its options as a task list right below: - [ ] and - [x].",
        ko: "예측 뒤에 선택지가 없습니다. 바로 아래에 - [ ]와 - [x]로 된 목록을 쓰세요.")
    case .emptyRange(let lower, let upper):
      Phrase(
        en: "\(Quoted.text(lower)) does not lie below \(Quoted.text(upper)). Write the smaller number first.",
        ko: "앞의 수(\(Quoted.text(lower)))가 뒤의 수(\(Quoted.text(upper)))보다 작아야 합니다. 작은 수를 먼저 쓰세요.")
    case .notANumber(let text):
      Phrase(
        en: "\(Quoted.word(text)) is not a range of numbers. Write for example 0..2000.",
        ko: "수의 범위가 아닙니다: \(Quoted.word(text)). 0..2000 꼴로 쓰세요.")
    }
  }
}

/// Something wrong with a quoted figure.
public enum LessonQuotationMistake: Equatable, Sendable {
  case unclosedQuotation
  case badQuotation(String)
  case unknownFigure(Suggestion)
  case unknownModel(Suggestion)
  case noExperimentLinked
  case experimentNotLinkedAbove(Suggestion)
  case modelNotRun(model: String, file: String, valid: [String])
  /// A figure that this model never has.
  case figureNotOfModel(figure: String, model: String)
  /// A figure that no run of this experiment has.
  case figureNotOfExperiment(figure: String, file: String)
  case figuresNotComparable(String, String)
  /// A Korean figure without a unit behind it.
  case missingUnit(String)
  /// A figure that brings its unit, with another one behind it.
  case repeatedUnit(String)
}

extension LessonQuotationMistake {
  /// What is wrong and what to do. Text from the file is harmless in it.
  public var sentence: Phrase {
    switch self {
    case .unclosedQuotation:
      Phrase(
        en: "A quoted figure has no end on its line. Close it with }}; code shows braces as they are: `{{`.",
        ko: "인용한 수치가 그 줄에서 끝나지 않습니다. }}로 닫으세요. 중괄호 자체를 보이려면 `{{`처럼 코드로 쓰세요.")
    case .badQuotation(let text):
      Phrase(
        en: "\(Quoted.word(text)) names no figure. Write model.figure, file.yaml/model.figure or a ratio of two, for "
          + "example {{event-loop.wall / sequential.wall}}.",
        ko: "수치를 가리키는 말이 아닙니다: \(Quoted.word(text)). model.figure, file.yaml/model.figure 꼴이나 "
          + "{{event-loop.wall / sequential.wall}} 같은 비율로 쓰세요.")
    case .unknownFigure(let suggestion):
      Phrase(
        en: "There is no figure \(Quoted.word(suggestion.word)).\(suggestion.hint.en)",
        ko: "없는 수치입니다: \(Quoted.word(suggestion.word)).\(suggestion.hint.ko)")
    case .unknownModel(let suggestion):
      Phrase(
        en: "There is no model \(Quoted.word(suggestion.word)).\(suggestion.hint.en)",
        ko: "없는 모델입니다: \(Quoted.word(suggestion.word)).\(suggestion.hint.ko)")
    case .noExperimentLinked:
      Phrase(
        en: "No experiment is linked above this figure. Link one first, or name the file: {{file.yaml/model.figure}}.",
        ko: "이 수치보다 위에 링크한 실험이 없습니다. 먼저 실험을 링크하거나 {{file.yaml/model.figure}}처럼 파일을 쓰세요.")
    case .experimentNotLinkedAbove(let suggestion):
      Phrase(
        en: "The lesson links no experiment \(Quoted.word(suggestion.word)) above this figure, so it would stay a "
          + "dash.\(suggestion.hint.en)",
        ko: "이 수치보다 위에서 링크하지 않은 실험이라 줄표만 나옵니다: \(Quoted.word(suggestion.word)).\(suggestion.hint.ko)")
    case .modelNotRun(let model, let file, let valid):
      Phrase(
        en: "\(Quoted.word(file)) does not run \(Quoted.word(model)). It runs \(valid.joined(separator: ", ")).",
        ko: "\(Quoted.word(file)): 이 모델을 실행하지 않는 실험입니다: \(Quoted.word(model)). "
          + "실행하는 모델: \(valid.joined(separator: ", ")).")
    case .figureNotOfModel(let figure, let model):
      Phrase(
        en: "\(Quoted.word(model)) has no lock, so it has no figure \(Quoted.word(figure)). Quote another one.",
        ko: "\(Quoted.word(model)): 락이 없는 모델이라 이 수치가 없습니다: \(Quoted.word(figure)). 다른 수치를 쓰세요.")
    case .figureNotOfExperiment(let figure, let file):
      Phrase(
        en: "No run of \(Quoted.word(file)) has the figure \(Quoted.word(figure)). Quote another one.",
        ko: "\(Quoted.word(file)): 이 실험에서는 나오지 않는 수치입니다: \(Quoted.word(figure)). 다른 수치를 쓰세요.")
    case .figuresNotComparable(let a, let b):
      Phrase(
        en: "A ratio of \(Quoted.word(a)) and \(Quoted.word(b)) means nothing, because their units differ.",
        ko: "\(Quoted.word(a)), \(Quoted.word(b)): 단위가 달라서 비율을 낼 수 없습니다. 단위가 같은 수치끼리 나누세요.")
    case .missingUnit(let text):
      Phrase(
        en:
          "In Korean a unit must stand right behind this figure: {{\(Quoted.text(text))}}. Add the counter that fits, "
          + "or the word for times.",
        ko: "수치 바로 뒤에 단위를 쓰세요: {{\(Quoted.text(text))}}. 예를 들어 개, 번, 배를 붙이면 그 뒤의 조사가 정해집니다.")
    case .repeatedUnit(let unit):
      Phrase(
        en: "The figure brings its own unit, and \(Quoted.word(unit)) follows it. Delete the second unit.",
        ko: "수치에 이미 단위가 있는데 단위가 또 나옵니다: \(Quoted.word(unit)). 뒤의 단위를 지우세요.")
    }
  }
}

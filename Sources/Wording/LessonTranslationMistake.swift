/// Something that is not the same in both languages.
public enum LessonTranslationMistake: Equatable, Sendable {
  case differentNumberOfSteps(here: Int, there: Int, other: String)
  case differentStep(StepPart, other: String)
  case differentKey(String, other: String)

  /// What must be the same in every language.
  public enum StepPart: CaseIterable, Sendable {
    case experiments, choices, predictions, pauses, conditions, programs
  }
}

extension LessonTranslationMistake {
  /// What is wrong and what to do. Text from the file is harmless in it.
  public var sentence: Phrase {
    switch self {
    case .differentNumberOfSteps(let here, let there, let other):
      Phrase(
        en: "This has \(Numbers.count(here)) steps, \(Quoted.word(other)) has \(Numbers.count(there)). "
          + "Give both the same number.",
        ko: "여기는 \(Numbers.count(here))단계이고 \(Quoted.word(other)) 파일은 \(Numbers.count(there))단계입니다. 단계 수를 맞추세요.")
    case .differentStep(let part, let other):
      Phrase(
        en: "This step does not have the same \(part.words.en) as in \(Quoted.word(other)). "
          + "Make them the same, in the same order.",
        ko: "이 단계의 \(part.words.ko) \(Quoted.word(other)) 파일과 다릅니다. 순서까지 같게 맞추세요.")
    case .differentKey(let key, let other):
      Phrase(
        en: "\(Quoted.word(key)) says something else than in \(Quoted.word(other)). Make them the same.",
        ko: "\(Quoted.word(key)): \(Quoted.word(other)) 파일과 다릅니다. 같게 맞추세요.")
    }
  }
}

extension LessonTranslationMistake.StepPart {
  /// The part in the plural; the Korean form carries its particle.
  var words: Phrase {
    switch self {
    case .experiments: Phrase(en: "experiments", ko: "실험이")
    case .choices: Phrase(en: "choices and right answers", ko: "선택지와 정답이")
    case .predictions: Phrase(en: "predictions", ko: "예측이")
    case .pauses: Phrase(en: "pauses", ko: "멈춤이")
    case .conditions: Phrase(en: "conditions", ko: "조건이")
    case .programs: Phrase(en: "programs that are run", ko: "실행하는 프로그램이")
    }
  }
}

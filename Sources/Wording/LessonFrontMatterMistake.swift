/// Something wrong with the front matter of a lesson.
public enum LessonFrontMatterMistake: Equatable, Sendable {
  case noFrontMatter
  case unclosedFrontMatter
  case notYAML(String)
  /// An alias repeats what an anchor marked: a few lines could stand for gigabytes.
  case alias
  case unknownKey(Suggestion)
  case missingKey(String)
  case wrongShape(key: String, expected: ExpectedShape)
  case outOfRange(key: String, text: String, minimum: String, maximum: String)
  case unknownWord(key: String, Suggestion)
  /// Something that stands twice in one list.
  case repeated(String)
  case tooMany(key: String, count: Int, maximum: Int)
  /// A term or state that an earlier lesson has introduced already.
  case introducedBefore(String, lesson: String)
  /// A prerequisite that does not come before this lesson.
  case prerequisiteNotBefore(String)

  /// What a value of the front matter can be.
  public enum ExpectedShape: CaseIterable, Sendable {
    case mapping, list, text, number, terms
  }
}

extension LessonFrontMatterMistake {
  /// What is wrong and what to do. Text from the file is harmless in it.
  public var sentence: Phrase {
    switch self {
    case .noFrontMatter:
      Phrase(
        en: "The lesson does not begin with front matter. Put title, minutes, prerequisites, misconception, terms, "
          + "states and summary between two lines of ---.",
        ko: "레슨이 머리말로 시작하지 않습니다. --- 두 줄 사이에 title, minutes, prerequisites, misconception, terms, "
          + "states, summary를 쓰세요.")
    case .unclosedFrontMatter:
      Phrase(en: "The front matter has no end. Close it with a line of ---.", ko: "머리말이 끝나지 않습니다. --- 한 줄로 닫으세요.")
    case .notYAML(let problem):
      Phrase(en: "This is not valid YAML: \(Quoted.text(problem)).", ko: "올바른 YAML이 아닙니다: \(Quoted.text(problem)).")
    case .alias: ExperimentMistake.alias.sentence
    case .unknownKey(let suggestion): ExperimentMistake.unknownKey(suggestion).sentence
    case .missingKey(let key):
      Phrase(
        en: "The front matter needs the key \(Quoted.word(key)).", ko: "머리말에 키가 빠졌습니다: \(Quoted.word(key)).")
    case .wrongShape(let key, let expected):
      Phrase(
        en: "\(Quoted.word(key)) must be \(expected.words.en).", ko: "\(Quoted.word(key)): \(expected.words.ko) 써야 합니다."
      )
    case .outOfRange(let key, let text, let minimum, let maximum):
      ExperimentMistake.outOfRange(key: key, text: text, minimum: minimum, maximum: maximum).sentence
    case .unknownWord(let key, let suggestion): suggestion.sentence(in: Quoted.word(key))
    case .repeated(let word): ExperimentMistake.repeated(word).sentence
    case .tooMany(let key, let count, let maximum):
      Phrase(
        en: "\(Quoted.word(key)) has \(Numbers.count(count)) entries, and one lesson introduces at most "
          + "\(Numbers.count(maximum)). Leave some to another lesson.",
        ko: "\(Quoted.word(key)): 항목이 \(Numbers.count(count))개입니다. 한 레슨에서 소개할 수 있는 것은 "
          + "\(Numbers.count(maximum))개까지입니다. 나머지는 다른 레슨으로 옮기세요.")
    case .introducedBefore(let word, let lesson):
      Phrase(
        en: "\(Quoted.word(word)) was introduced already, in \(Quoted.text(lesson)). Leave it out here.",
        ko: "\(Quoted.word(word)): 앞 레슨(\(Quoted.text(lesson)))에서 이미 소개했습니다. 여기서는 빼세요.")
    case .prerequisiteNotBefore(let word):
      Phrase(
        en: "\(Quoted.word(word)) does not come before this lesson. Name an earlier one.",
        ko: "\(Quoted.word(word)): 이 레슨보다 앞에 있지 않습니다. 앞 레슨을 쓰세요.")
    }
  }
}

extension LessonFrontMatterMistake.ExpectedShape {
  /// The shape as the object of a sentence; the Korean form carries its particle.
  var words: Phrase {
    switch self {
    case .mapping: Phrase(en: "a mapping of keys to values", ko: "키와 값의 묶음을")
    case .list: Phrase(en: "a list, for example [a, b] or []", ko: "[a, b]나 [] 같은 목록을")
    case .text: Phrase(en: "text", ko: "글을")
    case .number: Phrase(en: "a whole number", ko: "정수를")
    case .terms: Phrase(en: "a list of terms, or terms with their meanings", ko: "용어 목록이나, 용어와 뜻의 묶음을")
    }
  }
}

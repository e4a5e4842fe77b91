import Interpreter
import Wording

extension SourceProblem {
  /// What is wrong and the nearest thing that is supported, without where and without a full stop. Harmless.
  public var advice: Phrase {
    guard let nearest = nearest.map({ Harmless.text($0) }) else { return words }
    return Phrase(en: "\(words.en); supported is: \(nearest)", ko: "\(words.ko). 쓸 수 있는 것: \(nearest)")
  }
}

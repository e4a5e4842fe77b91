import Timeline

extension LessonWords {
  /// What a claim is about: `event-loop / sequential, wall`. Identifiers only, so the same in every language.
  public static func subject(_ models: [RunModel], figure: Figure, task: String?) -> Phrase {
    let models = models.map(\.name).joined(separator: " / ")
    let task = task.map { ", \(Harmless.text($0, limit: 60))" } ?? ""
    return Phrase(verbatim: "\(models), \(figure.name)\(task)")
  }

  /// A claim that was measured: value, spread, and the bounds that it is held to.
  public static func measured(_ value: String, spread: (String, String), bounds: (String, String), holds: Bool)
    -> Phrase
  {
    let verdict = holds ? Phrase(en: "holds", ko: "성립") : Phrase(en: "FAILS", ko: "불성립")
    return Phrase(
      en: "\(value) (\(spread.0) to \(spread.1)), claimed \(bounds.0) to \(bounds.1): \(verdict.en)",
      ko: "\(value)(\(spread.0)-\(spread.1)), 주장 \(bounds.0)-\(bounds.1): \(verdict.ko)")
  }

  /// A claim about machines with more processors.
  public static func needsProcessors(_ needed: Int, available: Int) -> Phrase {
    Phrase(
      en:
        "needs \(Quantities.processors(needed).en), and this machine lets the program use \(Numbers.count(available))",
      ko: "\(Quantities.processors(needed).ko) 필요, 지금 쓸 수 있는 것은 \(Numbers.count(available))개")
  }

  /// A claim about a figure that no run had.
  public static let notMeasured = Phrase(
    en: "not measured: the runs do not have this figure", ko: "측정되지 않음: 이 실행에는 그 수치가 없음")
}

import Timeline

extension ReportWords {
  /// The line that says how far a run is after that many nanoseconds.
  public static func progress(model: RunModel, ended: Int, of tasks: Int, after passed: UInt64) -> Phrase {
    let seconds = passed / 1_000_000_000
    return Phrase(
      en: "\(model.name): \(Numbers.count(ended)) of \(Numbers.count(tasks)) tasks ended after \(seconds) s",
      ko: "\(model.name): \(seconds)초 지남, 태스크 \(Numbers.count(tasks))개 가운데 \(Numbers.count(ended))개 끝남")
  }
}

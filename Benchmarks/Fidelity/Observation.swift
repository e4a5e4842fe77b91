import Timeline

/// What can be seen of a program from outside, whoever ran it.
struct Observation: Equatable {
  /// Nanoseconds from the program's beginning to its end.
  var wall: Double
  /// Nanoseconds that each sleep took beyond what was asked, until the thread ran again.
  var late: [Double]
  /// The numbers that it printed.
  var printed: [Double]

  /// Reads what `observe.py` printed: a line each of `wall_ns`, `late_ns` and `printed`. Nil for anything else.
  init?(report: String) {
    var lines: [String: [Double]] = [:]
    for line in report.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ")
      let numbers = words.dropFirst().compactMap { Double($0) }
      guard let key = words.first, numbers.count == words.count - 1 else { return nil }
      lines[String(key)] = numbers
    }
    guard let wall = lines["wall_ns"]?.first, let late = lines["late_ns"], let printed = lines["printed"] else {
      return nil
    }
    self.wall = wall
    self.late = late
    self.printed = printed
  }

  /// Reads a run of ours, in which threads that run a function called `sleeper` sleep for `asleep` nanoseconds at a time.
  init(of record: RunRecord, sleeper: String, asleep: UInt64) {
    wall = Double(record.cost.wall)
    let sleepers = record.tasks.filter { $0.identity.kind == .thread && $0.identity.name.contains(".\(sleeper)-") }
    late = sleepers.flatMap { Self.lateness($0.spans, asleep: asleep) }
    printed = record.tasks.first?.output?.split(whereSeparator: \.isWhitespace).compactMap { Double($0) } ?? []
  }

  /// From when a sleep was due until the thread ran again.
  private static func lateness(_ spans: [Span], asleep: UInt64) -> [Double] {
    var began: UInt64?
    var result: [Double] = []
    for span in spans {
      if span.state == .sleep { began = span.start }
      guard span.state == .running, let start = began else { continue }
      result.append(Double(span.start) - Double(start + asleep))
      began = nil
    }
    return result
  }
}

import Models
import Platform
import Timeline

/// A program in the teaching subset of Python, which ours and theirs run to the letter.
struct SharedProgram {
  /// What is slept at a time by programs that sleep, nanoseconds.
  private static let asleep: UInt64 = 1_000_000

  private let name: String
  private let text: String

  /// A file of `Benchmarks/programs`, with other numbers in the lines that say `name = number`.
  init(_ name: String, _ bench: Workbench, setting values: [String: Int] = [:]) throws {
    self.name = name
    text = Self.setting(values, in: try WholeFile.text(bench.file("Benchmarks/programs/\(name).py")))
  }

  /// Runs it under what stands for a CPython. `interval` is the switch interval in nanoseconds.
  func observeOurs(_ bench: Workbench, _ counterpart: Counterpart, interval: UInt64 = 5_000_000) throws -> Observation {
    let source = ProgramSource(file: "\(name).py", text: text, checkpoints: counterpart.checkpoints)
    let task = TaskPlan(identity: TaskIdentity(id: 0, name: "program", kind: .program), work: .program(source))
    let plan = RunPlan(
      model: counterpart.model, tasks: [task], switchInterval: interval, checkpoints: counterpart.checkpoints)
    let record = try bench.run(plan, workers: Executable.path)
    return Observation(of: record, sleeper: "tick", asleep: Self.asleep)
  }

  /// Runs it in a real CPython.
  func observeTheirs(_ bench: Workbench, _ python: Python, interval: UInt64 = 5_000_000) throws -> Observation {
    let seconds = Quantity.fixed(Double(interval) / 1e9, 9)
    let report = try Command(python.path, [try bench.script("observe.py"), seconds, text]).output()
    guard let observation = Observation(report: report) else {
      throw CannotMeasure("\(python.path) printed \(report.prefix(200))")
    }
    return observation
  }

  /// What `figures` finds in a number of runs of ours and theirs, which take turns.
  func measure(
    _ bench: Workbench, _ counterpart: Counterpart, rounds: Int, interval: UInt64 = 5_000_000,
    _ figures: (Observation) throws -> [Double]
  ) throws -> Pairs {
    try counterpart.measure(
      rounds, ours: { try figures(observeOurs(bench, counterpart, interval: interval)) },
      theirs: { try figures(observeTheirs(bench, $0, interval: interval)) })
  }

  /// The text with other numbers in the lines that give names their first one.
  static func setting(_ values: [String: Int], in text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let words = line.split(separator: " ")
      guard words.count == 3, words[1] == "=", Int(words[2]) != nil, !line.hasPrefix(" "),
        let value = values[String(words[0])]
      else { return String(line) }
      return "\(words[0]) = \(value)"
    }.joined(separator: "\n")
  }
}

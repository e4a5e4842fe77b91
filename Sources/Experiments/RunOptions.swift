import Interpreter
import Timeline
import Wording

/// What the command line asks for. Nil is what was not said.
public struct RunOptions: Equatable, Sendable {
  /// URLs, or paths of the practice server.
  public var urls: [String] = []
  /// Number of fetches.
  public var fetch: Int?
  /// Number of tasks that compute in the interpreter.
  public var cpu: Int?
  /// Number of tasks that compute in native code.
  public var native: Int?
  /// Number of tasks that sleep.
  public var sleep: Int?
  /// Nanoseconds: how long the practice server waits, and how long a sleep lasts.
  public var delay: UInt64?
  /// Nanoseconds of computing, for cpu and native.
  public var work: UInt64?
  /// Nanoseconds after which a fetch fails.
  public var timeout: UInt64?
  /// In the order given.
  public var models: [ExecutionModel]?
  /// Nanoseconds.
  public var switchInterval: UInt64?
  /// How bytecode is executed.
  public var tier: Tier?
  /// Threads of a pool, worker processes or subinterpreters.
  public var workers: Int?
  /// Seed of everything that is drawn at random.
  public var seed: UInt64?

  /// Options of which none was said.
  public init() {}

  /// Reads the value of `--models`: identifiers with commas between them, or `all`.
  public static func models(_ text: String) throws(CommandMessage) -> [ExecutionModel] {
    if text == "all" { return ExecutionModel.allCases }
    var models: [ExecutionModel] = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      guard let model = ExecutionModel(rawValue: word) else {
        let valid = ["all"] + ExecutionModel.allCases.map(\.name)
        let nearest = NearestWord.to(word, among: valid)
        throw .unknownWord(option: "--models", word: word, nearest: nearest, valid: valid)
      }
      models.append(model)
    }
    return models
  }

  /// Reads the value of `--tier`.
  public static func tier(_ text: String) throws(CommandMessage) -> Tier {
    if let tier = Tier(rawValue: text) { return tier }
    let valid = Tier.allCases.map(\.rawValue)
    throw .unknownWord(
      option: "--tier", word: text, nearest: NearestWord.to(text, among: valid), valid: valid)
  }

  /// Reads a number of milliseconds, which may have decimals, into nanoseconds; `option` names it in the error.
  public static func nanoseconds(milliseconds text: String, option: String) throws(CommandMessage) -> UInt64 {
    let limits = limits(ofTime: option)
    guard let time = try? Amount.decimal(text[...], times: 1_000_000), limits.contains(time) else {
      throw .optionOutOfRange(
        option: option, minimum: Numbers.milliseconds(limits.lowerBound),
        maximum: Numbers.milliseconds(limits.upperBound))
    }
    return time
  }

  /// Only waiting can be for no time at all.
  static func limits(ofTime option: String) -> ClosedRange<UInt64> {
    (option == "--delay" ? 0 : Bounds.microsecond)...Bounds.time
  }

  /// The options that were said, by name.
  var given: [String] {
    let others: [(String, Bool)] = [
      ("URL", !urls.isEmpty), ("--delay", delay != nil), ("--work", work != nil), ("--timeout", timeout != nil),
      ("--models", models != nil), ("--switch-interval", switchInterval != nil), ("--workers", workers != nil),
      ("--seed", seed != nil),
    ]
    return (others + taskCounts.map { ($0.option, $0.count != nil) }).filter(\.1).map(\.0)
  }

  /// The options that name tasks, with what was said.
  var taskCounts: [(option: String, count: Int?)] {
    [("--fetch", fetch), ("--cpu", cpu), ("--native", native), ("--sleep", sleep)]
  }

  /// Refuses numbers out of bounds.
  func check() throws(CommandMessage) {
    for (option, count) in taskCounts { try check(count, in: 0...Bounds.tasks, of: option) }
    try check(workers, in: 1...Bounds.workers, of: "--workers")
    for (option, time) in [
      ("--delay", delay), ("--work", work), ("--timeout", timeout), ("--switch-interval", switchInterval),
    ] {
      let limits = RunOptions.limits(ofTime: option)
      guard let time, !limits.contains(time) else { continue }
      throw .optionOutOfRange(
        option: option, minimum: Numbers.milliseconds(limits.lowerBound),
        maximum: Numbers.milliseconds(limits.upperBound))
    }
  }

  private func check(_ value: Int?, in range: ClosedRange<Int>, of option: String) throws(CommandMessage) {
    guard let value, !range.contains(value) else { return }
    throw .optionOutOfRange(
      option: option, minimum: Numbers.count(range.lowerBound), maximum: Numbers.count(range.upperBound))
  }
}

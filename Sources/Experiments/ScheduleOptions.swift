import Scheduling
import Timeline
import Wording

/// Reads what the options of `interleave schedule` say.
public enum ScheduleOptions {
  /// Reads the value of `--policy`: identifiers with commas between them, or `all`, which is all that are simulated: what
  /// takes real time must be asked for.
  public static func policies(_ text: String) throws(CommandMessage) -> [SchedulePolicy] {
    if text == "all" { return ProcessorPolicy.allCases.map { .simulated($0) } }
    var policies: [SchedulePolicy] = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      guard let policy = SchedulePolicy(name: word) else {
        let valid = ["all"] + SchedulePolicy.all.map(\.name)
        let nearest = NearestWord.to(word, among: valid)
        throw .unknownWord(option: "--policy", word: word, nearest: nearest, valid: valid)
      }
      policies.append(policy)
    }
    return policies
  }

  /// Reads a time with its unit into nanoseconds; `option` names it in the error.
  public static func time(
    _ text: String, option: String, in limits: ClosedRange<UInt64>
  ) throws(CommandMessage) -> UInt64 {
    guard let time = try? Amount.read(text, units: Amount.time) else {
      throw .schedule(.notATime(option: option, text: text))
    }
    guard limits.contains(time) else {
      throw .optionOutOfRange(
        option: option, minimum: Numbers.exactDuration(limits.lowerBound),
        maximum: Numbers.exactDuration(limits.upperBound))
    }
    return time
  }

  /// Reads the value of `--jobs`: jobs with commas between them, each `NAME:BURSTS[@ARRIVAL][:NICE]`, where bursts are
  /// times of computing and of I/O in turns with slashes between them.
  public static func jobs(_ text: String) throws(CommandMessage) -> [Job] {
    guard !text.isEmpty else { throw .schedule(.noJobs) }
    var jobs: [Job] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) { jobs.append(try job(String(part))) }
    return jobs
  }

  /// Jobs on processors, or the message that says why not.
  public static func workload(
    _ jobs: [Job], processors: Int, switchCost: UInt64
  ) throws(CommandMessage) -> Workload {
    do {
      return try Workload(jobs, processors: processors, switchCost: switchCost)
    } catch {
      throw error.message
    }
  }

  /// The schedule of `workload` under `policy`, or the message that says why there is none.
  public static func schedule(
    _ workload: Workload, under policy: ProcessorPolicy, settings: PolicySettings
  ) throws(CommandMessage) -> Schedule {
    do {
      return try Schedule(workload, under: policy, settings: settings)
    } catch {
      throw error.message
    }
  }

  private static func job(_ text: String) throws(CommandMessage) -> Job {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard (2...3).contains(parts.count), let name = parts.first, !name.isEmpty,
      name.unicodeScalars.count <= Bounds.name
    else { throw .schedule(.notAJob(text)) }
    let times = parts[1].split(separator: "@", omittingEmptySubsequences: false)
    guard (1...2).contains(times.count) else { throw .schedule(.notAJob(text)) }
    let bursts = times[0].split(separator: "/", omittingEmptySubsequences: false).map(amount)
    let arrival = times.count == 2 ? amount(times[1]) : 0
    guard let arrival, bursts.count % 2 == 1, !bursts.contains(0), !bursts.contains(nil) else {
      throw .schedule(.notAJob(text))
    }
    return Job(name, arrival: arrival, bursts: bursts.compactMap(\.self), nice: try nice(parts.dropFirst(2).first))
  }

  private static func amount(_ text: Substring) -> UInt64? { try? Amount.read(String(text), units: Amount.time) }

  private static func nice(_ text: String?) throws(CommandMessage) -> Int {
    guard let text else { return 0 }
    guard let nice = Int(text), Nice.range.contains(nice) else { throw niceMessage(text) }
    return nice
  }

  static func niceMessage(_ text: String) -> CommandMessage {
    .schedule(.nice(text, minimum: Nice.range.lowerBound, maximum: Nice.range.upperBound))
  }
}

extension SchedulingError {
  /// The same, as the command line says it.
  var message: CommandMessage {
    switch self {
    case .noJobs: .schedule(.noJobs)
    case .tooManyJobs: .optionOutOfRange(option: "--jobs", minimum: "1", maximum: Numbers.count(Workload.Bounds.jobs))
    case .processors:
      .optionOutOfRange(
        option: "--processors", minimum: Numbers.count(Workload.Bounds.processors.lowerBound),
        maximum: Numbers.count(Workload.Bounds.processors.upperBound))
    case .switchCost:
      .optionOutOfRange(
        option: "--switch-cost", minimum: Numbers.exactDuration(0),
        maximum: Numbers.exactDuration(Workload.Bounds.switchCost))
    case .repeatedName(let name): .schedule(.repeatedName(name))
    case .bursts(let name): .schedule(.notAJob(name))
    case .nice(let nice, _): ScheduleOptions.niceMessage(String(nice))
    case .tooLong(let name): .schedule(.tooLong(job: name, maximum: Workload.Bounds.time))
    case .tooManyEvents: .schedule(.tooManyEvents(maximum: Workload.Bounds.events))
    }
  }
}

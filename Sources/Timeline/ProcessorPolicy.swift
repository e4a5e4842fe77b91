/// The schedulers of a processor that are simulated, in the order in which they are shown.
public enum ProcessorPolicy: String, CaseIterable, Sendable, Codable {
  case firstComeFirstServed = "fcfs"
  case shortestJobFirst = "sjf"
  case shortestRemainingTimeFirst = "srtf"
  case roundRobin = "rr"
  case multiLevelFeedback = "mlfq"
  case fair

  /// The identifier used on the command line: the field's abbreviation.
  public var name: String { rawValue }
}

/// The execution models, in the order in which they are shown and run.
public enum ExecutionModel: String, CaseIterable, Sendable, Codable {
  case sequential
  case eventLoop = "event-loop"
  case gilThreads = "gil-threads"
  case freeThreads = "free-threads"
  case processes
  case subinterpreters

  /// The identifier used on the command line, in YAML and in JSON.
  public var name: String { rawValue }
}

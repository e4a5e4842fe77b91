/// One processor of a simulation.
public struct Processor: Equatable, Sendable {
  /// What a processor can be doing. Times are nanoseconds.
  public enum Activity: Equatable, Sendable {
    case idle
    /// Puts the last job's registers away and loads those of that one.
    case switching(to: Int, until: UInt64)
    /// Runs that job until its burst or its slice ends, whichever is first.
    case running(Int, until: UInt64)
  }

  /// What it is doing.
  public internal(set) var activity = Activity.idle
  /// The job whose registers it holds; nil before the first and in the middle of a switch.
  public internal(set) var loaded: Int?
  /// Whether it has run anything: the first job needs no switch, because there is nothing to put away.
  var isUsed = false

  /// The job that it has been given, nil while it idles.
  public var job: Int? {
    switch activity {
    case .idle: nil
    case .switching(let job, _), .running(let job, _): job
    }
  }

  /// When its activity changes by itself, nanoseconds; nil while it idles.
  var deadline: UInt64? {
    switch activity {
    case .idle: nil
    case .switching(_, let until), .running(_, let until): until
    }
  }
}

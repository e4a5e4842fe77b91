import Timeline

/// How a job fared. Times are nanoseconds.
public struct JobFigures: Equatable, Sendable {
  /// From its arrival to its end.
  public var turnaround: UInt64
  /// From its arrival until it ran first.
  public var response: UInt64
  /// In the ready queue, all stays together, and while a processor switched to it.
  public var waiting: UInt64
  /// On a processor.
  public var computing: UInt64

  /// The figures of a task whose spans are those of a job.
  public init(_ task: TaskRecord) {
    let times = Statistics.timeByState(task.spans)
    turnaround = task.end - task.start
    response = (task.spans.first { $0.state == .running }?.start ?? task.end) - task.start
    waiting = times[.ready] ?? 0
    computing = times[.running] ?? 0
  }

  /// The share that it got of the time in which it wanted a processor: 1 when it never waited.
  public var service: Double {
    let wanted = computing + waiting
    return wanted == 0 ? 1 : Double(computing) / Double(wanted)
  }
}

/// Figures in the mean over the jobs of a schedule, in nanoseconds. With a fraction: textbooks give one.
public struct MeanFigures: Equatable, Sendable {
  /// See `JobFigures`.
  public var turnaround: Double
  /// See `JobFigures`.
  public var response: Double
  /// See `JobFigures`.
  public var waiting: Double

  /// The means of `figures`; 0 for none.
  public init(_ figures: [JobFigures]) {
    func mean(_ figure: KeyPath<JobFigures, UInt64>) -> Double {
      figures.isEmpty ? 0 : Double(figures.reduce(0) { $0 + $1[keyPath: figure] }) / Double(figures.count)
    }
    turnaround = mean(\.turnaround)
    response = mean(\.response)
    waiting = mean(\.waiting)
  }
}

/// Jain's fairness index (Jain, Chiu, Hawe 1984).
public enum Fairness {
  /// (Σx)² / (n Σx²): 1 when all shares are equal, 1/n when one has everything. 1 for no shares and for shares of nothing.
  public static func index(_ shares: [Double]) -> Double {
    let sum = shares.reduce(0, +)
    let squares = shares.reduce(0) { $0 + $1 * $1 }
    return squares > 0 ? sum * sum / (Double(shares.count) * squares) : 1
  }
}

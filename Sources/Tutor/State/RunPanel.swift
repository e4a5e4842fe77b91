import Timeline
import Wording

/// One run on the screen, from the key that started it.
public struct RunPanel: Equatable, Sendable, Identifiable {
  /// How far the run is.
  public enum Phase: Equatable, Sendable {
    /// The lab, a calibration or the threads are being made ready.
    case starting
    case running
    case ended(RunRecord)
    /// The run could not take place, and why.
    case refused(Phrase)
  }

  /// Counts runs of one session from 1.
  public let id: Int
  /// The model that is run.
  public let model: ExecutionModel
  /// How far the run is.
  public var phase = Phase.starting
  /// What is run; empty until it has begun.
  public var tasks: [TaskIdentity] = []
  /// The practice server's address at the time of the run, nil when it had none.
  public var labBase: String?
  /// One track a task, as of the last frame.
  public var tracks: [Track] = []
  /// Nanoseconds from the run's start at the last frame.
  public var now: UInt64 = 0
  /// What ended while the picture stood still.
  var held: RunRecord?

  /// A run that is about to start.
  public init(id: Int, model: ExecutionModel) {
    self.id = id
    self.model = model
  }

  /// Whether the run goes on, or is about to.
  public var isLive: Bool {
    switch phase {
    case .starting, .running: held == nil
    case .ended, .refused: false
    }
  }

  /// The record, once the picture shows it.
  public var record: RunRecord? {
    if case .ended(let record) = phase { return record }
    return nil
  }

  /// Nanoseconds that the picture covers so far.
  public var shownTime: UInt64 { record?.cost.wall ?? now }

  /// A task's spans as far as the picture shows them.
  public func spans(ofTask task: Int) -> [Span] {
    if let record { return task < record.tasks.count ? record.tasks[task].spans : [] }
    return task < tracks.count ? Array(tracks[task].spans(until: now)) : []
  }
}

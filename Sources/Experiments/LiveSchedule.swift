import Platform
import Scheduling
import Synchronization
import Timeline
import Wording

/// Jobs that run under a policy, on a thread of their own: the counterpart of `LiveRun`. Any thread.
public final class LiveSchedule: Sendable {
  /// What is run.
  public let experiment: ScheduleExperiment
  /// Who schedules it.
  public let policy: SchedulePolicy
  private let stop = StopSignal()
  private let result = Mutex<Result<RunRecord, CommandMessage>?>(nil)

  /// Starts a run and returns at once. `onEnd` is called once, on the run's own thread, when what came of it is known.
  /// Throws when no thread can be had.
  public static func start(
    _ experiment: ScheduleExperiment, under policy: SchedulePolicy, onEnd: @escaping @Sendable () -> Void
  ) throws(CommandMessage) -> LiveSchedule {
    let run = LiveSchedule(experiment, policy)
    do {
      let thread = try PosixThread.start("schedule") {
        let result = Result { () throws(CommandMessage) in try experiment.run(under: policy, stop: run.stop) }
        run.result.withLock { $0 = result }
        onEnd()
      }
      thread.detach()
    } catch {
      throw .modelCannotStart(model: policy.name, reason: "\(error)")
    }
    return run
  }

  private init(_ experiment: ScheduleExperiment, _ policy: SchedulePolicy) {
    self.experiment = experiment
    self.policy = policy
  }

  /// What came of the run, nil while it goes on.
  public var finished: Result<RunRecord, CommandMessage>? { result.withLock { $0 } }

  /// Ends what takes real time. What is simulated is over in a moment anyway.
  public func cancel() { stop.stop() }
}

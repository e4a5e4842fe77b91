import Timeline

/// Runs that are kept: what a trace file holds, and what every export is made from.
public struct Trace: Equatable, Sendable {
  /// The version of the program that recorded the runs.
  public var version: String
  /// Where the runs took place.
  public var machine: MachineDescription
  /// The practice server's address without a slash at its end; nil when none was started.
  public var labBase: String?
  /// In the order in which they took place.
  public var runs: [RecordedRun]

  /// A trace of `runs`; see the members.
  public init(version: String, machine: MachineDescription, labBase: String?, runs: [RecordedRun]) {
    self.version = version
    self.machine = machine
    self.labBase = labBase
    self.runs = runs
  }
}

/// One run that has ended, and what was run.
public struct RecordedRun: Equatable, Sendable {
  /// What was measured.
  public var record: RunRecord
  /// What was run, without what its file claims about it.
  public private(set) var experiment: ExperimentFile

  /// `record`, a run of `experiment`.
  public init(_ record: RunRecord, of experiment: ExperimentFile) {
    self.record = record
    self.experiment = experiment.withoutClaims
  }

  /// From the run's start to the end of the picture, nanoseconds: its wall time, or the last task's end if that is later.
  public var end: UInt64 { max(record.cost.wall, record.tasks.map(\.end).max() ?? 0) }
}

extension ExperimentFile {
  fileprivate var withoutClaims: ExperimentFile {
    switch self {
    case .work(var experiment):
      experiment.claims = []
      return .work(experiment)
    case .schedule(var experiment):
      experiment.claims = []
      return .schedule(experiment)
    case .microscope: return self
    }
  }
}

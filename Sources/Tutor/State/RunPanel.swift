import Canvas
import Experiments
import Timeline
import Wording

/// One run on the screen, from the key that started it.
public struct RunPanel: Equatable, Sendable, Identifiable {
  /// How far the run is.
  public enum Phase: Equatable, Sendable {
    /// Nothing has been run yet: the lanes show where it will be.
    case planned
    /// The practice server, a calibration or the threads are being made ready.
    case starting
    case running
    case ended(RunRecord)
    /// The run could not take place, and why.
    case refused(Phrase)
  }

  /// Counts runs of one session from 1.
  public let id: Int
  /// The model or policy that is run.
  public let model: RunModel
  /// What is run.
  public let experiment: ExperimentFile
  /// Where its fetches go, nil when it fetches nothing.
  public let source: FetchSource?
  /// What was turned before it, nil for an experiment that is run as its author wrote it.
  var variation: Phrase?
  /// The tasks as they are without a dial turned, by whose names a text knows the lanes; empty when nothing was turned.
  var usualTasks: [TaskIdentity] = []
  /// Nanoseconds for which the timelines have room from the beginning.
  let expectedTime: UInt64
  /// How far the run is.
  public internal(set) var phase: Phase
  /// What is run, one lane each.
  public internal(set) var tasks: [TaskIdentity]
  /// The practice server's address at the time of the run; empty before it is known, nil when there is none.
  var labBase: String? = ""
  /// One track a task, as of the last frame.
  var tracks: [Track] = []
  /// Nanoseconds from the run's start at the last frame.
  public internal(set) var now: UInt64 = 0
  /// States that its lanes have shown so far, so that the legend does not flicker while it runs.
  var shownStates: TaskStateSet = []
  /// How its tasks ended, once they have.
  var summary = RunSummary()
  /// States that its tasks passed through, once it has ended; those of many tasks are much the same.
  var endedStates: TaskStateSet = []
  /// What ended while the picture stood still.
  var held: RunRecord?

  /// Tasks that tell through which states all of them pass.
  private static let sampledTasks = 64

  /// A run of what `setup` says under `model`.
  init(id: Int, model: RunModel, setup: Setup, phase: Phase = .starting) {
    self.id = id
    self.model = model
    experiment = setup.experiment
    source = setup.source
    expectedTime = setup.expectedTime
    tasks = setup.tasks
    self.phase = phase
  }

  /// Whether the run goes on, or is about to.
  public var isLive: Bool {
    switch phase {
    case .starting, .running: held == nil
    case .planned, .ended, .refused: false
    }
  }

  /// Whether tasks run, as far as the picture shows.
  var isMoving: Bool { phase == .running }

  /// The record, once the picture shows it.
  public var record: RunRecord? {
    if case .ended(let record) = phase { return record }
    return nil
  }

  /// Where its figures come from, or will.
  public var provenance: Provenance {
    if case .policy(.simulated) = model { .simulated } else { record?.provenance ?? .measured }
  }

  /// Nanoseconds that the picture covers so far.
  public var shownTime: UInt64 { record?.cost.wall ?? now }

  /// When the last lane ends in the picture.
  var shownEnd: UInt64 { max(shownTime, summary.lastEnd) }

  /// Tasks that have ended in the picture.
  var endedCount: Int { record?.tasks.count ?? tracks.count { $0.end != nil } }

  /// The tasks that its own tasks have created get lanes below those; `children` are all of them.
  mutating func add(_ children: [TaskIdentity]) {
    guard !children.isEmpty else { return }
    tasks += children.dropFirst(tasks.count { $0.parent != nil })
  }

  /// The picture shows how it ended from now on.
  mutating func end(_ record: RunRecord) {
    phase = .ended(record)
    add(record.tasks.map(\.identity).filter { $0.parent != nil })
    held = nil
    tracks = []
    summary = RunSummary(of: record, in: experiment, labBase: labBase)
    endedStates = TaskStateSet(record.tasks.prefix(RunPanel.sampledTasks).flatMap(\.spans).map(\.state))
  }

  /// What a task's lane is called.
  func label(ofTask task: Int) -> Phrase {
    // Before a run, addresses of the practice server are paths alone.
    usualTasks.count == tasks.count ? usualTasks[task].label(labBase: "") : tasks[task].label(labBase: labBase)
  }

  /// Whether the task asks the practice server, with http or https, or nobody.
  func asksPracticeServer(_ task: TaskIdentity) -> Bool {
    guard let url = task.url else { return true }
    if let labBase, url.hasPrefix(labBase + "/") { return true }
    return source == .practiceServer
  }

  /// A task's life as cells of a lane, up to `horizon` or to its end.
  func cells(ofTask task: Int, in window: TimeWindow, columns: Int, until horizon: UInt64? = nil) -> [LaneCell] {
    if let record {
      guard record.tasks.indices.contains(task) else { return [] }
      return Lane(RunPanel.cut(record.tasks[task].spans, at: horizon)).cells(in: window, columns: columns)
    }
    guard tracks.indices.contains(task) else { return [] }
    return Lane(tracks[task].spans(until: now)).cells(in: window, columns: columns)
  }

  private static func cut(_ spans: [Span], at horizon: UInt64?) -> [Span] {
    guard let horizon else { return spans }
    return spans.prefix { $0.start < horizon }.map { Span($0.state, $0.start, min($0.end, horizon)) }
  }
}

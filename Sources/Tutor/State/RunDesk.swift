import Experiments
import Timeline
import Wording

/// Where runs of one experiment are started and kept: what the next run will be, and the runs so far.
public struct RunDesk: Equatable, Sendable {
  /// What the next run will be.
  public internal(set) var setup: Setup
  /// Runs on the screen, the oldest first.
  public internal(set) var runs: [RunPanel] = []
  /// Models that will run when the one that runs now has ended.
  public internal(set) var queue: [RunModel] = []
  /// The first row of the list of runs that is seen, before it is clamped to what there is.
  var scroll = 0
  /// Whether the newest run stays in view; not once the reader has scrolled.
  var followsNewest = true
  /// Whether the picture of a live run stands still. The run itself goes on.
  var isPaused = false
  /// The simulated run that the reader goes through, and where in it they are.
  var stepping: Stepping?

  /// The experiment as its author wrote it; nil for work of the reader's own.
  let original: ExperimentFile?

  /// Runs that are kept on the screen.
  static let keptRuns = 12

  /// A desk at which nothing has been run.
  init(_ setup: Setup) {
    self.setup = setup
    original = nil
  }

  /// A desk for an experiment of a lesson, all of whose models are run.
  init(all experiment: ExperimentFile) {
    setup = Setup(all: experiment)
    original = experiment
  }

  /// The same for work under models.
  init(all experiment: Experiment) { self.init(all: .work(experiment)) }

  /// The run that takes place now, or is about to.
  public var liveRun: RunPanel? { runs.last.flatMap { $0.isLive ? $0 : nil } }

  /// Whether something runs here, or a picture stands still whose run may have ended.
  var isBusy: Bool { liveRun != nil || isPaused }

  /// What a run goes through: all that was chosen, but of jobs whose dials were turned only what is simulated. Nobody turns
  /// the numbers of a real processor.
  var chosenModels: [RunModel] {
    guard original.map({ $0 != setup.experiment }) ?? false else { return setup.chosenModels }
    return setup.chosenModels.filter { $0 != .machine }
  }

  /// The runs that are drawn: before the first, the lanes in which it will be.
  var shownRuns: [RunPanel] {
    guard runs.isEmpty, let model = setup.chosenModels.first else { return runs }
    return [panel(0, of: model, .planned)]
  }

  /// What the states in its lanes are states of.
  var stateContext: StateContext {
    StateContext(
      models: Set(original == nil ? shownRuns.map(\.model) + queue : setup.models),
      fetches: shownRuns.contains { $0.source != nil })
  }

  /// Adds a run of the next model of the queue, which is not empty.
  mutating func addRun(_ id: Int, of model: RunModel) -> RunPanel {
    let run = panel(id, of: model, .starting)
    runs.append(run)
    if runs.count > RunDesk.keptRuns { runs.removeFirst(runs.count - RunDesk.keptRuns) }
    isPaused = false
    stepping = nil
    followsNewest = true
    return run
  }

  /// A run of what the desk is set up for, and what was turned for it.
  private func panel(_ id: Int, of model: RunModel, _ phase: RunPanel.Phase) -> RunPanel {
    var run = RunPanel(id: id, model: model, setup: setup, phase: phase)
    guard let original, let variation = ExperimentDial.variation(of: setup.experiment, from: original) else {
      return run
    }
    run.variation = variation
    var usual = Setup(original)
    usual.isOnline = setup.isOnline
    run.usualTasks = usual.tasks
    return run
  }

  /// Changes the run with that id.
  mutating func edit(_ run: Int, _ change: (inout RunPanel) -> Void) {
    guard let index = runs.lastIndex(where: { $0.id == run }) else { return }
    change(&runs[index])
  }

  /// The picture goes on where the run is by now.
  mutating func resume() {
    isPaused = false
    for index in runs.indices {
      if let record = runs[index].held { runs[index].end(record) }
    }
  }

  /// Whether the run with that id is kept here.
  func keeps(_ run: Int) -> Bool { runs.contains { $0.id == run } }
}

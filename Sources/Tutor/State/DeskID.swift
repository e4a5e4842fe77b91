import Experiments
import Timeline

/// Which runs are meant.
enum DeskID: Hashable, Sendable {
  /// Those of the reader's own work.
  case own
  /// Those of a lesson's experiment.
  case lesson(LessonExperiment)
  /// Those of an experiment in a lecture.
  case hall(LessonExperiment)
}

extension TutorState {
  /// The desk of that name. Setting the desk of an experiment that has none makes one.
  subscript(id: DeskID) -> RunDesk? {
    get {
      switch id {
      case .own: own
      case .lesson(let experiment): lessonDesks[experiment]
      case .hall(let experiment): hall?.desks[experiment]
      }
    }
    set {
      switch id {
      case .own: if let newValue { own = newValue }
      case .lesson(let experiment): lessonDesks[experiment] = newValue
      case .hall(let experiment): hall?.desks[experiment] = newValue
      }
    }
  }

  /// The runs that the screen shows, nil where it shows none.
  var shownDesk: DeskID? {
    switch screen {
    case .runs: .own
    case .lesson: shownExperiment.map { .lesson($0) }
    case .hall: hall?.shownRun.map { .hall($0.experiment) }
    case .home, .warmUp, .glossary, .search, .microscope, .explorer, .notes: nil
    }
  }

  /// The desk at which something runs, or whose picture stands still.
  var busyDesk: DeskID? {
    if own.isBusy { return .own }
    if let busy = lessonDesks.first(where: { $0.value.isBusy }) { return .lesson(busy.key) }
    return hall?.desks.first { $0.value.isBusy }.map { .hall($0.key) }
  }

  /// The desk that keeps the run with that id.
  func desk(ofRun run: Int) -> DeskID? {
    if own.keeps(run) { return .own }
    if let keeping = lessonDesks.first(where: { $0.value.keeps(run) }) { return .lesson(keeping.key) }
    return hall?.desks.first { $0.value.keeps(run) }.map { .hall($0.key) }
  }

  /// The run with that id, nil when it is not kept any more.
  func run(_ id: Int) -> RunPanel? { desk(ofRun: id).flatMap { self[$0]?.runs.last { $0.id == id } } }

  /// The run that takes place now, or is about to, wherever it is shown.
  public var liveRun: RunPanel? { busyDesk.flatMap { self[$0]?.liveRun } }

  /// Whether the picture of a live run stands still.
  public var isPaused: Bool { busyDesk.flatMap { self[$0]?.isPaused } ?? false }
}

import Experiments
import Interpreter
import Scheduling
import Wording

/// A program under the microscope, and what the reader has done with it. A value: to go back is exact.
struct MicroscopeState: Equatable {
  /// What the left column of a narrow screen shows.
  enum Pane: Equatable {
    case source, bytecode
  }

  /// What lies over that column.
  enum Panel: Equatable {
    /// The schedulers, with one of them chosen.
    case schedulers(Int)
    /// What can be looked for, with one of them chosen.
    case exploration(Int)
    /// The schedules that were tried, with one of them chosen.
    case schedules(Int)
  }

  /// Steps that one key does at most.
  static let stepLimit = 10_000
  /// Steps that a key looks back for a choice.
  static let choiceReach = 1000

  /// What is looked at.
  private(set) var subject: MicroscopeSubject
  /// Where Esc leads; nil where there is nothing to go back to.
  var origin: TutorState.Screen?
  /// Why the source is no program; nil when it is one.
  private(set) var problem: SourceProblem?
  /// Every schedule that was tried; nil for a source that is no program.
  var tree: ScheduleTree?
  /// The source as it is shown.
  private(set) var lines: [String]
  /// The thread that keys make go on.
  var chosen = 0
  /// The step that is told; nil at the start.
  private(set) var told: ToldStep?
  var pane = Pane.source
  var panel: Panel?
  /// The schedulers' numbers.
  var schedulers = Schedulers()
  /// What is looked for now, or was looked for last.
  var exploration = Exploration()

  /// That subject, of which nothing was run.
  init(_ subject: MicroscopeSubject, origin: TutorState.Screen?) {
    self.subject = subject
    self.origin = origin
    lines = subject.lines
    do {
      tree = ScheduleTree(try subject.machine())
    } catch {
      problem = error
    }
  }

  /// Takes the source as it is now and begins anew. What was chosen of schedulers stays.
  mutating func reload(_ text: String) {
    guard text != subject.experiment.source else { return }
    var subject = subject
    subject.experiment.source = text
    var fresh = MicroscopeState(subject, origin: origin)
    fresh.pane = pane
    fresh.schedulers = schedulers
    fresh.exploration.number = exploration.number
    self = fresh
  }

  /// The bytecode instead of the source, or the source again.
  mutating func switchPane() { pane = pane == .source ? .bytecode : .source }

  /// Shows what can be looked for, with what is likely to be found chosen.
  mutating func openExploration() { panel = .exploration(likelyQuestion) }

  /// Shows the schedules that were tried, with the present one chosen.
  mutating func openSchedules() { panel = .schedules(tree?.current ?? 0) }

  // MARK: Where the run is

  /// The run that is shown; nil for a source that is no program.
  var history: History? { tree?.history }
  var machine: DeterministicMachine? { tree?.history.machine }
  var program: Program? { machine?.program }

  /// The thread that did the last step.
  var lastThread: Int? {
    guard let history, history.position > 0 else { return nil }
    return history.schedule[history.position - 1]
  }

  /// The thread that is recorded to do the next step.
  var recordedNext: Int? {
    guard let history, history.position < history.schedule.count else { return nil }
    return history.schedule[history.position]
  }

  /// The first thread that waits for a lock: of a deadlock, the one to look at.
  private var stuckThread: Int? {
    history?.state.threads.firstIndex { if case .lock = $0.wait { true } else { false } }
  }

  /// Brings what follows from the place in the run up to date: the step that is told, and the thread that goes on, which is
  /// the one that is recorded, else the one that did the last step as long as it can. Where none can, it is one that is
  /// worth a look.
  mutating func settle() {
    guard let history else { return }
    let choices = history.choices
    let last = lastThread ?? 0
    chosen = recordedNext ?? (choices.contains(last) ? last : choices.first ?? stuckThread ?? last)
    told = ToldStep(lastOf: history)
  }
}

/// The numbers of the schedulers that can be chosen, which the reader turns.
struct Schedulers: Equatable {
  /// How many there are.
  static let count = 4

  var quantum = 2
  var seed: UInt64 = 1

  /// The scheduler in that line.
  subscript(line: Int) -> ThreadChooser {
    switch line {
    case 0: .roundRobin(quantum: quantum)
    case 1: .random(seed: seed)
    case 2: .adversary
    default: .oneAfterAnother
    }
  }

  /// What the line is called.
  func name(ofLine line: Int) -> Phrase {
    switch line {
    case 0: MicroscopeWords.roundRobin(quantum)
    case 1: MicroscopeWords.random(seed)
    case 2: MicroscopeWords.adversary
    default: MicroscopeWords.oneAfterAnother
    }
  }

  /// Turns the number of the scheduler in that line, if it has one.
  mutating func turn(line: Int, up: Bool) {
    switch line {
    case 0: quantum = min(max(quantum + (up ? 1 : -1), 1), 99)
    case 1: seed = up ? min(seed + 1, 999) : max(seed, 1) - 1
    default: break
    }
  }
}

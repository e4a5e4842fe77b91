import Canvas
import Experiments
import Platform
import Terminal
import Timeline
import Wording

/// Drives the interface: waits for events, updates the state, carries out effects, draws. The only place of the interface
/// with a clock. Confined to the thread that owns the screen, which it never blocks: whatever may take time happens on
/// threads of its own and comes back as an event.
public final class TutorRuntime {
  /// A run that has ended.
  public struct EndedRun: Sendable {
    /// What was measured.
    public let record: RunRecord
    /// What was run.
    public let experiment: Experiment
  }

  /// How the interface ended.
  public struct Ending: Sendable {
    /// Every run that has ended, in order.
    public let runs: [EndedRun]
    /// Whether Ctrl-C ended it.
    public let wasInterrupted: Bool
    /// The language at the end.
    public let language: Language
  }

  private let screen: any Screen
  private let runner: Runner
  private let save: (Language) -> Void
  private let now: () -> UInt64
  private var state: TutorState
  private var frames = FrameClock(processors: Processors.usable)
  private var hasNews = true
  private var isDone = false
  private var ended: [EndedRun] = []

  /// An interface on `screen` that begins with `state`. `save` keeps a chosen language; `now` is the monotonic clock in
  /// nanoseconds, by which frames are spaced.
  public init(
    screen: any Screen, session: Session, state: TutorState, save: @escaping (Language) -> Void,
    now: @escaping () -> UInt64 = MonotonicClock.now
  ) {
    self.screen = screen
    self.state = state
    self.save = save
    self.now = now
    runner = Runner(session, waker: screen.waker)
  }

  /// Runs until the reader quits. `models` are run at once, in order.
  public func run(startingWith models: [ExecutionModel] = []) -> Ending {
    state.queue = models
    let effects = state.startNext()
    // Something is to be seen before anything that may take its time.
    drawFrame(isMoving: false)
    carryOut(effects)
    while !isDone { turn() }
    runner.cancel()
    return Ending(runs: ended, wasInterrupted: state.wasInterrupted, language: state.language)
  }

  /// Waits for the next thing to happen, be it that a frame is due.
  private func turn() {
    let isMoving = runner.hasRun && !state.isPaused
    let deadline = frames.deadline(hasNews: hasNews, isMoving: isMoving)
    if let event = screen.nextEvent(until: deadline) { handle(.terminal(event)) }
    for event in runner.takeEvents() { handle(event) }
    guard !isDone, let deadline, now() >= deadline else { return }
    drawFrame(isMoving: isMoving)
  }

  private func handle(_ event: TutorEvent) {
    hasNews = hasNews || event != .terminal(.wake)
    if case .ended(let run, let record) = event, let panel = state.runs.last(where: { $0.id == run }) {
      ended.append(EndedRun(record: record, experiment: panel.experiment))
    }
    carryOut(update(&state, event))
  }

  private func carryOut(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .start(let run, let experiment, let model, let online):
        runner.start(run, experiment, under: model, online: online)
      case .cancel: runner.cancel()
      case .save(let language): save(language)
      case .quit: isDone = true
      }
    }
  }

  /// Takes in where the live run is by now, and draws. What all of that costs decides how often it is done.
  private func drawFrame(isMoving: Bool) {
    let start = CPUTime.ofCallingThreadPrecisely
    if isMoving, let frame = runner.frame() { handle(frame) }
    draw()
    frames.noteFrame(at: now(), cost: CPUTime.ofCallingThreadPrecisely - start)
    runner.noteOwnCPU()
  }

  private func draw() {
    var canvas = Canvas(width: screen.width, height: screen.height)
    render(state, on: &canvas)
    screen.present(canvas)
    hasNews = false
  }
}

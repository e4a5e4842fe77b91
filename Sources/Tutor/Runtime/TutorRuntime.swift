import Canvas
import Experiments
import Platform
import Synchronization
import Terminal
import Timeline
import Wording

/// Drives the interface: waits for events, updates the state, carries out effects, draws. The only place of the interface
/// with a clock. Confined to the thread that owns the screen, which it never blocks: whatever may take time happens on
/// threads of its own and comes back as an event.
public final class TutorRuntime {
  /// How the interface ended.
  public struct Ending: Sendable {
    /// The runs that were on the screen, with their records.
    public let records: [RunRecord]
    /// Whether Ctrl-C ended or cancelled something.
    public let wasInterrupted: Bool
    /// The language at the end.
    public let language: Language
    /// What was run last.
    public let experiment: Experiment
  }

  private let screen: any Screen
  private let runner: Runner
  private let save: (Language) -> Void
  private var state: TutorState
  private var frames: FrameClock
  private var isDone = false
  private var records: [RunRecord] = []

  /// An interface on `screen` that begins with `state`. `save` keeps a chosen language.
  public init(screen: any Screen, session: Session, state: TutorState, save: @escaping (Language) -> Void) {
    self.screen = screen
    self.state = state
    self.save = save
    runner = Runner(session, waker: screen.waker)
    frames = FrameClock(processors: Processors.usable)
  }

  /// Runs until the reader quits. `models` are run at once, in order.
  public func run(startingWith models: [ExecutionModel] = []) -> Ending {
    draw()
    state.queue = models
    carryOut(state.startNext())
    draw()
    while !isDone {
      let event = screen.nextEvent(until: frames.deadline(isMoving: runner.isLive && !state.isPaused))
      if let event { handle(.terminal(event)) }
      for event in runner.takeEvents() { handle(event) }
      if frames.isDue(), let frame = runner.frame() { handle(frame) }
      draw()
    }
    runner.stop()
    return Ending(
      records: records, wasInterrupted: state.wasInterrupted, language: state.language,
      experiment: state.setup.experiment)
  }

  private func handle(_ event: TutorEvent) {
    if case .ended(_, let record) = event { records.append(record) }
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

  private func draw() {
    frames.measure {
      var canvas = Canvas(width: screen.width, height: screen.height)
      render(state, on: &canvas)
      screen.present(canvas)
    }
    runner.noteOwnCPU()
  }
}

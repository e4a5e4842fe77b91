import Canvas
import Experiments
import Glibc
import Lessons
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
    public let experiment: ExperimentFile
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

  /// What the interface remembers from one start to the next, and where.
  public struct Memory {
    /// Keeps a chosen language.
    public var saveLanguage: (Language) -> Void
    /// Keeps a chosen background.
    public var saveTheme: (Theme) -> Void
    /// Keeps what the reader has done; nil where nothing is kept.
    public var progress: ProgressStore?
    /// Keeps the last good runs of lectures; nil where none are kept.
    public var recordings: HallRecordings?
    /// Seconds since 1970.
    public var clock: () -> Int64

    /// Makes a memory; see the members.
    public init(
      saveLanguage: @escaping (Language) -> Void = { _ in }, saveTheme: @escaping (Theme) -> Void = { _ in },
      progress: ProgressStore? = nil, recordings: HallRecordings? = nil,
      clock: @escaping () -> Int64 = { Int64(time(nil)) }
    ) {
      self.saveLanguage = saveLanguage
      self.saveTheme = saveTheme
      self.progress = progress
      self.recordings = recordings
      self.clock = clock
    }
  }

  private let screen: any Screen
  private let runner: Runner
  private let mailbox: Mailbox
  private let memory: Memory
  private let keeper: ProgressKeeper?
  private let lessonWatcher: FolderWatcher<LessonFolder>
  private let programWatcher: FolderWatcher<String>
  private let explorations: ExplorationRunner
  private let hall: HallEnd
  private let now: () -> UInt64
  private var state: TutorState
  private var clock: Int64 = 0
  private var frames = FrameClock(processors: Processors.usable)
  private var hasNews = true
  private var isDone = false
  /// Whether it is the system that ends the interface, or the loss of its terminal, and not the reader.
  private var wasTerminated = false
  private var ended: [EndedRun] = []

  /// An interface on `screen` that begins with `state`. `now` is the monotonic clock in nanoseconds, by which frames are
  /// spaced. `hall` is where a lecture's presenter and speaker's terminal meet; nil where they do not.
  public init(
    screen: any Screen, session: Session, state: TutorState, memory: Memory, hall: HallPlace? = nil,
    now: @escaping () -> UInt64 = MonotonicClock.now
  ) {
    self.screen = screen
    self.state = state
    self.memory = memory
    self.now = now
    let mailbox = Mailbox(waker: screen.waker)
    self.mailbox = mailbox
    self.hall = HallEnd(at: hall, mailbox: mailbox)
    runner = Runner(session, mailbox: mailbox, unrelatedCPU: self.hall.time)
    keeper = memory.progress.map { store in ProgressKeeper(store) { mailbox.put(.event(.told($0))) } }
    lessonWatcher = FolderWatcher(folder: \.path) { mailbox.put(.event(LessonLoader.event($0))) }
    programWatcher = FolderWatcher(folder: ProgramLoader.folder) { mailbox.put(.event(ProgramLoader.event($0))) }
    explorations = ExplorationRunner(mailbox: mailbox)
  }

  /// Runs until the reader quits. `models` are run at once, in order; `beginning` is what the state's own making has asked for.
  public func run(startingWith models: [RunModel] = [], after beginning: [Effect] = []) -> Ending {
    tellTime()
    state.own.queue = models
    let effects = state.startNext(at: .own)
    carryOut(beginning)
    // Something is to be seen before anything that may take its time.
    drawFrame(isMoving: false)
    watchLesson()
    if let path = state.microscope?.subject.path { programWatcher.watch(path) }
    readCourse()
    if state.screen == .notes { hall.join() }
    // Whoever has seen a lesson has begun it.
    if state.screen == .lesson { carryOut(state.keep()) }
    carryOut(effects)
    while !isDone { turn() }
    runner.cancel()
    explorations.stop()
    lessonWatcher.close()
    programWatcher.close()
    keeper?.close()
    hall.close(isOver: !wasTerminated)
    return Ending(runs: ended, wasInterrupted: state.wasInterrupted, language: state.language)
  }

  private func tellTime() {
    let seconds = memory.clock()
    guard seconds != clock else { return }
    clock = seconds
    _ = update(&state, .clock(seconds))
  }

  /// Reads all lessons on a thread of its own, for the path and for searching.
  private func readCourse() {
    let folders = state.library.entries.map(\.folder)
    guard !folders.isEmpty else { return }
    let mailbox = mailbox
    let thread = try? PosixThread.start("course") {
      mailbox.put(.event(.readCourse(folders.compactMap { try? LessonLoader.read($0) })))
    }
    thread?.detach()
  }

  /// Reads a lesson again when its author changes it, or has done so since that stamp.
  private func watch(_ folder: LessonFolder, since stamp: FolderStamp) {
    lessonWatcher.watch(folder)
    let mailbox = mailbox
    let thread = try? PosixThread.start("refresh") {
      // To read it for nothing would take the processors from the picture that the reader waits for.
      if folder.stamp != stamp { mailbox.put(.event(LessonLoader.event(folder))) }
    }
    thread?.detach()
  }

  private func watchLesson() {
    guard let content = state.lesson?.content else { return }
    watch(content.folder, since: content.stamp)
  }

  /// Looks for the last good runs on a thread of its own.
  private func recallRuns(_ names: [KeptRunsName]) {
    guard let recordings = memory.recordings else { return }
    let mailbox = mailbox
    let thread = try? PosixThread.start("recall") {
      for name in names {
        if let runs = recordings.recall(name) { mailbox.put(.event(.recalled(name, runs))) }
      }
    }
    thread?.detach()
  }

  /// Keeps runs on a thread of its own: the hall waits for nothing.
  private func keepRuns(_ runs: [RecordedRun], of name: KeptRunsName) {
    guard let recordings = memory.recordings else { return }
    let mailbox = mailbox
    let thread = try? PosixThread.start("keep") {
      if let kept = recordings.keep(runs, of: name) { mailbox.put(.event(.recalled(name, kept))) }
    }
    thread?.detach()
  }

  /// Waits for the next thing to happen, be it that a frame is due.
  private func turn() {
    let isMoving = runner.hasRun && !state.isPaused || state.playsInHall
    let deadline = frames.deadline(hasNews: hasNews, isMoving: isMoving)
    if let event = screen.nextEvent(until: deadline) { handle(.terminal(event)) }
    for event in runner.takeEvents() { handle(event) }
    guard !isDone, let deadline, now() >= deadline else { return }
    drawFrame(isMoving: isMoving)
  }

  private func handle(_ event: TutorEvent) {
    hasNews = hasNews || event != .terminal(.wake)
    switch event {
    case .terminal(.key), .hall:
      tellTime()
      if state.screen == .hall || state.screen == .notes { _ = update(&state, .moment(now())) }
    default: break
    }
    wasTerminated = wasTerminated || event == .terminal(.terminate) || event == .terminal(.hangup)
    if case .ended(let run, let record) = event, let panel = state.run(run) {
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
      case .save(let language): memory.saveLanguage(language)
      case .switchTheme:
        screen.theme = screen.theme == .dark ? .light : .dark
        memory.saveTheme(screen.theme)
      case .open(let folder):
        handle(LessonLoader.event(folder))
        watchLesson()
      case .refresh(let folder, let stamp):
        watch(folder, since: stamp)
      case .readCourse: readCourse()
      case .keep(let progress): keeper?.keep(progress)
      case .write(let experiment, let name): handle(.told(SavedExperiment.write(experiment, name: name)))
      case .watchProgram(let path): programWatcher.watch(path)
      case .explore(let number, let machine, let question): explorations.start(number, machine, question)
      case .stopExploring: explorations.stop()
      case .project(let isOn): screen.isProjected = isOn
      case .recallRuns(let names): recallRuns(names)
      case .keepRuns(let name, let runs): keepRuns(runs, of: name)
      case .ask(let command): hall.ask(command)
      case .quit: isDone = true
      }
    }
  }

  /// Takes in where the live run is by now, and draws. What all of that costs decides how often it is done.
  private func drawFrame(isMoving: Bool) {
    let start = CPUTime.ofCallingThreadPrecisely
    if state.playsInHall { handle(.moment(now())) }
    if isMoving, let frame = runner.frame() { handle(frame) }
    draw()
    frames.noteFrame(at: now(), cost: CPUTime.ofCallingThreadPrecisely - start)
    runner.noteOwnCPU()
  }

  private func draw() {
    var canvas = Canvas(width: screen.width, height: screen.height)
    render(state, on: &canvas)
    screen.present(canvas)
    hall.publish(state, canvas)
    hasNews = false
  }
}

import ArgumentParser
import Canvas
import Experiments
import Glibc
import Lessons
import Platform
import Terminal
import Timeline
import Tutor
import Wording

/// Opens the interface on the terminal, and says in plain text what was measured once it is closed.
struct Interface {
  let session: Session
  let common: CommonOptions
  let language: Language
  /// Where every run that has ended is kept; nil when none is.
  var recording: TraceRecording?

  /// With `startsAtOnce`, all models are run, that many times; else the reader chooses.
  func open(_ setup: Setup, repetitions: Int = 1, startsAtOnce: Bool) throws {
    let screen = try makeScreen()
    var setup = setup
    // Enter then runs again what was run.
    if startsAtOnce, setup.models.count > 1 { setup.choice = .all }
    let state = TutorState(
      language: language, size: TutorState.Size(width: screen.width, height: screen.height), glyphs: screen.glyphs,
      setup: setup)
    let models = startsAtOnce ? (0..<repetitions).flatMap { _ in setup.models } : []
    let memory = TutorRuntime.Memory(saveLanguage: SavedLanguage.save, saveTheme: SavedTheme.save)
    try run(TutorRuntime(screen: screen, session: session, state: state, memory: memory), on: screen, models)
  }

  /// Opens the microscope on a program.
  func open(_ subject: MicroscopeSubject) throws {
    let screen = try makeScreen()
    var state = try makeState(on: screen)
    state.begin(under: subject)
    let memory = TutorRuntime.Memory(saveLanguage: SavedLanguage.save, saveTheme: SavedTheme.save)
    try run(TutorRuntime(screen: screen, session: session, state: state, memory: memory), on: screen)
  }

  /// Opens the explorer on recorded runs.
  func open(_ trace: ExploredTrace) throws {
    let screen = try makeScreen()
    var state = try makeState(on: screen)
    state.begin(exploring: trace)
    let memory = TutorRuntime.Memory(saveLanguage: SavedLanguage.save, saveTheme: SavedTheme.save)
    try run(TutorRuntime(screen: screen, session: session, state: state, memory: memory), on: screen)
  }

  /// Opens the speaker's terminal, which meets the presenter at `place`.
  func open(_ notes: NotesState, at place: HallPlace) throws {
    let screen = try makeScreen()
    var state = try makeState(on: screen)
    state.begin(notes)
    let memory = TutorRuntime.Memory(saveLanguage: SavedLanguage.save, saveTheme: SavedTheme.save)
    try run(TutorRuntime(screen: screen, session: session, state: state, memory: memory, hall: place), on: screen)
  }

  /// Opens the course: at the lesson and step that were asked for, at the very first start at the first question, else at
  /// home, after the questions that are due.
  func open(_ course: Course, at lesson: LessonFolder? = nil, step: Int? = nil) throws {
    let store = ProgressStore(StateDirectory())
    let (progress, notice) = store.load()
    let library = LessonLoader.library(of: course)
    let screen = try makeScreen()
    let setup = try Setup(Workload(RunOptions()))
    var state = TutorState(
      language: language, size: TutorState.Size(width: screen.width, height: screen.height), glyphs: screen.glyphs,
      setup: setup, library: library, progress: progress, processors: Processors.usable)
    do {
      try state.begin(at: lesson, step: step, now: Int64(time(nil)), read: LessonLoader.read)
    } catch {
      screen.close()
      throw error
    }
    if let notice { state.tell(notice) }
    let memory = TutorRuntime.Memory(
      saveLanguage: SavedLanguage.save, saveTheme: SavedTheme.save, progress: store,
      recordings: .ofThisMachine(session))
    try run(
      TutorRuntime(screen: screen, session: session, state: state, memory: memory, hall: HallPlace()), on: screen)
  }

  /// Opens a lecture, at the step with that place in it.
  func open(_ lecture: Lecture, of course: Course, step: Int) throws {
    let (progress, _) = ProgressStore(StateDirectory()).load()
    let screen = try makeScreen()
    var state = TutorState(
      language: language, size: TutorState.Size(width: screen.width, height: screen.height), glyphs: screen.glyphs,
      setup: try Setup(Workload(RunOptions())), library: LessonLoader.library(of: course), progress: progress,
      processors: Processors.usable)
    let place = HallPlace()
    let effects = state.open(lecture, atStep: step, now: Int64(time(nil)))
    if step == 0, let left = place?.lecturePlace() { state.resume(at: left) }
    // Nothing of what is lectured on counts as read by the lecturer: the store is not handed over.
    let memory = TutorRuntime.Memory(
      saveLanguage: SavedLanguage.save, saveTheme: SavedTheme.save, recordings: .ofThisMachine(session))
    try run(
      TutorRuntime(screen: screen, session: session, state: state, memory: memory, hall: place), on: screen,
      after: effects)
  }

  private func run(
    _ runtime: TutorRuntime, on screen: NcursesScreen, _ models: [RunModel] = [], after effects: [Effect] = []
  ) throws {
    let ending = runtime.run(startingWith: models, after: effects)
    screen.close()
    report(ending)
    try recording?.keep(.of(ending.runs.map { RecordedRun($0.record, of: $0.experiment) }, in: session))
    if ending.wasInterrupted { throw ExitCode(ExitStatus.interrupted) }
  }

  /// Nothing but work of the reader's own, as long as no more is opened.
  private func makeState(on screen: NcursesScreen) throws -> TutorState {
    TutorState(
      language: language, size: TutorState.Size(width: screen.width, height: screen.height), glyphs: screen.glyphs,
      setup: try Setup(Workload(RunOptions())))
  }

  private func makeScreen() throws -> NcursesScreen {
    var options = TerminalOptions()
    options.asciiOnly = common.ascii
    options.noColour = common.noColor
    options.theme = common.theme ?? SavedTheme.read()
    options.mouse = true
    do {
      return try NcursesScreen(options)
    } catch {
      Output.error(error.message[language])
      throw ExitCode(ExitStatus.unavailable)
    }
  }

  private func report(_ ending: TutorRuntime.Ending) {
    let text = PlainText(labBase: session.labBase, language: ending.language)
    for run in ending.runs { Output.line(text.run(run.record, of: run.experiment)) }
    Output.text(text.comparison(ending.runs.map { ($0.record, $0.experiment) }))
  }
}

extension TerminalError {
  /// What is missing, and what to do instead.
  fileprivate var message: Phrase {
    switch self {
    case .notATerminal:
      Phrase(
        en: "The interface needs a terminal. interleave run --plain prints text instead.",
        ko: "화면을 열려면 터미널이 필요합니다. interleave run --plain은 글로 출력합니다.")
    case .unsuitable(let term):
      Phrase(
        en: "This terminal (TERM=\(Harmless.text(term))) cannot move its cursor. Use interleave run --plain.",
        ko: "이 터미널(TERM=\(Harmless.text(term)))에서는 커서를 움직일 수 없습니다. interleave run --plain을 쓰세요.")
    case .cannotStart(let reason):
      Phrase(
        en: "The screen cannot be opened (\(Harmless.text(reason))). Use interleave run --plain.",
        ko: "화면을 열 수 없습니다(\(Harmless.text(reason))). interleave run --plain을 쓰세요.")
    }
  }
}

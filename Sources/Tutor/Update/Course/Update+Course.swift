import Experiments
import Lessons
import Wording

/// The way through the course: home, lessons that are opened and left, questions that come back.
extension TutorState {
  /// What keys mean at home.
  mutating func performAtHome(_ action: Action) -> [Effect] {
    let lines = homeLines
    switch action {
    case .up: home.cursor = max(0, home.cursor - 1)
    case .down: home.cursor = min(lines.count - 1, home.cursor + 1)
    case .pageUp, .top: home.cursor = 0
    case .pageDown, .bottom: home.cursor = lines.count - 1
    case .choose(let number): choose(lessonNumber: number)
    case .advance, .right, .pause: return open(lines[min(home.cursor, lines.count - 1)])
    case .cancel: return cancelRuns()
    default: break
    }
    return []
  }

  /// A digit moves to the lesson of that number; two digits that follow one another make one number.
  private mutating func choose(lessonNumber digit: Int) {
    let current = library.entries.indices.contains(home.cursor) ? library.entries[home.cursor].folder.number : 0
    let candidates = [current * 10 + digit, digit]
    for number in candidates {
      guard let index = library.entries.firstIndex(where: { $0.folder.number == number }) else { continue }
      home.cursor = index
      return
    }
  }

  /// Opens a line of home.
  mutating func open(_ line: HomeLine) -> [Effect] {
    switch line {
    case .lesson(let index): return open(library.entries[index].folder)
    case .ownWork: screen = .runs
    case .glossary: return lookUp(in: .glossary)
    case .search: return lookUp(in: .search)
    }
    return []
  }

  /// Opens a lesson where the reader left it, reading it first when that has not been done.
  mutating func open(_ folder: LessonFolder) -> [Effect] {
    if lessons[folder.name] == nil {
      // All lessons are read soon after the start. Somebody may have changed this one since.
      guard let content = library.texts.first(where: { $0.folder == folder }) else { return [.open(folder)] }
      return take(content) + [.refresh(folder, since: content.stamp)]
    }
    enter(folder.name)
    return keep()
  }

  /// A lesson was read: it is opened, or brought up to date where it stands.
  mutating func take(_ content: LessonContent) -> [Effect] {
    let name = content.folder.name
    hall?.take(content, language: language, processors: processors)
    guard lessons[name]?.content != content else { return [] }
    for (file, experiment) in content.experiments where experiment.isRunnable {
      let id = LessonExperiment(lesson: name, file: file)
      // A file that was edited is run as it is now; what was run before stays to compare.
      guard lessonDesks[id]?.original != experiment else { continue }
      var desk = RunDesk(all: experiment)
      desk.runs = lessonDesks[id]?.runs ?? []
      lessonDesks[id] = desk
    }
    if lessons[name] != nil {
      lessons[name]?.content = content
      let step = lessons[name]?.step ?? 0
      lessons[name]?.step = min(step, max(0, content.stepCount - 1))
      if lessonName == name, screen == .lesson { notice = StudyWords.reloaded(problems: content.problems) }
      settle()
      return []
    }
    lessons[name] = progress.resumed(content)
    if content.problems > 0 { notice = StudyWords.lessonProblems(content.problems) }
    enter(name)
    return keep()
  }

  private mutating func enter(_ name: String) {
    lessonName = name
    screen = .lesson
    overlay = nil
    focus = .choices
    lesson?.scroll = nil
    settle()
  }

  /// Opens a lesson at a step, counted from 0.
  mutating func turn(to step: Int, of name: String) {
    guard let count = lessons[name]?.content.stepCount else { return }
    lessons[name]?.step = min(max(step, 0), max(0, count - 1))
    lessons[name]?.scroll = nil
  }

  /// The lesson before or after this one.
  mutating func openNeighbour(by step: Int) -> [Effect] {
    guard let name = lessonName, let index = library.index(of: name),
      library.entries.indices.contains(index + step)
    else {
      notice = step < 0 ? StudyWords.firstLesson : StudyWords.lastLesson
      return []
    }
    return leaveStep() + open(library.entries[index + step].folder)
  }

  /// The last step was read: the lesson is finished, and home shows what comes next.
  mutating func finish() -> [Effect] {
    guard let name = lessonName else { return [] }
    lesson?.step += 1
    noteExplained()
    lesson?.step -= 1
    progress.finish(name, at: clock)
    let effects = leaveStep() + keep() + goHome()
    if let index = library.index(of: name) {
      home.cursor = library.entries.indices.contains(index + 1) ? index + 1 : index
    }
    notice = StudyWords.finished(library.entry(name)?.text(in: language).title ?? name)
    return effects
  }

  /// Shows the path, with the cursor on where the reader is.
  mutating func goHome() -> [Effect] {
    screen = .home
    overlay = nil
    focus = .choices
    if let index = (lessonName ?? progress.lastLesson).flatMap({ library.index(of: $0) }) { home.cursor = index }
    return []
  }
}

extension Progress {
  /// The lesson as the reader left it in an earlier start.
  func resumed(_ content: LessonContent) -> LessonState {
    var state = LessonState(content)
    state.study = study(of: content.folder.name, steps: content.stepCount)
    return state
  }
}

extension Setup {
  /// An experiment of a lesson, of which all models are run.
  init(all experiment: Experiment) { self.init(all: .work(experiment)) }

  /// The same for work or jobs.
  init(all experiment: ExperimentFile) {
    self.init(experiment)
    if experiment.models.count > 1 { choice = .all }
  }
}

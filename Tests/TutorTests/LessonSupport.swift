import Canvas
import Experiments
import Terminal
import Timeline
import Wording

@testable import Lessons
@testable import Tutor

/// A lesson with every kind of question, in English and Korean with the same text.
let lessonText = """
  ---
  title: Waiting
  minutes: 5
  prerequisites: []
  misconception: All is work.
  terms: {task: Work.}
  states: [running, wait]
  summary: A summary.
  ---

  ## First

  Five sites.

  <!-- predict: choice -->

  - [ ] much

    Much it would be.

  - [x] little

    Little it would be.

  - [ ] no idea

    See the run.

  [Ask them](ask.yaml)

  It took {{sequential.wall}}. Look at `page-2`: **awaiting the answer**.

  <!-- pause -->

  More of it.

  ## Second

  <!-- predict: number ms 0..2000 -> other.yaml/event-loop.wall -->

  [Run another](other.yaml)

  ## Third

  Which?

  - [x] this

    Because.

  - [ ] that

    Because not.

  - [x] these

    Also.
  """

let askText = """
  title: {en: Ask, ko: 요청}
  models: [sequential]
  tasks:
    - {fetch: "/delay/200", count: 3, name: page}
  """

let otherText = """
  title: {en: Other, ko: 다른 것}
  models: [sequential, event-loop]
  tasks:
    - {fetch: "/delay/100", count: 2, name: part}
  """

/// A lesson from its texts.
func content(
  _ name: String = "01-waiting", _ text: String = lessonText,
  experiments: [String: String] = ["ask.yaml": askText, "other.yaml": otherText]
) throws -> LessonContent {
  guard let folder = LessonFolder(name, in: "course") else {
    throw LessonProblem(.file(.notText), at: SourcePlace(file: name, line: 1, column: 1))
  }
  let texts = Language.allCases.map { ($0, Lesson.read(text, file: "\(name)/\($0.rawValue).md", language: $0).lesson) }
  return LessonContent(
    folder: folder, texts: Dictionary(uniqueKeysWithValues: texts),
    experiments: try experiments.mapValues { try ExperimentFile(yaml: $0, file: "x.yaml") }, problems: 0)
}

/// A course of two lessons at its very first start.
func course(_ width: Int = 80, _ height: Int = 24, language: Language = .en, progress: Progress = Progress()) throws
  -> TutorState
{
  let contents = [try content(), try content("02-again")]
  let library = Library(
    contents.map { Library.Entry($0.folder, $0.texts.mapValues(\.frontMatter)) },
    acts: [])
  var state = TutorState(
    language: language, size: TutorState.Size(width: width, height: height), glyphs: .ascii, setup: try setup(),
    library: library, progress: progress)
  try state.begin(now: 1_000_000) { folder throws(CommandMessage) in
    guard let found = contents.first(where: { $0.folder.name == folder.name }) else {
      throw .missingFile(path: folder.path)
    }
    return found
  }
  return state
}

extension TutorState {
  /// The desk of an experiment of the lesson that is read.
  func desk(_ file: String) -> RunDesk? { self[.lesson(LessonExperiment(lesson: lessonName ?? "", file: file))] }

  /// The live run of a lesson begins and ends, with lanes in the text notation.
  @discardableResult
  mutating func runLesson(_ lanes: [String], unit: UInt64 = 20 * millisecond, cancelled: Bool = false) -> [Effect] {
    guard let run = liveRun else { return [] }
    let tasks = run.tasks.map { task in
      var task = task
      task.url = task.url.map { labBase + $0 }
      return task
    }
    _ = update(&self, .began(run: run.id, tasks, labBase: labBase))
    let outcomes = cancelled ? Dictionary(uniqueKeysWithValues: tasks.map { ($0.id, TaskOutcome.cancelled) }) : [:]
    return update(&self, .ended(run: run.id, record(run, tasks, lanes, unit: unit, outcomes: outcomes)))
  }
}

/// Three pages, one after another.
let threePages = ["#---------=", "           #---------=", "                      #---------="]

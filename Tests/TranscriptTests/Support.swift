import CourseSupport
import Experiments
import Lessons
import Testing
import Wording

@testable import Transcript

/// A reader with a session: gives lines, answers what effects ask for, and remembers what was said.
struct Reader {
  private(set) var session: TranscriptSession
  private(set) var told: [String] = []
  private(set) var kept: [Progress] = []
  private(set) var hasEnded = false
  private(set) var runs = 0

  /// Begins a lesson.
  init(
    _ content: LessonContent, _ language: Language = .en, progress: Progress = Progress(), step: Int? = nil,
    processors: Int = 2
  ) throws {
    session = TranscriptSession(
      content, language: language, processors: processors, progress: progress, step: step, nextLesson: 2)
    try perform(session.begin(at: 1_000))
  }

  /// What was said last.
  var last: String { told.last ?? "" }
  /// All that was said.
  var text: String { told.joined() }

  /// The same on one line, for what may be wrapped anywhere.
  var words: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// Gives a line, nil for the end of the input.
  mutating func type(_ line: String?) throws { try perform(session.take(line, at: 2_000)) }

  /// Presses Enter until the lesson has ended, at most that often.
  mutating func readOn(_ most: Int = 2_000) throws {
    for _ in 0..<most where !hasEnded { try type("") }
  }

  private mutating func perform(_ effects: [TranscriptSession.Effect]) throws {
    for effect in effects {
      switch effect {
      case .say(let text): told.append(text)
      case .keep(let progress): kept.append(progress)
      case .end: hasEnded = true
      case .run(let file, let experiment):
        runs += 1
        try perform(
          session.took(try SampleRuns.runs(of: experiment), of: file, labBase: SampleRuns.labBase, at: 2_000))
      case .explore(_, let experiment):
        try perform(session.found(try ScheduleStory(of: experiment), of: experiment))
      }
    }
  }
}

/// A lesson with every kind of question.
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

  It took {{sequential.wall}}, see [here](https://www.python.org).

  | a | b |
  | --- | --- |
  | one | {{sequential.cpu}} |

  <!-- pause -->

  More of it:

  ```python
  print("a line of code that is longer than all of the others and is never wrapped at all")
  ```

  ## Second

  <!-- predict: number ms 0..2000 -> other.yaml/event-loop.wall -->

  <!-- predict: order -> other.yaml/wall -->

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

/// The lesson, with what it runs.
func sampleContent() throws -> LessonContent {
  let folder = try #require(LessonFolder("01-waiting", in: "course"))
  let texts = Language.allCases.map { ($0, Lesson.read(lessonText, file: "\($0.rawValue).md", language: $0).lesson) }
  let experiments = [
    "ask.yaml": "title: {en: Ask, ko: 요청}\nmodels: [sequential]\ntasks:\n  - {fetch: \"/site/1\", count: 3}\n",
    "other.yaml":
      "title: {en: Other, ko: 다른 것}\nmodels: [sequential, event-loop]\ntasks:\n  - {sleep: 5ms, count: 9, name: part}\n",
  ]
  return LessonContent(
    folder: folder, texts: Dictionary(uniqueKeysWithValues: texts),
    experiments: try experiments.mapValues { try ExperimentFile(yaml: $0, file: "x.yaml") }, problems: 0)
}

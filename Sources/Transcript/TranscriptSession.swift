import Experiments
import Exports
import Lessons
import Timeline
import Wording

/// A lesson read line by line, without a screen: what is said is text in reading order, and what the reader does comes as
/// lines. A value without a clock or I/O: whoever holds it prints, reads, runs experiments and keeps progress.
///
/// It begins with `begin`; then `take` is given each line, and what became of what an effect has asked for.
public struct TranscriptSession: Equatable, Sendable {
  /// What is to be done, in order.
  public enum Effect: Equatable, Sendable {
    /// To be printed as it is; ends with a line break, has no control sequence, and is harmless.
    case say(String)
    /// The experiment in that file is to be run under all its models; then `took` or `refused`.
    case run(String, ExperimentFile)
    /// A schedule of the program in that file is to be found; then `found` or `refused`.
    case explore(String, MicroscopeExperiment)
    /// To be kept.
    case keep(Progress)
    /// Nothing more comes.
    case end
  }

  let content: LessonContent
  let language: Language
  /// Processors that the program may use, which decides what the lesson shows.
  let processors: Int
  var progress: Progress
  var study: LessonStudy
  /// The number of the lesson behind this one, nil for the last.
  let nextLesson: Int?
  /// The last runs, of which more can be told, and the practice server that answered them.
  var runs: [RecordedRun] = []
  var labBase: String?
  /// The schedule that is being told.
  var schedule: ToldSchedule?
  /// Seconds since 1970.
  var clock: Int64 = 0
  /// What is said next.
  var page = Page()
  private var hasSpoken = false

  /// A lesson where the reader left it, or at that step, from 0.
  public init(
    _ content: LessonContent, language: Language, processors: Int, progress: Progress, step: Int? = nil,
    nextLesson: Int? = nil
  ) {
    self.content = content
    self.language = content.texts[language] == nil ? content.texts.keys.first ?? language : language
    self.processors = processors
    self.progress = progress
    self.nextLesson = nextLesson
    study = progress.study(of: content.folder.name, steps: content.stepCount)
    if let step { study.step = min(max(0, step), max(0, content.stepCount - 1)) }
  }

  /// Whether somebody asks the same of the same reader.
  public static func == (a: TranscriptSession, b: TranscriptSession) -> Bool {
    a.content == b.content && a.language == b.language && a.study == b.study && a.progress == b.progress
      && a.schedule == b.schedule && a.page == b.page && a.runs == b.runs
  }

  // MARK: Where the reader is

  var name: String { content.folder.name }

  private var lesson: Lesson? { content.text(in: language) }

  var stepCount: Int { lesson?.steps.count ?? 0 }

  func plan(ofStep index: Int) -> StepPlan? {
    guard let steps = lesson?.steps, steps.indices.contains(index) else { return nil }
    return StepPlan(steps[index], processors: processors)
  }

  /// The step where the reader is.
  var plan: StepPlan { plan(ofStep: study.step) ?? StepPlan.empty }

  var passed: Int { study.passed[study.step] ?? 0 }

  var gate: StepPlan.Gate? { plan.gate(after: passed) }

  var blocks: BlockTeller { BlockTeller(language: language, quoted: study.quoted) }

  func questions(about question: Question) -> QuestionTeller {
    let file = question.prediction?.experiment
    return QuestionTeller(blocks: blocks, models: file.flatMap { content.runnable(in: $0)?.models } ?? [])
  }

  // MARK: Beginning

  /// What is said first. `time` is in seconds since 1970.
  public mutating func begin(at time: Int64) -> [Effect] {
    clock = time
    let front = lesson?.frontMatter ?? FrontMatter()
    page.write(
      ReadingWords.lesson(content.folder.number, front.title, steps: stepCount, minutes: front.minutes)[language])
    page.write("\(StudyWords.misconception[language]) \(front.misconception)")
    if content.problems > 0 { page.write(StudyWords.lessonProblems(content.problems)[language]) }
    page.part(ReadingWords.help[language])
    tellStep()
    return said() + keep()
  }

  // MARK: What comes of effects

  /// The experiment in `file` was run, under each of its models. Runs that were cancelled decide nothing.
  public mutating func took(_ runs: [RecordedRun], of file: String, labBase: String?, at time: Int64) -> [Effect] {
    clock = time
    self.labBase = labBase
    let isWhole = !runs.isEmpty && runs.allSatisfy { run in run.record.tasks.allSatisfy { $0.outcome != .cancelled } }
    guard isWhole, let experiment = content.runnable(in: file) else {
      page.part(ReadingWords.cancelled[language])
      return said()
    }
    self.runs = runs
    for run in runs { study.quoted.note(run.record, of: experiment, file: file) }
    let teller = RunTeller(language: language, labBase: labBase)
    teller.tell(runs, inFull: false, to: &page)
    if teller.leavesOut(runs) { page.write(ReadingWords.allTasks[language]) }
    decide(file, models: experiment.models)
    guard gate == .experiment(file) else {
      promptAgain()
      return said() + keep()
    }
    return pass()
  }

  /// A schedule was found for the program in `file`.
  public mutating func found(_ story: ScheduleStory, of experiment: MicroscopeExperiment) -> [Effect] {
    var schedule = ToldSchedule(experiment, story)
    if !story.search.isEmpty {
      let search = Phrase.joined(story.search, by: ". ")
      page.part("\(HandoutWords.search[language]): \(search[language])")
    }
    schedule.tell(all: false, language, to: &page)
    return goOn(schedule)
  }

  /// What an effect asked for cannot be had, and why. The reader can try again or go on without it.
  public mutating func refused(_ reason: Phrase) -> [Effect] {
    page.part(reason[language])
    promptAgain()
    return said()
  }

  /// What was predicted about the experiment in `file` is known now, and is explained.
  mutating func decide(_ file: String, models: [RunModel]) {
    let before = self
    study.judge(file, models: models) { before.plan(ofStep: $0) }
    for (index, (_, question)) in plan.questions.enumerated() where question.prediction?.experiment == file {
      guard let answer = study.answers[study.step]?[index], before.isOpen(index) else { continue }
      questions(about: question).explain(answer, to: question, on: &page)
    }
  }

  /// Whether a prediction of the step was decided by no run so far.
  private func isOpen(_ index: Int) -> Bool {
    study.answers[study.step]?[index]?.isRight == nil && !(study.decided[study.step]?.contains(index) ?? false)
  }

  // MARK: Saying

  /// What was written since the last time, as one text.
  mutating func said() -> [Effect] {
    defer { page = Page() }
    guard !page.isEmpty else { return [] }
    // What the reader has typed ends a part of its own.
    let gap = hasSpoken ? "\n" : ""
    hasSpoken = true
    return [.say(gap + page.text)]
  }

  mutating func keep() -> [Effect] {
    progress.keep(study, of: name, at: clock)
    return [.keep(progress)]
  }
}

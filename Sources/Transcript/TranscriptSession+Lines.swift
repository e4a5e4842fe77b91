import Experiments
import Lessons
import Timeline
import Wording

/// What lines mean that the reader types.
extension TranscriptSession {
  /// A line without its line break; nil at the end of the input.
  public mutating func take(_ line: String?, at time: Int64) -> [Effect] {
    clock = time
    guard let line else {
      page.part(ReadingWords.inputEnded[language])
      return leave()
    }
    let typed = TypedLine(line)
    if let schedule, let effects = take(typed, telling: schedule) { return effects }
    switch typed {
    case .goOn: return goOn()
    case .numbers(let numbers, let sureness): return answer(numbers, sureness)
    case .back: return turn(to: study.step - 1)
    case .next: return goToNextStep()
    case .tellAgain: tellStep()
    case .runAgain: return runAgain()
    case .all: tellAllTasks()
    case .help: page.part(ReadingWords.help[language])
    case .quit: return leave()
    case .unknown: page.part(ReadingWords.notUnderstood[language])
    }
    if typed == .help || typed == .unknown || typed == .all { promptAgain() }
    return said()
  }

  // MARK: Going on

  private mutating func goOn() -> [Effect] {
    switch gate {
    case .question(let index): return answer(index, .noIdea, .fairlySure)
    case .experiment(let file): return run(file)
    case .pause: return pass()
    case nil: return goToNextStep()
    }
  }

  /// Shows what follows the gate.
  mutating func pass() -> [Effect] {
    let shown = plan.shownBlocks(after: passed)
    study.passed[study.step] = passed + 1
    tellBlocks(from: shown)
    return said() + keep()
  }

  private mutating func goToNextStep() -> [Effect] {
    guard study.step + 1 < stepCount else { return finish() }
    return turn(to: study.step + 1)
  }

  private mutating func turn(to step: Int) -> [Effect] {
    guard step >= 0 else {
      page.part(ReadingWords.firstStep[language])
      promptAgain()
      return said()
    }
    schedule = nil
    study.step = step
    progress.noteExplained(study, of: name, before: step)
    tellStep()
    return said() + keep()
  }

  private mutating func finish() -> [Effect] {
    progress.noteExplained(study, of: name, before: study.step + 1)
    progress.finish(name, at: clock)
    let title = content.text(in: language)?.frontMatter.title ?? name
    page.part(StudyWords.finished(title)[language])
    page.write(StudyWords.surprises(progress.surprisesExplained)[language] + ".")
    if let nextLesson { page.write(ReadingWords.next(nextLesson)[language]) }
    return said() + keep() + [.end]
  }

  private mutating func leave() -> [Effect] {
    page.part(ReadingWords.leave(content.folder.number, step: study.step + 1)[language])
    return said() + keep() + [.end]
  }

  // MARK: Experiments

  private mutating func run(_ file: String) -> [Effect] {
    switch content.experiments[file] {
    case .microscope(let experiment):
      page.part(ReadingWords.looking[language])
      return said() + [.explore(file, experiment)]
    case let experiment? where experiment.isRunnable: return said() + [.run(file, experiment)]
    default:
      page.part(StudyWords.experimentMissing(file)[language])
      return pass()
    }
  }

  private mutating func runAgain() -> [Effect] {
    let shown = plan.blocks.prefix(plan.shownBlocks(after: passed))
    for block in shown.reversed() {
      if case .experiment(let link) = block.content { return run(link.file) }
    }
    page.part(StudyWords.nothingToRun[language])
    promptAgain()
    return said()
  }

  private mutating func tellAllTasks() {
    guard !runs.isEmpty else { return page.part(ReadingWords.noRuns[language]) }
    RunTeller(language: language, labBase: labBase).tell(runs, inFull: true, to: &page)
  }

  // MARK: Schedules

  /// What a line means while a schedule is told; nil for one that has nothing to do with it.
  private mutating func take(_ typed: TypedLine, telling schedule: ToldSchedule) -> [Effect]? {
    guard typed == .goOn || typed == .all || typed == .next else { return nil }
    var schedule = schedule
    if typed == .next {
      self.schedule = nil
      return passMicroscope()
    }
    schedule.tell(all: typed == .all, language, to: &page)
    return goOn(schedule)
  }

  /// Goes on behind a schedule that was told to its end.
  mutating func goOn(_ schedule: ToldSchedule) -> [Effect] {
    self.schedule = schedule.isOver ? nil : schedule
    return schedule.isOver ? passMicroscope() : said()
  }

  /// One that was looked at again has been passed already.
  private mutating func passMicroscope() -> [Effect] {
    if case .experiment(let file) = gate, case .microscope? = content.experiments[file] {
      decide(file, models: [])
      return pass()
    }
    promptAgain()
    return said()
  }

  // MARK: Answers

  private mutating func answer(_ numbers: [Double], _ sureness: Sureness) -> [Effect] {
    guard case .question(let index) = gate, plan.questions.indices.contains(index),
      let given = given(numbers, to: plan.questions[index].question)
    else {
      page.part(ReadingWords.notUnderstood[language])
      promptAgain()
      return said()
    }
    return answer(index, given, sureness)
  }

  /// The answer that those numbers are; nil for none.
  private func given(_ numbers: [Double], to question: Question) -> Answer.Given? {
    let whole = numbers.compactMap { Int(exactly: $0).map { $0 - 1 } }
    switch question.form {
    case .choice(let choice):
      guard whole.count == numbers.count, question.takesSeveral || whole.count == 1,
        whole.allSatisfy(choice.options.indices.contains)
      else { return nil }
      return choice.given(Set(whole))
    case .number(let range):
      guard numbers.count == 1, let number = numbers.first, range.bounds.contains(number) else { return nil }
      return .number(number)
    case .order:
      let models = questions(about: question).models
      guard whole.count == numbers.count, Set(whole) == Set(models.indices) else { return nil }
      return .order(whole.map { models[$0].name })
    }
  }

  /// Commits to an answer. A check is explained at once; a run that decides a prediction begins where it is next.
  private mutating func answer(_ index: Int, _ given: Answer.Given, _ sureness: Sureness) -> [Effect] {
    guard plan.questions.indices.contains(index) else { return pass() }
    let question = plan.questions[index].question
    var answer = Answer(given, sureness: sureness, at: clock)
    if question.prediction?.experiment == nil { answer.isRight = question.choice.flatMap { given.isRight(for: $0) } }
    study.answers[study.step, default: [:]][index] = answer
    let isFollowed = plan.isFollowedAtOnce(after: passed)
    if question.prediction?.experiment == nil {
      questions(about: question).explain(answer, to: question, on: &page)
      return pass()
    }
    let said = questions(about: question).said(answer, to: question) + Phrase(verbatim: " ") + ReadingWords.runDecides
    page.part(said[language])
    study.passed[study.step] = passed + 1
    guard isFollowed, case .experiment(let file) = gate, content.runnable(in: file) != nil else {
      tellBlocks(from: plan.shownBlocks(after: passed - 1))
      return self.said() + keep()
    }
    return keep() + run(file)
  }
}

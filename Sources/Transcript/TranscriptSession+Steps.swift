import Experiments
import Lessons
import Wording

/// What is said of a step.
extension TranscriptSession {
  /// Tells the step from its beginning to where the reader stands.
  mutating func tellStep() {
    let steps = content.text(in: language)?.steps ?? []
    guard steps.indices.contains(study.step) else { return }
    let title = blocks.plain(steps[study.step].title)
    page.part(ReadingWords.step(study.step + 1, of: stepCount, title)[language])
    tellBlocks(from: 0)
  }

  /// Tells the blocks from that one on, to the gate at which the reader stands, and what can be done there.
  mutating func tellBlocks(from first: Int) {
    let plan = plan
    let end = plan.shownBlocks(after: passed)
    let questions = plan.questions
    for place in plan.blocks.indices where place >= first && place < end {
      let block = plan.blocks[place]
      if let index = questions.firstIndex(where: { $0.block == place }) {
        tell(questions[index].question, index)
      } else if case .experiment(let link) = block.content {
        tell(link, isOpen: gate == .experiment(link.file) && place == end - 1)
      } else {
        blocks.tell(block, to: &page)
      }
    }
    prompt()
  }

  private mutating func tell(_ question: Question, _ index: Int) {
    let teller = questions(about: question)
    teller.ask(question, to: &page)
    guard gate != .question(index), let answer = study.answers[study.step]?[index] else { return }
    if study.isDecided(index, of: question) {
      teller.explain(answer, to: question, on: &page)
    } else {
      page.write(teller.said(answer, to: question)[language])
    }
  }

  /// An experiment that was passed; one that waits to be run is told by the prompt.
  private mutating func tell(_ link: ExperimentLink, isOpen: Bool) {
    if case .microscope(let experiment)? = content.experiments[link.file] {
      page.part(ReadingWords.microscope(blocks.plain(link.title), file: experiment.file)[language])
      let lines = experiment.lines
      let width = String(lines.count).count
      for (number, line) in lines.enumerated() {
        let digits = String(number + 1)
        page.verbatim(String(repeating: " ", count: width - digits.count) + digits + "  " + line, indent: 2)
      }
      page.write(ReadingWords.endOfCode[language])
    } else if !isOpen {
      page.part(ReadingWords.wasRun(blocks.plain(link.title))[language])
    }
  }

  // MARK: What can be done

  /// Says how the reader goes on from here.
  mutating func prompt() {
    let plan = plan
    switch gate {
    case .question(let index) where plan.questions.indices.contains(index):
      let question = plan.questions[index].question
      page.part(questions(about: question).prompt(question)[language])
    case .experiment(let file): promptExperiment(file, in: plan)
    case .pause, .question: page.part(ReadingWords.enterGoesOn[language])
    case nil:
      let step = study.step + 1
      page.part(
        (step < stepCount ? ReadingWords.endOfStep(step, next: step + 1, of: stepCount) : ReadingWords.enterEnds)[
          language])
    }
  }

  /// The same after something that has to do with something else.
  mutating func promptAgain() {
    if schedule != nil { return page.part(ReadingWords.tellsSchedule[language]) }
    prompt()
  }

  private mutating func promptExperiment(_ file: String, in plan: StepPlan) {
    guard case .experiment(let link)? = plan.blocks[plan.gates[passed].block].content as Block.Content?,
      let experiment = content.experiments[file]
    else { return page.part(ReadingWords.enterGoesOn[language]) }
    if case .microscope = experiment { return page.part(ReadingWords.tellsSchedule[language]) }
    page.part(ReadingWords.experiment(blocks.plain(link.title), models: experiment.models)[language])
  }
}

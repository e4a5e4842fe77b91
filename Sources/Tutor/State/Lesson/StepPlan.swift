import Lessons

/// A step of a lesson as a reader goes through it: what can be shown on this machine, and where it stops until a key.
struct StepPlan: Equatable {
  /// Where the reader has to do something before what follows is shown.
  enum Gate: Equatable {
    /// The question with that number in the step, from 0.
    case question(Int)
    /// The experiment in that file.
    case experiment(String)
    case pause
  }

  /// The parts, from top to bottom, without notes for the speaker.
  let blocks: [Block]
  /// The gates, each with the index of its block.
  let gates: [(block: Int, gate: Gate)]

  /// The parts of a step on a machine with that many processors.
  init(_ step: Step, processors: Int) {
    blocks = StepPlan.shown(step.blocks, processors: processors)
    var gates: [(block: Int, gate: Gate)] = []
    var questions = 0
    for (index, block) in blocks.enumerated() {
      switch block.content {
      case .pause: gates.append((index, .pause))
      case .experiment(let link): gates.append((index, .experiment(link.file)))
      case .choice, .prediction:
        gates.append((index, .question(questions)))
        questions += 1
      default: break
      }
    }
    self.gates = gates
  }

  /// The questions of the step, each with the index of its block.
  var questions: [(block: Int, question: Question)] {
    blocks.enumerated().compactMap { index, block in Question(block).map { (index, $0) } }
  }

  /// The gate at which a reader stands who has passed that many; nil when the whole step is shown.
  func gate(after passed: Int) -> Gate? { gates.indices.contains(passed) ? gates[passed].gate : nil }

  /// How many blocks are shown to a reader who has passed that many gates.
  func shownBlocks(after passed: Int) -> Int {
    gates.indices.contains(passed) ? gates[passed].block + 1 : blocks.count
  }

  /// The first block of what the last key has brought.
  func newestBlock(after passed: Int) -> Int {
    guard passed > 0, !gates.isEmpty else { return 0 }
    return gates[min(passed, gates.count) - 1].block + 1
  }

  private static func shown(_ blocks: [Block], processors: Int) -> [Block] {
    blocks.flatMap { block -> [Block] in
      switch block.content {
      case .note: []
      case .condition(let condition, let inner):
        condition.holds(processors: processors) ? shown(inner, processors: processors) : []
      default: [block]
      }
    }
  }

  static func == (a: StepPlan, b: StepPlan) -> Bool { a.blocks == b.blocks }
}

/// A question of a lesson: a check of understanding, or a prediction.
struct Question: Equatable {
  /// How it is answered.
  enum Form: Equatable {
    case choice(Choice)
    case number(NumberRange)
    /// The models of an experiment, by number from 0.
    case order
  }

  let form: Form
  /// What the next run answers; nil for a check of understanding.
  let prediction: Prediction?

  /// Nil for a block that asks nothing.
  init?(_ block: Block) {
    switch block.content {
    case .choice(let choice):
      form = .choice(choice)
      prediction = nil
    case .prediction(let prediction):
      switch prediction.form {
      case .choice(let choice): form = .choice(choice)
      case .number(let range): form = .number(range)
      case .order: form = .order
      }
      self.prediction = prediction
    default: return nil
    }
  }

  /// Its options, nil for one without.
  var choice: Choice? {
    if case .choice(let choice) = form { choice } else { nil }
  }

  /// Whether several options may be ticked.
  var takesSeveral: Bool { choice.map { $0.rightAnswers.count > 1 } ?? false }
}

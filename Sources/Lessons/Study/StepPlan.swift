import Experiments

/// A step of a lesson as a reader goes through it: what can be shown on this machine, and where it stops until a key.
public struct StepPlan: Equatable, Sendable {
  /// Where the reader has to do something before what follows is shown.
  public enum Gate: Equatable, Sendable {
    /// The question with that number in the step, from 0.
    case question(Int)
    /// The experiment in that file.
    case experiment(String)
    case pause
  }

  /// The parts, from top to bottom, without notes for the speaker.
  public let blocks: [Block]
  /// The gates, each with the index of its block.
  public let gates: [(block: Int, gate: Gate)]

  /// The parts of a step on a machine with that many processors.
  public init(_ step: Step, processors: Int) {
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

  /// Of a lesson without steps.
  public static let empty = StepPlan(
    Step(title: [], blocks: [], place: SourcePlace(file: "", line: 1, column: 1)), processors: 1)

  /// The questions of the step, each with the index of its block.
  public var questions: [(block: Int, question: Question)] {
    blocks.enumerated().compactMap { index, block in Question(block).map { (index, $0) } }
  }

  /// The gate at which a reader stands who has passed that many; nil when the whole step is shown.
  public func gate(after passed: Int) -> Gate? { gates.indices.contains(passed) ? gates[passed].gate : nil }

  /// How many blocks are shown to a reader who has passed that many gates.
  public func shownBlocks(after passed: Int) -> Int {
    gates.indices.contains(passed) ? gates[passed].block + 1 : blocks.count
  }

  /// The first block of what the last key has brought.
  public func newestBlock(after passed: Int) -> Int {
    guard passed > 0, !gates.isEmpty else { return 0 }
    return gates[min(passed, gates.count) - 1].block + 1
  }

  /// Whether nothing stands between the gate behind that many and the next one, so that passing the first leads to the
  /// second without anything new to read.
  public func isFollowedAtOnce(after passed: Int) -> Bool {
    gates.indices.contains(passed + 1) && gates[passed + 1].block == gates[passed].block + 1
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

  /// Whether they show the same parts: the gates follow from them.
  public static func == (a: StepPlan, b: StepPlan) -> Bool { a.blocks == b.blocks }
}

/// A question of a lesson: a check of understanding, or a prediction.
public struct Question: Equatable, Sendable {
  /// How it is answered.
  public enum Form: Equatable, Sendable {
    case choice(Choice)
    case number(NumberRange)
    /// The models of an experiment, by number from 0.
    case order
  }

  /// How it is answered.
  public let form: Form
  /// What the next run answers; nil for a check of understanding.
  public let prediction: Prediction?

  /// Nil for a block that asks nothing.
  public init?(_ block: Block) {
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
  public var choice: Choice? {
    if case .choice(let choice) = form { choice } else { nil }
  }

  /// Whether several options may be ticked.
  public var takesSeveral: Bool { choice.map { $0.rightAnswers.count > 1 } ?? false }
}

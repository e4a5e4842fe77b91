import Experiments

/// The blocks read so far, with what the next ones belong to: an open condition, a prediction that wants its options.
struct BlockList {
  /// A condition whose end has not come.
  struct OpenCondition {
    var condition: Condition
    var place: SourcePlace
    var blocks: [Block] = []
  }

  /// A prediction whose options have not come.
  struct WaitingPrediction {
    var prediction: (Choice) -> Prediction
    var place: SourcePlace
  }

  private var blocks: [Block] = []
  var condition: OpenCondition?
  var prediction: WaitingPrediction?

  /// Adds a block to the open condition, else to the step.
  mutating func append(_ block: Block) {
    if condition != nil { condition?.blocks.append(block) } else { blocks.append(block) }
  }

  /// Adds options, as a prediction when one waits for them.
  mutating func add(choice: Choice, at place: SourcePlace) {
    if let waiting = prediction {
      append(Block(.prediction(waiting.prediction(choice)), at: waiting.place))
      prediction = nil
    } else {
      append(Block(.choice(choice), at: place))
    }
  }

  /// Ends the open condition.
  mutating func endCondition() {
    guard let open = condition else { return }
    condition = nil
    append(Block(.condition(open.condition, open.blocks), at: open.place))
  }

  /// All blocks; a condition that was not ended ends here.
  var closed: [Block] {
    var list = self
    list.endCondition()
    return list.blocks
  }
}

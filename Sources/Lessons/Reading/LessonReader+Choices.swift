import Experiments
import Wording

extension LessonReader {
  /// A task list as a choice; nil when there cannot be one here.
  mutating func readChoice(_ node: MarkdownNode, in context: BlockContext) -> Choice? {
    guard context == .step else {
      report(.choice(.choiceInside), at: place(of: node))
      return nil
    }
    let choice = Choice(options: node.children.map { readOption($0) })
    if choice.options.count < 2 { report(.choice(.tooFewOptions), at: place(of: node)) }
    if choice.rightAnswers.isEmpty { report(.choice(.noRightAnswer), at: place(of: node)) }
    return choice
  }

  private mutating func readOption(_ node: MarkdownNode) -> Choice.Option {
    let place = place(of: node)
    var isRight = false
    if case .task(let isTicked) = node.kind { isRight = isTicked } else { report(.choice(.mixedChoice), at: place) }
    var rest = node.children[...]
    var text: [Inline] = []
    if rest.first?.kind == .paragraph, let first = rest.popFirst() { text = readInlines(first.children) }
    if text.isEmpty { report(.choice(.emptyOption), at: place) }
    let explanation = readBlocks(Array(rest), in: .nested)
    if explanation.isEmpty { report(.choice(.unexplainedOption), at: place) }
    return Choice.Option(text: text, isRight: isRight, explanation: explanation, place: place)
  }
}

import Experiments
import Wording

/// Where blocks stand.
enum BlockContext {
  case step
  /// In a list, a quotation or an explanation.
  case nested
}

extension LessonReader {
  /// The blocks that `nodes` are. What cannot be shown is reported and left out.
  mutating func readBlocks(_ nodes: [MarkdownNode], in context: BlockContext) -> [Block] {
    var list = BlockList()
    for node in nodes {
      if case .html(let text) = node.kind {
        for (directive, place) in readComments(text, at: node) {
          apply(directive, at: place, in: context, to: &list)
        }
      } else {
        add(node, in: context, to: &list)
      }
    }
    if let waiting = list.prediction { report(.directive(.predictionWithoutChoice), at: waiting.place) }
    if let open = list.condition { report(.directive(.unclosedCondition), at: open.place) }
    return list.closed
  }

  private mutating func add(_ node: MarkdownNode, in context: BlockContext, to list: inout BlockList) {
    let place = place(of: node)
    if node.isTaskList {
      guard let choice = readChoice(node, in: context) else { return }
      list.add(choice: choice, at: place)
      return
    }
    if let waiting = list.prediction {
      report(.directive(.predictionWithoutChoice), at: waiting.place)
      list.prediction = nil
    }
    if let content = readContent(node, at: place, in: context) { list.append(Block(content, at: place)) }
  }

  private mutating func readContent(
    _ node: MarkdownNode, at place: SourcePlace, in context: BlockContext
  ) -> Block.Content? {
    switch node.kind {
    case .paragraph: return readParagraph(node, at: place, in: context)
    case .heading(let level): return readHeading(node, level: level, at: place, in: context)
    case .list(let start):
      return .list(TextList(start: start, items: node.children.map { readBlocks($0.children, in: .nested) }))
    case .quote: return .quote(readBlocks(node.children, in: .nested))
    case .code(let info, let text): return .code(readCode(info: info, text, at: place))
    case .table:
      guard context == .step else {
        report(.structure(.notInside(.table)), at: place)
        return nil
      }
      return .table(readTable(node))
    case .rule:
      report(.structure(.rule), at: place)
      return nil
    default:
      report(.structure(.html), at: place)
      return nil
    }
  }

  private mutating func readParagraph(
    _ node: MarkdownNode, at place: SourcePlace, in context: BlockContext
  ) -> Block.Content? {
    guard let (target, label) = node.onlyLink, ExperimentLinks.isExperiment(target) else {
      let inlines = readInlines(node.children)
      return inlines.isEmpty ? nil : .paragraph(inlines)
    }
    guard context == .step else {
      report(.structure(.notInside(.experiment)), at: place)
      return nil
    }
    guard let file = ExperimentLinks.file(target) else {
      report(.structure(.experimentElsewhere(target)), at: place)
      return nil
    }
    return .experiment(ExperimentLink(file: file, title: readInlines(label)))
  }

  private mutating func readHeading(
    _ node: MarkdownNode, level: Int, at place: SourcePlace, in context: BlockContext
  ) -> Block.Content? {
    guard context == .step else {
      report(.structure(.notInside(.heading)), at: place)
      return nil
    }
    guard level == 3 else {
      report(.structure(.headingLevel(level)), at: place)
      return nil
    }
    return .heading(readInlines(node.children))
  }

  private mutating func readTable(_ node: MarkdownNode) -> Table {
    var table = Table(header: [], rows: [])
    for row in node.children {
      let cells = row.children.map { readInlines($0.children, isCell: true) }
      if row.kind == .row(isHeader: true) { table.header = cells } else { table.rows.append(cells) }
    }
    return table
  }

  /// What may have been meant by a word.
  func suggestion(_ word: some StringProtocol, among valid: [String]) -> Suggestion {
    Suggestion(word: String(word), nearest: NearestWord.to(String(word), among: valid), valid: valid)
  }
}

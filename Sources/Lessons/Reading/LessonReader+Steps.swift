import Experiments
import Wording

extension LessonReader {
  /// Cuts the top level of the text at its headings.
  mutating func readSteps(_ nodes: [MarkdownNode]) -> [Step] {
    let starts = nodes.indices.filter { nodes[$0].kind == .heading(2) }
    readBeforeSteps(nodes[..<(starts.first ?? nodes.endIndex)])
    if starts.isEmpty { report(.structure(.noSteps), at: source.place(line: source.lineCount, byte: 1)) }
    let ends = starts.dropFirst() + [nodes.endIndex]
    return zip(starts, ends).map { start, end in
      readStep(nodes[start], Array(nodes[(start + 1)..<end]))
    }
  }

  private mutating func readStep(_ heading: MarkdownNode, _ nodes: [MarkdownNode]) -> Step {
    let place = place(of: heading)
    let title = readInlines(heading.children)
    if title.isEmpty { report(.structure(.stepWithoutTitle), at: place) }
    let before = problems
    let blocks = readBlocks(nodes, in: .step)
    // A step that is empty because of another mistake needs no second complaint.
    if blocks.isEmpty, problems == before { report(.structure(.emptyStep), at: place) }
    return Step(title: title, blocks: blocks, place: place)
  }

  /// A title for readers of the plain file may stand above the first step; the tutor shows the front matter's.
  private mutating func readBeforeSteps(_ nodes: ArraySlice<MarkdownNode>) {
    var hasTitle = false
    for node in nodes {
      if node.kind == .heading(1), !hasTitle {
        hasTitle = true
        continue
      }
      if case .html(let text) = node.kind {
        let directives = readComments(text, at: node)
        if directives.allSatisfy({ $0.directive == .own }) { continue }
      }
      report(.structure(.textBeforeSteps), at: place(of: node))
    }
  }
}

import CCMarkGFM

/// GitHub's Markdown with tables and task lists, parsed by cmark-gfm. May be used on any thread.
enum MarkdownParser {
  /// What came of a text.
  struct Parsed {
    var document: MarkdownNode
    /// Nodes that were left out because they were nested too deep.
    var tooDeep: [MarkdownNode]
  }

  private static let extensions = ["table", "tasklist"]

  // The library registers its extensions in a list without a lock: once, by whoever comes first.
  private static let isRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// The tree of `bytes`, at most `depth` deep.
  static func parse(_ bytes: [UInt8], depth: Int) -> Parsed {
    let empty = Parsed(document: MarkdownNode(kind: .document, line: 1, column: 1), tooDeep: [])
    guard isRegistered, let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return empty }
    defer { cmark_parser_free(parser) }
    for name in extensions {
      guard let found = cmark_find_syntax_extension(name) else { continue }
      cmark_parser_attach_syntax_extension(parser, found)
    }
    bytes.withUnsafeBytes { buffer in
      cmark_parser_feed(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard let root = cmark_parser_finish(parser) else { return empty }
    defer { cmark_node_free(root) }
    cmark_consolidate_text_nodes(root)
    return copy(root, depth: depth) ?? empty
  }

  /// Copies without recursion: a line of ten thousand `>` is ten thousand quotations deep.
  private static func copy(_ root: OpaquePointer, depth: Int) -> Parsed? {
    guard let walk = cmark_iter_new(root) else { return nil }
    defer { cmark_iter_free(walk) }
    var open: [MarkdownNode] = []
    var tooDeep: [MarkdownNode] = []
    var skipped = 0
    while true {
      let event = cmark_iter_next(walk)
      guard event != CMARK_EVENT_DONE, let raw = cmark_iter_get_node(walk) else { return nil }
      let isLeaf = MarkdownNode.isLeaf(raw)
      if event == CMARK_EVENT_ENTER {
        if skipped > 0 || (open.count >= depth && !isLeaf) {
          if skipped == 0 { tooDeep.append(MarkdownNode(copying: raw)) }
          if !isLeaf { skipped += 1 }
        } else if isLeaf {
          open[open.count - 1].children.append(MarkdownNode(copying: raw))
        } else {
          open.append(MarkdownNode(copying: raw))
        }
      } else if skipped > 0 {
        skipped -= 1
      } else if let node = open.popLast() {
        if open.isEmpty { return Parsed(document: node, tooDeep: tooDeep) }
        open[open.count - 1].children.append(node)
      }
    }
  }
}

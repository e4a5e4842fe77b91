import CCMarkGFM

extension MarkdownNode {
  /// Whether the library's iterator visits the node once instead of entering and leaving it.
  static func isLeaf(_ node: OpaquePointer) -> Bool {
    switch String(cString: cmark_node_get_type_string(node)) {
    case "html_block", "thematic_break", "code_block", "text", "softbreak", "linebreak", "code", "html_inline": true
    default: false
    }
  }

  /// The node without its children.
  init(copying node: OpaquePointer) {
    let line = Int(cmark_node_get_start_line(node))
    self.init(kind: Kind(node), line: line, column: Int(cmark_node_get_start_column(node)))
  }
}

extension MarkdownNode.Kind {
  /// Types are compared by name, because extensions number theirs when they are registered.
  fileprivate init(_ node: OpaquePointer) {
    switch String(cString: cmark_node_get_type_string(node)) {
    case "document": self = .document
    case "heading": self = .heading(Int(cmark_node_get_heading_level(node)))
    case "paragraph": self = .paragraph
    case "list":
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      self = .list(start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil)
    case "item": self = .item
    case "tasklist": self = .task(isTicked: cmark_gfm_extensions_get_tasklist_item_checked(node))
    case "block_quote": self = .quote
    case "code_block": self = .code(info: Self.string(cmark_node_get_fence_info(node)), Self.literal(node))
    case "html_block": self = .html(Self.literal(node))
    case "thematic_break": self = .rule
    case "table": self = .table
    case "table_header": self = .row(isHeader: true)
    case "table_row": self = .row(isHeader: false)
    case "table_cell": self = .cell
    case "text": self = .text(Self.literal(node))
    case "softbreak": self = .softBreak
    case "linebreak": self = .lineBreak
    case "code": self = .codeSpan(Self.literal(node))
    case "html_inline": self = .inlineHTML(Self.literal(node))
    case "emph": self = .emphasis
    case "strong": self = .strong
    case "link": self = .link(Self.string(cmark_node_get_url(node)))
    case "image": self = .image(Self.string(cmark_node_get_url(node)))
    default: self = .other
    }
  }

  private static func literal(_ node: OpaquePointer) -> String { string(cmark_node_get_literal(node)) }

  private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}

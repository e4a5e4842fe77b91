import CCMarkGFM

extension MarkdownNode {
  /// Whether the library's iterator visits the node once instead of entering and leaving it.
  static func isLeaf(_ node: OpaquePointer) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT,
      CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
      true
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
  fileprivate init(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: self = .document
    case CMARK_NODE_HEADING: self = .heading(Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_PARAGRAPH: self = .paragraph
    case CMARK_NODE_LIST:
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      self = .list(start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil)
    case CMARK_NODE_BLOCK_QUOTE: self = .quote
    case CMARK_NODE_CODE_BLOCK: self = .code(info: Self.string(cmark_node_get_fence_info(node)), Self.literal(node))
    case CMARK_NODE_HTML_BLOCK: self = .html(Self.literal(node))
    case CMARK_NODE_THEMATIC_BREAK: self = .rule
    case CMARK_NODE_TEXT: self = .text(Self.literal(node))
    case CMARK_NODE_SOFTBREAK: self = .softBreak
    case CMARK_NODE_LINEBREAK: self = .lineBreak
    case CMARK_NODE_CODE: self = .codeSpan(Self.literal(node))
    case CMARK_NODE_HTML_INLINE: self = .inlineHTML(Self.literal(node))
    case CMARK_NODE_EMPH: self = .emphasis
    case CMARK_NODE_STRONG: self = .strong
    case CMARK_NODE_LINK: self = .link(Self.string(cmark_node_get_url(node)))
    case CMARK_NODE_IMAGE: self = .image(Self.string(cmark_node_get_url(node)))
    default: self.init(ofExtension: node)
    }
  }

  /// Types of extensions are known by name only, because the library numbers them when they are registered. An item of
  /// a task list is an item under another name.
  private init(ofExtension node: OpaquePointer) {
    switch Self.string(cmark_node_get_type_string(node)) {
    case "item": self = .item
    case "tasklist": self = .task(isTicked: cmark_gfm_extensions_get_tasklist_item_checked(node))
    case "table": self = .table
    case "table_header": self = .row(isHeader: true)
    case "table_row": self = .row(isHeader: false)
    case "table_cell": self = .cell
    default: self = .other
    }
  }

  private static func literal(_ node: OpaquePointer) -> String { string(cmark_node_get_literal(node)) }

  private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}

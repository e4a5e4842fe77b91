import Experiments

/// The experiments that a lesson links, in the order of its lines, which decide what a figure without a file is about.
struct ExperimentLinks {
  private struct Link {
    var line: Int
    var file: String
  }

  private var links: [Link] = []
  /// Each experiment where it is linked first.
  private var firsts: [Link] = []

  /// No experiment is linked.
  init() {}

  /// The links that are paragraphs of their own.
  init(in document: MarkdownNode) {
    var known: Set<String> = []
    for node in document.children {
      guard let (target, _) = node.onlyLink, let file = Self.file(target) else { continue }
      links.append(Link(line: node.line, file: file))
      if known.insert(file).inserted { firsts.append(Link(line: node.line, file: file)) }
    }
  }

  /// The experiment that the reader has met last before a line.
  func last(before line: Int) -> String? { links.last { $0.line < line }?.file }

  /// The experiment that the reader meets next after a line.
  func next(after line: Int) -> String? { links.first { $0.line > line }?.file }

  /// The experiments linked before a line, each once.
  func files(before line: Int) -> [String] { firsts.prefix { $0.line < line }.map(\.file) }

  /// All experiments, each once.
  var files: [String] { firsts.map(\.file) }

  /// Whether a link's target is an experiment.
  static func isExperiment(_ target: String) -> Bool {
    target.hasSuffix(".yaml") && !target.contains("://")
  }

  /// The name of an experiment in the lesson's own folder; nil for anything else.
  static func file(_ target: String) -> String? {
    let name = target.hasPrefix("./") ? String(target.dropFirst(2)) : target
    guard isExperiment(name), !name.hasPrefix("."), !name.contains("/"), !name.contains("\\") else { return nil }
    return name
  }
}

extension MarkdownNode {
  /// The link that a paragraph consists of: its target and its text. Nil when there is anything else in it.
  var onlyLink: (target: String, label: [MarkdownNode])? {
    guard kind == .paragraph, children.count == 1, let only = children.first, case .link(let target) = only.kind else {
      return nil
    }
    return (target, only.children)
  }

  /// Whether this is a list in which at least one item can be ticked.
  var isTaskList: Bool {
    guard case .list = kind else { return false }
    return children.contains { if case .task = $0.kind { true } else { false } }
  }
}

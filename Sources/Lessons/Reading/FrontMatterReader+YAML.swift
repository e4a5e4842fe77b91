import Experiments
import Wording
import Yams

extension FrontMatterReader {
  /// The root of the front matter; nil after it was reported.
  mutating func root(of text: String) -> Node? {
    let start = SourcePlace(file: file, line: 1, column: 1)
    if let place = aliasPlace(in: text) {
      problems.report(.frontMatter(.alias), at: place)
      return nil
    }
    do {
      // The resolver resolves nothing: our own readers decide what a scalar is.
      if let node = try compose(yaml: text, .basic) { return node }
      for key in FrontMatter.keys { problems.report(.frontMatter(.missingKey(key)), at: start) }
    } catch let error as YamlError {
      report(error, text: text)
    } catch {
      problems.report(.frontMatter(.notYAML("\(error)")), at: start)
    }
    return nil
  }

  private mutating func report(_ error: YamlError, text: String) {
    func place(_ mark: Mark) -> SourcePlace {
      SourcePlace(file: file, line: max(1, mark.line), column: max(1, mark.column))
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      problems.report(.frontMatter(.notYAML(problem)), at: place(mark))
    case .duplicatedKeysInMapping(let keys, let context):
      problems.report(.frontMatter(.repeated(keys.first ?? "")), at: place(context.mark))
    default:
      problems.report(.frontMatter(.notYAML("\(error)")), at: SourcePlace(file: file, line: 1, column: 1))
    }
  }

  /// Where the text uses an alias of an anchor, nil when it has not both. This happens before parsing, because nested
  /// aliases stand for more than fits into memory. A sign counts only where a value may begin.
  private func aliasPlace(in text: String) -> SourcePlace? {
    var alias: SourcePlace?
    var hasAnchor = false
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var before: Unicode.Scalar = " "
      var beforeSpaces: Unicode.Scalar = "-"
      for (column, scalar) in line.unicodeScalars.enumerated() {
        if scalar == "*", alias == nil, "-:,[{?".unicodeScalars.contains(beforeSpaces) {
          alias = SourcePlace(file: file, line: number + 1, column: column + 1)
        }
        if scalar == "&", " \t[{,:".unicodeScalars.contains(before) { hasAnchor = true }
        before = scalar
        if scalar != " ", scalar != "\t" { beforeSpaces = scalar }
      }
    }
    return hasAnchor ? alias : nil
  }
}

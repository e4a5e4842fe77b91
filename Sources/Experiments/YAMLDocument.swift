import Wording
import Yams

/// Turns text into YAML nodes with positions, and refuses what would take more memory than the text has.
public enum YAMLDocument {
  /// The root node of `text`. Throws what is wrong with it, and where.
  public static func root(of text: String, file: String) throws(ExperimentProblem) -> Node {
    if let place = aliasPlace(in: text, file: file) { throw ExperimentProblem(.alias, at: place) }
    let start = SourcePlace(file: file, line: 1, column: 1)
    let node: Node?
    do {
      // The resolver resolves nothing: our own readers decide what a scalar is.
      node = try compose(yaml: text, .basic)
    } catch let error as YamlError {
      throw problem(error, text: text, start: start)
    } catch {
      throw ExperimentProblem(.notYAML("\(error)"), at: start)
    }
    guard let node else { throw ExperimentProblem(.empty, at: start) }
    return node
  }

  /// Where the text uses an alias of an anchor, nil when it has not both.
  ///
  /// This happens before parsing, because the parser compares keys by their whole content and so would walk through
  /// everything that nested aliases stand for. A signal counts only where a value may begin.
  private static func aliasPlace(in text: String, file: String) -> SourcePlace? {
    var alias: SourcePlace?
    var hasAnchor = false
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var beforeSpaces: Unicode.Scalar?
      let scalars = Array(line.unicodeScalars)
      for (column, scalar) in scalars.enumerated() {
        let isFollowed = column + 1 < scalars.count && scalars[column + 1] != " "
        let mayBegin = beforeSpaces.map { "-:,[{?".unicodeScalars.contains($0) } ?? true
        if scalar == "*", isFollowed, mayBegin, alias == nil {
          alias = SourcePlace(file: file, line: number + 1, column: column + 1)
        }
        let previous = column > 0 ? scalars[column - 1] : " "
        if scalar == "&", isFollowed, " \t[{,:".unicodeScalars.contains(previous) { hasAnchor = true }
        if scalar != " ", scalar != "\t" { beforeSpaces = scalar }
      }
    }
    return hasAnchor ? alias : nil
  }

  private static func problem(_ error: YamlError, text: String, start: SourcePlace) -> ExperimentProblem {
    func at(_ mark: Mark) -> SourcePlace {
      SourcePlace(file: start.file, line: max(1, mark.line), column: max(1, mark.column))
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return ExperimentProblem(.notYAML(problem), at: at(mark))
    case .duplicatedKeysInMapping(let keys, let context):
      return ExperimentProblem(.repeated(keys.first ?? ""), at: at(context.mark))
    case .reader(let problem, let offset, _, _):
      return ExperimentProblem(.notYAML(problem), at: place(ofByte: offset ?? 0, in: text, file: start.file))
    default:
      return ExperimentProblem(.notYAML("\(error)"), at: start)
    }
  }

  private static func place(ofByte offset: Int, in text: String, file: String) -> SourcePlace {
    let before = String(decoding: text.utf8.prefix(offset), as: UTF8.self)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    return SourcePlace(file: file, line: lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1)
  }
}

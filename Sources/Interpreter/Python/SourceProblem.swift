/// Why a source text is no program of the teaching subset: where, what, and the nearest thing that is supported.
public struct SourceProblem: Error, Equatable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The column of the first Unicode scalar that is wrong, from 1.
  public let column: Int
  /// What is wrong.
  public let kind: Kind
  /// What could be written instead, as it would be written; nil when nothing comes near.
  public let nearest: String?

  init(_ kind: Kind, line: Int, column: Int, nearest: String? = nil) {
    self.line = line
    self.column = column
    self.kind = kind
    self.nearest = nearest ?? kind.nearest
  }

  init(_ kind: Kind, at span: SourceSpan, nearest: String? = nil) {
    self.init(kind, line: span.line, column: span.column, nearest: nearest)
  }

  /// What can be wrong. Words in associated values come from the source: untrusted.
  public enum Kind: Equatable, Sendable {
    /// The source has more bytes than that.
    case sourceTooLong(limit: Int)
    /// A character that Python has no use for.
    case unexpectedCharacter(Unicode.Scalar)
    /// A string without its closing quote.
    case unterminatedString
    /// An escape sequence that names no character.
    case invalidEscape
    /// A `{` or `}` of an f-string without its partner, or nothing between them.
    case invalidReplacement
    /// A number that is not written as Python writes numbers.
    case invalidNumber(String)
    /// An integer that does not fit into 63 bits.
    case integerTooLarge
    /// Tabs in an indentation where the first one of the source has spaces, or the other way round.
    case mixedIndentation
    /// An indentation that returns to none of the outer ones.
    case unindentMismatch
    /// A line that is indented though nothing before it asks for a block.
    case unexpectedIndent
    /// A statement that ends with `:` and has no block.
    case expectedBlock
    /// A bracket that is never closed.
    case bracketNotClosed(String)
    /// Something else should stand here; `found` is nil at the end of a line.
    case expected(String, found: String?)
    /// Brackets, operators or blocks inside one another, deeper than that.
    case tooDeep(limit: Int)
    /// More arguments or elements in one place than that.
    case tooMany(limit: Int)
    /// Python that is outside the subset.
    case unsupported(UnsupportedConstruct)
    /// An operator outside the subset.
    case unsupportedOperator(String)
    /// An import of a module that is outside the subset.
    case unknownModule(String)
    /// A member of a module that is outside the subset.
    case unknownMember(module: String, member: String)
    /// A name that nothing in the program binds.
    case unknownName(String)
    /// A module where a value should stand.
    case moduleAsValue(String)
    /// A method that no object of the subset has.
    case unknownMethod(String)
    /// A keyword argument that the function does not take, or takes earlier.
    case unknownKeyword(function: String, keyword: String)
    /// A keyword argument of a builtin that has to be written out as a constant.
    case keywordNotConstant(String)
    /// A call with a number of arguments that the function does not take.
    case argumentCount(function: String, expected: ClosedRange<Int>, given: Int)
    /// The left side of an assignment is nothing that can be assigned to.
    case notAssignable
    /// An imported name that is also assigned.
    case assignedImport(String)
    /// A parameter's name that another parameter has.
    case duplicateParameter(String)
    /// A default value that is no constant.
    case defaultNotConstant(String)
    /// A parameter without default after one with default.
    case defaultMissing(String)
    /// A name that is declared global after its use, or that is a parameter.
    case globalTooLate(String)
    case breakOutsideLoop, continueOutsideLoop, returnOutsideFunction, awaitOutsideAsync
    /// A fault of the compiler, not of the program.
    case miscompiled(String)
  }
}

extension SourceProblem: CustomStringConvertible {
  /// `line:column: what is wrong; supported is: …`, in English.
  public var description: String {
    "\(line):\(column): \(kind)" + (nearest.map { "; supported is: \($0)" } ?? "")
  }
}

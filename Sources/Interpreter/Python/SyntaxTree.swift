/// A statement of the subset, as the parser found it.
struct Statement {
  let span: SourceSpan
  let kind: Kind

  indirect enum Kind {
    case expression(Expression)
    /// One value into several targets, from left to right.
    case assign([Expression], Expression)
    case augmented(Expression, BinaryOperator, Expression)
    /// Conditions with their blocks, in order, and what follows `else`.
    case branch([(test: Expression, body: [Statement])], orElse: [Statement])
    case whileLoop(Expression, [Statement])
    case forLoop(Expression, in: Expression, [Statement])
    case with([Expression], [Statement])
    case function(FunctionDefinition)
    case returns(Expression?)
    case assert(Expression, message: Expression?)
    case global([String])
    case imports([Import])
    case pass, breaks, continues
  }
}

/// `def` or `async def`.
struct FunctionDefinition {
  let name: String
  let isCoroutine: Bool
  let parameters: [Parameter]
  let body: [Statement]

  struct Parameter {
    let name: String
    let span: SourceSpan
    /// Nil when a call must give it.
    let fallback: Constant?
  }
}

/// A name that an import binds.
struct Import {
  let name: String
  let span: SourceSpan
  let value: Imported
}

/// What an imported name stands for.
enum Imported: Equatable {
  case module(SupportedModule)
  case member(Builtin)
}

/// An expression of the subset, as the parser found it. Its height is bounded when it is made, so that nothing that walks
/// down the tree can run out of stack.
struct Expression {
  static let greatestHeight = 100

  let span: SourceSpan
  let kind: Kind
  let height: Int

  indirect enum Kind {
    case constant(Constant)
    case name(String)
    case list([Expression])
    case tuple([Expression])
    case dict([(key: Expression, value: Expression)])
    /// An f-string's parts.
    case formatted([Expression])
    case negative(Expression)
    case binary(BinaryOperator, Expression, Expression)
    /// `a < b <= c`: the first operand, and each operator with the operand behind it.
    case comparison(Expression, [(operation: ComparisonOperator, operand: Expression)])
    case not(Expression)
    /// At least two operands.
    case all([Expression])
    /// At least two operands.
    case any([Expression])
    case conditional(test: Expression, then: Expression, orElse: Expression)
    case subscripted(Expression, Expression)
    case attribute(Expression, String)
    case call(Expression, [Argument])
    case await(Expression)
    case comprehension(Expression, [Clause])
  }

  struct Argument {
    let span: SourceSpan
    /// The name before `=`, nil for a positional argument.
    let keyword: String?
    /// Whether a `*` stands before it.
    let isUnpacked: Bool
    let value: Expression
  }

  /// `for target in iterable if condition …` of a comprehension.
  struct Clause {
    let target: Expression
    let iterable: Expression
    let conditions: [Expression]
  }

  /// Throws when the tree has become too high.
  init(_ kind: Kind, at span: SourceSpan) throws(SourceProblem) {
    self.kind = kind
    self.span = span
    height = 1 + (kind.children.map(\.height).max() ?? 0)
    guard height <= Self.greatestHeight else { throw SourceProblem(.tooDeep(limit: Self.greatestHeight), at: span) }
  }

  /// An expression without parts.
  init(constant: Constant, at span: SourceSpan) {
    kind = .constant(constant)
    self.span = span
    height = 1
  }

  /// The constant that it is, nil when it is something else.
  var constant: Constant? {
    if case .constant(let constant) = kind { constant } else { nil }
  }
}

extension Expression.Kind {
  var children: [Expression] {
    switch self {
    case .constant, .name: []
    case .list(let elements), .tuple(let elements), .formatted(let elements), .all(let elements), .any(let elements):
      elements
    case .dict(let pairs): pairs.flatMap { [$0.key, $0.value] }
    case .negative(let operand), .not(let operand), .attribute(let operand, _), .await(let operand): [operand]
    case .binary(_, let left, let right), .subscripted(let left, let right): [left, right]
    case .comparison(let first, let others): [first] + others.map(\.operand)
    case .conditional(let test, let then, let orElse): [test, then, orElse]
    case .call(let callee, let arguments): [callee] + arguments.map(\.value)
    case .comprehension(let element, let clauses):
      [element] + clauses.flatMap { [$0.target, $0.iterable] + $0.conditions }
    }
  }
}

/// What stands between the operands of a comparison.
enum ComparisonOperator {
  case compare(Comparison)
  case contains(negated: Bool)
  case identity(negated: Bool)
}

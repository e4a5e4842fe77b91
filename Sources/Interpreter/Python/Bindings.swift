/// The names that a function's body, or a module's, binds: found before any code is made, because a name that is assigned
/// anywhere in a function is local everywhere in it.
struct Bindings {
  /// Assigned names in the order of their first assignment.
  private(set) var assigned: [String] = []
  /// How often each name is assigned.
  private(set) var counts: [String: Int] = [:]
  /// Names that are declared global.
  private(set) var globals: [String] = []
  private(set) var imports: [Import] = []
  private(set) var functions: [FunctionDefinition] = []
  private var declared: Set<String> = []
  private var used: Set<String> = []

  /// Looks through a module's statements, or a function's, at all depths but not into functions.
  init(_ statements: [Statement], isModule: Bool) throws(SourceProblem) {
    try visit(statements, allowsImports: isModule)
  }

  private mutating func visit(_ statements: [Statement], allowsImports: Bool) throws(SourceProblem) {
    for statement in statements {
      for expression in statement.kind.expressions { use(expression) }
      try visit(statement, allowsImports: allowsImports)
      for block in statement.kind.blocks { try visit(block, allowsImports: false) }
    }
  }

  private mutating func visit(_ statement: Statement, allowsImports: Bool) throws(SourceProblem) {
    switch statement.kind {
    case .assign(let targets, _):
      for target in targets { bind(target) }
    case .augmented(let target, _, _), .forLoop(let target, in: _, _): bind(target)
    case .function(let definition):
      functions.append(definition)
      bind(definition.name)
    case .global(let names):
      for name in names where declared.insert(name).inserted {
        guard counts[name] == nil, !used.contains(name) else {
          throw SourceProblem(.globalTooLate(name), at: statement.span)
        }
        globals.append(name)
      }
    case .imports(let names):
      guard allowsImports else { throw SourceProblem(.unsupported(.importInside), at: statement.span) }
      imports += names
    default: break
    }
  }

  private mutating func bind(_ name: String) {
    if counts[name] == nil { assigned.append(name) }
    counts[name, default: 0] += 1
  }

  private mutating func bind(_ target: Expression) { for name in target.targetNames { bind(name) } }

  private mutating func use(_ expression: Expression) {
    if case .name(let name) = expression.kind { used.insert(name) }
    for child in expression.kind.children { use(child) }
  }
}

extension Expression {
  /// The names that an assignment to it binds.
  var targetNames: [String] {
    switch kind {
    case .name(let name): [name]
    case .list(let elements), .tuple(let elements): elements.flatMap(\.targetNames)
    default: []
    }
  }
}

extension Statement.Kind {
  /// The expressions that stand in it, without those of its blocks.
  fileprivate var expressions: [Expression] {
    switch self {
    case .expression(let value): [value]
    case .assign(let targets, let value): targets + [value]
    case .augmented(let target, _, let value): [target, value]
    case .branch(let branches, orElse: _): branches.map(\.test)
    case .whileLoop(let test, _): [test]
    case .forLoop(let target, in: let iterable, _): [target, iterable]
    case .with(let locks, _): locks
    case .returns(let value): value.map { [$0] } ?? []
    case .assert(let test, message: let message): [test] + (message.map { [$0] } ?? [])
    case .function, .global, .imports, .pass, .breaks, .continues: []
    }
  }

  /// The blocks that belong to it, but no function's.
  fileprivate var blocks: [[Statement]] {
    switch self {
    case .branch(let branches, let orElse): branches.map(\.body) + [orElse]
    case .whileLoop(_, let body), .forLoop(_, in: _, let body), .with(_, let body): [body]
    default: []
    }
  }
}

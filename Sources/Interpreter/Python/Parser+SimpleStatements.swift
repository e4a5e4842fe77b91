/// Statements that fit on one line.
extension Parser {
  mutating func simpleStatement() throws(SourceProblem) -> Statement {
    let start = current
    guard case .keyword(let keyword) = current.kind else { return try assignmentOrExpression(from: start) }
    let kind: Statement.Kind
    switch keyword {
    case .pass: kind = take(.pass, as: .pass)
    case .break: kind = take(.break, as: .breaks)
    case .continue: kind = take(.continue, as: .continues)
    case .return:
      advance()
      kind = .returns(endsStatement ? nil : try expressions())
    case .assert:
      advance()
      let test = try expression()
      kind = .assert(test, message: take(.comma) ? try expression() : nil)
    case .global: kind = try global()
    case .import: kind = .imports(try importModules())
    case .from: kind = .imports(try importMembers())
    case .raise: throw unsupported(.raise)
    case .del: throw unsupported(.delete)
    case .nonlocal: throw unsupported(.nonlocal)
    default: return try assignmentOrExpression(from: start)
    }
    return Statement(span: span(from: start), kind: kind)
  }

  private mutating func take(_ keyword: Keyword, as kind: Statement.Kind) -> Statement.Kind {
    advance()
    return kind
  }

  private var endsStatement: Bool { current.kind == .newline || stands(.semicolon) }

  private mutating func global() throws(SourceProblem) -> Statement.Kind {
    advance()
    var names = [try expectName().name]
    while take(.comma) { names.append(try expectName().name) }
    return .global(names)
  }

  // MARK: Assignments

  private mutating func assignmentOrExpression(from start: Token) throws(SourceProblem) -> Statement {
    let first = try expressions()
    if let operation = augmentedOperator {
      guard let operation = operation.value else { throw problem(.unsupportedOperator(operation.text)) }
      guard first.isPlainTarget else { throw SourceProblem(.notAssignable, at: first.span) }
      advance()
      let value = try expressions()
      return Statement(span: span(from: start), kind: .augmented(first, operation, value))
    }
    if stands(.colon), first.isPlainTarget { return try annotated(first, from: start) }
    var values = [first]
    while take(.assign) { values.append(try expressions()) }
    guard values.count <= Self.elementLimit else { throw problem(.tooMany(limit: Self.elementLimit)) }
    guard let value = values.popLast(), !values.isEmpty else {
      if stands(.colonAssign) { throw unsupported(.assignmentExpression) }
      return Statement(span: span(from: start), kind: .expression(first))
    }
    for target in values { try target.checkTarget() }
    return Statement(span: span(from: start), kind: .assign(values, value))
  }

  /// `name: type = value`; the type is for readers only.
  private mutating func annotated(_ target: Expression, from start: Token) throws(SourceProblem) -> Statement {
    advance()
    _ = try expression()
    guard take(.assign) else { return Statement(span: span(from: start), kind: .pass) }
    let value = try expressions()
    return Statement(span: span(from: start), kind: .assign([target], value))
  }

  /// The operator of an augmented assignment, if one is next; its value is nil where the subset has none.
  private var augmentedOperator: (value: BinaryOperator?, text: String)? {
    guard case .symbol(let symbol) = current.kind else { return nil }
    switch symbol {
    case .plusAssign: return (.add, "+")
    case .minusAssign: return (.subtract, "-")
    case .timesAssign: return (.multiply, "*")
    case .floorDivideAssign: return (.floorDivide, "//")
    case .moduloAssign: return (.modulo, "%")
    case .divideAssign: return (.trueDivide, "/")
    case .powerAssign: return (.power, "**")
    case .atAssign, .andAssign, .orAssign, .xorAssign, .shiftLeftAssign, .shiftRightAssign:
      return (nil, String(symbol.rawValue.dropLast()))
    default: return nil
    }
  }

  // MARK: Imports

  private mutating func importModules() throws(SourceProblem) -> [Import] {
    var imports: [Import] = []
    repeat {
      advance()
      let (name, span) = try expectName()
      let module = try Self.module(name, at: span)
      if stands(.dot) {
        throw SourceProblem(.unknownModule("\(name).\(following.quoted ?? "")"), at: span)
      }
      imports.append(Import(name: try alias() ?? name, span: span, value: .module(module)))
    } while stands(.comma)
    return imports
  }

  private mutating func importMembers() throws(SourceProblem) -> [Import] {
    advance()
    let (moduleName, moduleSpan) = try expectName()
    let module = try Self.module(moduleName, at: moduleSpan)
    try expect(.import)
    if stands(.times) { throw unsupported(.importAll) }
    let isBracketed = take(.leftParenthesis)
    var imports: [Import] = []
    repeat {
      if isBracketed, stands(.rightParenthesis), !imports.isEmpty { break }
      let (name, span) = try expectName()
      let member = try module.member(name, at: span)
      imports.append(Import(name: try alias() ?? name, span: span, value: .member(member)))
    } while take(.comma)
    if isBracketed { try expect(.rightParenthesis) }
    return imports
  }

  private mutating func alias() throws(SourceProblem) -> String? { take(.as) ? try expectName().name : nil }

  private static func module(_ name: String, at span: SourceSpan) throws(SourceProblem) -> SupportedModule {
    if let module = SupportedModule(rawValue: name) { return module }
    let nearest = NearestName.to(name, among: SupportedModule.allCases.map(\.rawValue))
    throw SourceProblem(.unknownModule(name), at: span, nearest: nearest.map { "import \($0)" })
  }
}

extension Expression {
  /// Whether an augmented assignment can go to it.
  var isPlainTarget: Bool {
    switch kind {
    case .name, .subscripted, .attribute: true
    default: false
    }
  }

  /// Throws at the part that cannot be assigned to.
  func checkTarget() throws(SourceProblem) {
    switch kind {
    case .list(let elements), .tuple(let elements):
      for element in elements { try element.checkTarget() }
    default:
      guard isPlainTarget else { throw SourceProblem(.notAssignable, at: span) }
    }
  }
}

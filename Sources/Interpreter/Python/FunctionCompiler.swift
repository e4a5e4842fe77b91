/// Turns one function's statements, or the module's, into code, in the shape that CPython 3.12 gives it.
struct FunctionCompiler {
  enum Kind { case module, function, coroutine }

  /// What is open around a statement, and must be left before control goes elsewhere.
  enum Block {
    /// A loop; a `for` has its iterator on the stack.
    case loop(next: Assembler.Label, end: Assembler.Label, hasIterator: Bool)
    /// A `with`, whose lock is on the stack.
    case lock(SourceSpan)
  }

  let kind: Kind
  let scope: ModuleScope
  var emitter: Emitter
  var blocks: [Block] = []
  private(set) var localNames: [String]
  /// Locals by name; comprehensions lay their own over them.
  private var locals: [[String: Int]]

  private init(_ kind: Kind, locals names: [String], in scope: ModuleScope, at span: SourceSpan) {
    self.kind = kind
    self.scope = scope
    emitter = Emitter(at: span)
    localNames = names
    locals = [Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })]
  }

  /// Compiles the module's own code and, with it, all functions.
  static func compile(module statements: [Statement], in scope: ModuleScope) throws(SourceProblem) {
    let place = scope.reserveFunction()
    let start = SourceSpan(line: 1, column: 1, endColumn: 1)
    var compiler = FunctionCompiler(.module, locals: [], in: scope, at: start)
    try compiler.compile(statements)
    let end = statements.last?.span ?? start
    let names = compiler.localNames
    scope.define(
      try compiler.emitter.finish("<module>", arguments: 0, locals: names, isCoroutine: false, at: end), at: place)
  }

  /// Compiles a function; returns its place in the program.
  static func compile(
    _ definition: FunctionDefinition, at span: SourceSpan, in scope: ModuleScope
  ) throws(SourceProblem) -> Int {
    let place = scope.reserveFunction()
    let bindings = try Bindings(definition.body, isModule: false)
    var names = definition.parameters.map(\.name)
    if let name = names.first(where: { bindings.globals.contains($0) }) {
      throw SourceProblem(.globalTooLate(name), at: span)
    }
    let excluded = Set(names + bindings.globals)
    names += bindings.assigned.filter { !excluded.contains($0) }
    var compiler = FunctionCompiler(
      definition.isCoroutine ? .coroutine : .function, locals: names, in: scope, at: span)
    try compiler.compile(definition.body)
    let all = compiler.localNames
    let code = try compiler.emitter.finish(
      definition.name, arguments: definition.parameters.count, locals: all, isCoroutine: definition.isCoroutine,
      at: definition.body.last?.span ?? span)
    scope.define(code, at: place)
    return place
  }

  // MARK: Names

  /// What a name stands for.
  enum Meaning {
    case local(Int)
    case global(Int)
    case builtin(Builtin)
    case module(SupportedModule)
    case constant(Constant)
  }

  /// What `name` stands for here. Throws when nothing binds it.
  func meaning(of name: String, at span: SourceSpan) throws(SourceProblem) -> Meaning {
    for layer in locals.reversed() {
      if let place = layer[name] { return .local(place) }
    }
    switch scope.imports[name] {
    case .module(let module): return .module(module)
    case .member(let builtin): return .builtin(builtin)
    case nil: break
    }
    if let place = scope.global(name) { return .global(place) }
    if name == "__name__" { return .constant(.string("__main__")) }
    if let builtin = Builtin.ofPython[name] { return .builtin(builtin) }
    let known = localNames + scope.globalNames + scope.imports.keys.sorted() + Builtin.ofPython.keys.sorted()
    throw SourceProblem(
      .unknownName(name), at: span, nearest: Builtin.stand(inFor: name) ?? NearestName.to(name, among: known))
  }

  /// Lays hidden locals of these names over all others.
  mutating func pushHiddenLocals(_ names: [String]) {
    var layer: [String: Int] = [:]
    for name in names where layer[name] == nil {
      layer[name] = localNames.count
      localNames.append(name)
    }
    locals.append(layer)
  }

  mutating func popHiddenLocals() { locals.removeLast() }
}

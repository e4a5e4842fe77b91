/// What the names of a whole program mean, and the functions that have been compiled so far.
final class ModuleScope {
  /// How a function that is bound once can be called.
  struct Signature {
    let name: String
    let parameters: [FunctionDefinition.Parameter]

    var argumentRange: ClosedRange<Int> {
      parameters.count { $0.fallback == nil }...parameters.count
    }
  }

  let imports: [String: Imported]
  /// Globals in the order in which they appear.
  let globalNames: [String]
  /// Functions whose names nothing else binds.
  let signatures: [String: Signature]
  private let globalPlaces: [String: Int]
  private var functions: [CodeObject?] = []

  /// Finds what `module` binds. Throws when imports are assigned to.
  init(_ module: Bindings) throws(SourceProblem) {
    var names = module.assigned
    var counts = module.counts
    for definition in module.functions {
      let inner = try Bindings(definition.body, isModule: false)
      for name in inner.globals {
        if counts[name] == nil { names.append(name) }
        counts[name, default: 0] += inner.counts[name] ?? 0
      }
    }
    var imports: [String: Imported] = [:]
    for item in module.imports {
      let isAmbiguous = imports[item.name].map { $0 != item.value } ?? false
      guard counts[item.name] == nil, !isAmbiguous else {
        throw SourceProblem(.assignedImport(item.name), at: item.span)
      }
      imports[item.name] = item.value
    }
    self.imports = imports
    globalNames = names
    globalPlaces = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let known = module.functions.filter { counts[$0.name] == 1 }
    signatures = Dictionary(
      known.map { ($0.name, Signature(name: $0.name, parameters: $0.parameters)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The place of a global, nil when the program binds none of that name.
  func global(_ name: String) -> Int? { globalPlaces[name] }

  /// A place for a function that is about to be compiled.
  func reserveFunction() -> Int {
    functions.append(nil)
    return functions.count - 1
  }

  func define(_ function: CodeObject, at place: Int) { functions[place] = function }

  /// All functions, once all have been compiled.
  var finished: [CodeObject] { functions.compactMap { $0 } }
}

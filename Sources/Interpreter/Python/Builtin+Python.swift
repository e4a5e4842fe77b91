/// Builtins as programs name them and call them.
extension Builtin {
  /// Those that need no import, by their names.
  static let ofPython: [String: Builtin] = Dictionary(
    uniqueKeysWithValues: [
      Builtin.print, .len, .range, .int, .str, .bool, .list, .sum, .min, .max, .abs, .sorted, .enumerate,
    ].map { ($0.name, $0) })

  /// How many positional arguments a call takes.
  var argumentRange: ClosedRange<Int> {
    switch self {
    case .len, .abs, .sorted, .sleep, .asyncioRun, .asyncioSleep, .asyncioCreateTask: 1...1
    case .int, .str, .bool, .list: 0...1
    case .range: 1...3
    case .sum, .enumerate: 1...2
    case .min, .max: 1...Int.max
    case .lock, .namespace: 0...0
    case .thread: 0...4
    case .print, .printWith, .asyncioGather: 0...Int.max
    }
  }

  /// The keyword arguments of a call.
  var keywords: [String] {
    switch self {
    case .print: ["sep", "end", "flush"]
    case .thread: ["target", "args"]
    default: []
    }
  }

  /// What comes nearest to names of Python whose spelling does not say it.
  static func stand(inFor name: String) -> String? {
    if let known = stand[name] { return known }
    if SupportedModule(rawValue: name) != nil { return "import \(name)" }
    for module in SupportedModule.allCases where module.members[name] != nil && name != "run" {
      return "from \(module) import \(name)"
    }
    return nil
  }

  private static let stand = [
    "dict": "{key: value}", "tuple": "(a, b)", "set": "a list", "frozenset": "a tuple", "float": "/ 1",
    "zip": "enumerate", "map": "[… for … in …]", "filter": "[… for … in … if …]", "any": "in", "all": "not in",
    "reversed": "range(start, -1, -1)", "iter": "for … in …", "next": "for … in …", "round": "//", "divmod": "// and %",
    "pow": "**", "repr": "str", "input": "a constant", "isinstance": "==", "type": "str",
    "object": "types.SimpleNamespace", "Exception": "assert condition, message", "id": "is",
  ]
}

/// Methods as programs name them and call them.
extension Method {
  static let ofPython: [String: Method] = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  /// How many arguments a call takes.
  var argumentRange: ClosedRange<Int> {
    switch self {
    case .pop, .join: 0...1
    case .get: 1...2
    case .clear, .keys, .values, .items, .acquire, .release, .locked, .start: 0...0
    }
  }

  /// What comes nearest to a method that is not among these.
  static func nearest(to name: String) -> String? {
    stand[name] ?? NearestName.to(name, among: ["append"] + allCases.map(\.name))
  }

  private static let stand = [
    "extend": "append", "insert": "append", "add": "append", "put": "append", "remove": "pop", "popleft": "pop",
    "sort": "sorted(list)", "reverse": "[xs[i] for i in range(…)]", "count": "len([… for … in … if …])",
    "index": "enumerate(list)", "update": "d[key] = value", "setdefault": "get", "copy": "list(xs)",
    "format": "f\"{expression}\"", "is_alive": "join", "wait": "join", "run": "start", "result": "await",
  ]
}

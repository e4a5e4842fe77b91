/// Calls of the program's own functions, of values, and of methods.
extension FunctionCompiler {
  mutating func call(
    _ callee: Expression, _ arguments: [Expression.Argument], at span: SourceSpan
  ) throws(SourceProblem) {
    switch callee.kind {
    case .attribute(let object, let name):
      if let builtin = try builtin(object, name, at: callee.span) {
        return try call(builtin, arguments, at: span, calleeSpan: callee.span)
      }
      try call(method: name, of: object, arguments, at: span, calleeSpan: callee.span)
    case .name(let name):
      switch try meaning(of: name, at: callee.span) {
      case .builtin(let builtin): try call(builtin, arguments, at: span, calleeSpan: callee.span)
      case .global:
        guard let signature = scope.signatures[name] else { fallthrough }
        try push(callee)
        try call(signature, arguments, at: span)
      default: try call(value: callee, arguments, at: span)
      }
    default: try call(value: callee, arguments, at: span)
    }
  }

  /// A call of something that is known only when the program runs.
  private mutating func call(
    value callee: Expression, _ arguments: [Expression.Argument], at span: SourceSpan
  ) throws(SourceProblem) {
    if let keyword = arguments.first(where: { $0.keyword != nil }) {
      throw SourceProblem(.unsupported(.keywordsOfValue), at: keyword.span)
    }
    try push(callee)
    try pushPositional(arguments)
    emitter.emit(.call, arguments.count, at: span)
  }

  /// A call of a function whose parameters are known: keywords are put in order and defaults filled in here.
  private mutating func call(
    _ signature: ModuleScope.Signature, _ arguments: [Expression.Argument], at span: SourceSpan
  ) throws(SourceProblem) {
    let positional = arguments.prefix { $0.keyword == nil }
    var keywords = arguments.dropFirst(positional.count)
    let wrongCount = SourceProblem(
      .argumentCount(function: signature.name, expected: signature.argumentRange, given: arguments.count), at: span)
    guard positional.count <= signature.parameters.count else { throw wrongCount }
    try pushPositional(Array(positional))
    for parameter in signature.parameters.dropFirst(positional.count) {
      if let keyword = keywords.first, keyword.keyword == parameter.name {
        try push(keyword.value)
        keywords.removeFirst()
      } else if let fallback = parameter.fallback {
        emitter.load(fallback, at: span)
      } else if let keyword = keywords.first {
        throw unknown(keyword, of: signature.name, nearest: "\(parameter.name)=")
      } else {
        throw wrongCount
      }
    }
    if let keyword = keywords.first {
      let names = signature.parameters.map(\.name)
      throw unknown(
        keyword, of: signature.name,
        nearest: NearestName.to(keyword.keyword ?? "", among: names).map { "\($0)=" } ?? names.joined(separator: ", "))
    }
    emitter.emit(.call, signature.parameters.count, at: span)
  }

  private mutating func call(
    method name: String, of object: Expression, _ arguments: [Expression.Argument], at span: SourceSpan,
    calleeSpan: SourceSpan
  ) throws(SourceProblem) {
    let place = nameSpan(of: name, in: calleeSpan)
    let method = Method.ofPython[name]
    guard method != nil || name == "append" else {
      throw SourceProblem(.unknownMethod(name), at: place, nearest: Method.nearest(to: name))
    }
    try check(arguments, name, takes: method?.argumentRange ?? 1...1, at: span)
    try push(object)
    try pushPositional(arguments)
    if let method {
      emitter.emit(.callMethod, arguments.count << 8 | Int(method.rawValue), at: span)
    } else {
      emitter.emit(.callListAppend, at: span)
    }
  }

  /// Where an attribute's name stands, at the end of what it belongs to, if that ends on the same line.
  private func nameSpan(of name: String, in whole: SourceSpan) -> SourceSpan {
    let length = name.unicodeScalars.count
    guard whole.endColumn - whole.column > length else { return whole }
    return SourceSpan(line: whole.line, column: whole.endColumn - length, endColumn: whole.endColumn)
  }

  // MARK: Arguments

  mutating func pushPositional(_ arguments: [Expression.Argument]) throws(SourceProblem) {
    for argument in arguments {
      if argument.isUnpacked { throw SourceProblem(.unsupported(.unpacking), at: argument.span) }
      try push(argument.value)
    }
  }

  /// Throws when arguments have keywords or their number is wrong.
  func check(
    _ arguments: [Expression.Argument], _ function: String, takes range: ClosedRange<Int>, at span: SourceSpan
  ) throws(SourceProblem) {
    if let keyword = arguments.first(where: { $0.keyword != nil }) {
      throw unknown(keyword, of: function, nearest: nil)
    }
    guard range.contains(arguments.count) else {
      throw SourceProblem(.argumentCount(function: function, expected: range, given: arguments.count), at: span)
    }
  }

  func unknown(_ argument: Expression.Argument, of function: String, nearest: String?) -> SourceProblem {
    SourceProblem(
      .unknownKeyword(function: function, keyword: argument.keyword ?? ""), at: argument.span, nearest: nearest)
  }
}

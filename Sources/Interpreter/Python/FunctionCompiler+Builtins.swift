/// Calls of builtins. Keyword arguments are put in the order in which the machine wants them.
extension FunctionCompiler {
  mutating func call(
    _ builtin: Builtin, _ arguments: [Expression.Argument], at span: SourceSpan, calleeSpan: SourceSpan
  ) throws(SourceProblem) {
    switch builtin {
    case .len:
      try check(arguments, builtin.name, takes: 1...1, at: span)
      try pushPositional(arguments)
      emitter.emit(.callLen, at: span)
    case .print where arguments.contains(where: { $0.keyword != nil }):
      try printWith(arguments, at: span, calleeSpan: calleeSpan)
    case .namespace: try namespace(arguments, at: span, calleeSpan: calleeSpan)
    case .thread: try thread(arguments, at: span, calleeSpan: calleeSpan)
    case .asyncioGather: try gather(arguments, at: span, calleeSpan: calleeSpan)
    default:
      try check(arguments, builtin.name, takes: builtin.argumentRange, at: span)
      load(builtin, at: calleeSpan)
      try pushPositional(arguments)
      emitter.emit(.call, arguments.count, at: span)
    }
  }

  private mutating func load(_ builtin: Builtin, at span: SourceSpan) {
    emitter.emit(.loadBuiltin, Int(builtin.rawValue), at: span)
  }

  private func refuse(_ argument: Expression.Argument, of builtin: Builtin) -> SourceProblem {
    let keyword = argument.keyword ?? ""
    let nearest = NearestName.to(keyword, among: builtin.keywords).map { "\($0)=" }
    let all = builtin.keywords.map { "\($0)=" }.joined(separator: ", ")
    return unknown(argument, of: builtin.name, nearest: nearest ?? (all.isEmpty ? nil : all))
  }

  /// The separator and the end come first, so they must be constants: nobody sees that they are computed early.
  private mutating func printWith(
    _ arguments: [Expression.Argument], at span: SourceSpan, calleeSpan: SourceSpan
  ) throws(SourceProblem) {
    var texts: [String: Constant] = ["sep": .string(" "), "end": .string("\n")]
    for argument in arguments {
      guard let keyword = argument.keyword else { continue }
      guard Builtin.print.keywords.contains(keyword) else { throw refuse(argument, of: .print) }
      guard let constant = argument.value.constant else {
        throw SourceProblem(.keywordNotConstant(keyword), at: argument.span)
      }
      if keyword != "flush", constant != .none { texts[keyword] = constant }
    }
    load(.printWith, at: calleeSpan)
    for keyword in ["sep", "end"] { emitter.load(texts[keyword] ?? .none, at: span) }
    let values = arguments.filter { $0.keyword == nil }
    try pushPositional(values)
    emitter.emit(.call, values.count + 2, at: span)
  }

  private mutating func namespace(
    _ arguments: [Expression.Argument], at span: SourceSpan, calleeSpan: SourceSpan
  ) throws(SourceProblem) {
    load(.namespace, at: calleeSpan)
    let positional = arguments.filter { $0.keyword == nil }
    try check(positional, Builtin.namespace.name, takes: 0...0, at: span)
    for argument in arguments {
      emitter.load(.string(argument.keyword ?? ""), at: argument.span)
      try push(argument.value)
    }
    emitter.emit(.buildMap, arguments.count, at: span)
    emitter.emit(.call, 1, at: span)
  }

  /// `Thread(target=f, args=(…))`, or the same by position: `Thread(None, f, None, (…))`.
  private mutating func thread(
    _ arguments: [Expression.Argument], at span: SourceSpan, calleeSpan: SourceSpan
  ) throws(SourceProblem) {
    let parameters = ["group", "target", "name", "args"]
    guard arguments.count <= parameters.count else {
      try check(arguments, Builtin.thread.name, takes: Builtin.thread.argumentRange, at: span)
      return
    }
    load(.thread, at: calleeSpan)
    var pushed: [String] = []
    for (index, argument) in arguments.enumerated() {
      if argument.isUnpacked { throw SourceProblem(.unsupported(.unpacking), at: argument.span) }
      let name = argument.keyword ?? parameters[index]
      guard !pushed.contains(name), parameters.contains(name) else { throw refuse(argument, of: .thread) }
      if name == "target" || name == "args" {
        try push(argument.value)
        pushed.append(name)
      } else if argument.value.constant != Constant.none {
        // The group is always None in Python; a thread's name is its function's here.
        throw SourceProblem(
          .expected("None", found: name), at: argument.span, nearest: "threading.Thread(target=f, args=(…))")
      }
    }
    guard pushed.contains("target") else {
      throw SourceProblem(
        .argumentCount(function: Builtin.thread.name, expected: 1...2, given: arguments.count), at: span,
        nearest: "threading.Thread(target=f, args=(…))")
    }
    if pushed.count == 1 { emitter.emit(.buildTuple, 0, at: span) }
    if pushed.first == "args" { emitter.emit(.swap, 2, at: span) }
    emitter.emit(.call, 2, at: span)
  }

  /// One argument: the list behind `*`, or a list of the awaitables.
  private mutating func gather(
    _ arguments: [Expression.Argument], at span: SourceSpan, calleeSpan: SourceSpan
  ) throws(SourceProblem) {
    try check(arguments, Builtin.asyncioGather.name, takes: 0...Int.max, at: span)
    load(.asyncioGather, at: calleeSpan)
    if arguments.count == 1, let argument = arguments.first, argument.isUnpacked {
      try push(argument.value)
    } else {
      try pushPositional(arguments)
      emitter.emit(.buildList, arguments.count, at: span)
    }
    emitter.emit(.call, 1, at: span)
  }
}

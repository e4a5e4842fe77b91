/// Definitions of functions.
extension Parser {
  mutating func function(from start: Token, isCoroutine: Bool) throws(SourceProblem) -> Statement {
    try expect(.def)
    let name = try expectName().name
    try expect(.leftParenthesis)
    let parameters = try parameters()
    if take(.arrow) { _ = try expression() }
    let span = span(from: start)
    let body = try block()
    let definition = FunctionDefinition(name: name, isCoroutine: isCoroutine, parameters: parameters, body: body)
    return Statement(span: span, kind: .function(definition))
  }

  private mutating func parameters() throws(SourceProblem) -> [FunctionDefinition.Parameter] {
    var parameters: [FunctionDefinition.Parameter] = []
    while !take(.rightParenthesis) {
      if stands(.times) || stands(.power) || stands(.divide) { throw unsupported(.variableParameters) }
      let (name, span) = try expectName()
      if parameters.contains(where: { $0.name == name }) {
        throw SourceProblem(.duplicateParameter(name), at: span)
      }
      if take(.colon) { _ = try expression() }
      var fallback: Constant?
      if take(.assign) {
        let value = try expression()
        guard let constant = value.constant else { throw SourceProblem(.defaultNotConstant(name), at: value.span) }
        fallback = constant
      } else if parameters.last?.fallback != nil {
        throw SourceProblem(.defaultMissing(name), at: span)
      }
      parameters.append(FunctionDefinition.Parameter(name: name, span: span, fallback: fallback))
      guard parameters.count <= Self.elementLimit else { throw problem(.tooMany(limit: Self.elementLimit)) }
      if take(.comma) { continue }
      guard stands(.rightParenthesis) else { throw unexpected(instead: ")") }
    }
    return parameters
  }
}

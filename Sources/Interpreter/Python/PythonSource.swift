/// The teaching subset of Python: from source text to a program for the machine.
///
/// What compiles runs unchanged on CPython; what is outside the subset is a problem with a place and the nearest thing that
/// is inside. All of it is pure, and safe on any text: depth and size are bounded.
public enum PythonSource {
  /// The most UTF-8 bytes of a source.
  public static let byteLimit = 64 << 10

  /// Compiles `text`. The program's first function is the module's own code, and it looks at its eval breakers where the
  /// version of CPython named by `checkpoints` does. Any thread may call; O(bytes).
  public static func compile(
    _ text: String, checkpoints: Checkpoints = .python3_12
  ) throws(SourceProblem) -> Program {
    guard text.utf8.count <= byteLimit else {
      throw SourceProblem(.sourceTooLong(limit: byteLimit), line: 1, column: 1)
    }
    let scalars = Array(text.unicodeScalars)
    var parser = Parser(Lexer.tokens(of: scalars), lineEnds: Parser.lineEnds(of: scalars))
    let statements = try parser.module()
    let scope = try ModuleScope(try Bindings(statements, isModule: true))
    try FunctionCompiler.compile(module: statements, in: scope)
    do throws(CodeObject.InvalidCode) {
      return try Program(scope.finished, globalNames: scope.globalNames, checkpoints: checkpoints)
    } catch {
      throw SourceProblem(.miscompiled(error.problem), line: 1, column: 1)
    }
  }
}

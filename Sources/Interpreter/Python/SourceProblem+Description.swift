extension SourceProblem.Kind: CustomStringConvertible {
  /// In English, without a full stop.
  public var description: String {
    switch self {
    case .sourceTooLong(let limit): "the source has more than \(limit) bytes"
    case .unexpectedCharacter(let scalar): "unexpected character \(scalar.escaped(asASCII: false))"
    case .unterminatedString: "a string that is not closed"
    case .invalidEscape: "an escape sequence that names no character"
    case .invalidReplacement: "an f-string with unpaired or empty braces"
    case .invalidNumber(let text): "not a number: \(text)"
    case .integerTooLarge: "an integer that does not fit into 63 bits"
    case .mixedIndentation: "tabs and spaces mixed in indentation"
    case .unindentMismatch: "an indentation that matches no outer one"
    case .unexpectedIndent: "unexpected indentation"
    case .expectedBlock: "expected an indented block"
    case .bracketNotClosed(let bracket): "\(bracket) is not closed"
    case .expected(let what, let found): "expected \(what), found \(found ?? "the end of the line")"
    case .tooDeep(let limit): "nested deeper than \(limit)"
    case .tooMany(let limit): "more than \(limit) in one place"
    case .unsupported(let construct): "\(construct.rawValue) is not supported"
    case .unsupportedOperator(let text): "operator \(text) is not supported"
    case .unknownModule(let name): "module \(name) is not supported"
    case .unknownMember(let module, let member): "\(module).\(member) is not supported"
    case .unknownName(let name): "name \(name) is not defined"
    case .moduleAsValue(let name): "module \(name) is no value"
    case .unknownMethod(let name): "method \(name) is not supported"
    case .unknownKeyword(let function, let keyword): "\(function) takes no argument \(keyword)= here"
    case .keywordNotConstant(let keyword): "\(keyword)= must be a constant"
    case .argumentCount(let function, let expected, let given):
      "\(function) takes \(Self.range(expected)), not \(given)"
    case .notAssignable: "cannot assign to this"
    case .assignedImport(let name): "\(name) is imported and assigned"
    case .duplicateParameter(let name): "parameter \(name) appears twice"
    case .defaultNotConstant(let name): "the default of \(name) must be a constant"
    case .defaultMissing(let name): "parameter \(name) without default follows one with default"
    case .globalTooLate(let name): "\(name) is used before it is declared global"
    case .breakOutsideLoop: "break outside a loop"
    case .continueOutsideLoop: "continue outside a loop"
    case .returnOutsideFunction: "return outside a function"
    case .awaitOutsideAsync: "await outside an async function"
    case .miscompiled(let problem): "the compiler made invalid code: \(problem)"
    }
  }

  private static func range(_ expected: ClosedRange<Int>) -> String {
    if expected == 1...1 { return "1 argument" }
    if expected.lowerBound == expected.upperBound { return "\(expected.lowerBound) arguments" }
    return expected.upperBound == .max
      ? "at least \(expected.lowerBound) arguments" : "\(expected.lowerBound) to \(expected.upperBound) arguments"
  }

  /// What could stand there instead, where the kind alone says it.
  var nearest: String? {
    switch self {
    case .unsupported(let construct): construct.nearest
    case .awaitOutsideAsync: "async def"
    case .unknownModule: "import threading, time, asyncio, types"
    case .unsupportedOperator("+"): "a number without +"
    case .unsupportedOperator("@"): "*"
    case .unsupportedOperator("<<"): "* 2 **"
    case .unsupportedOperator(">>"): "// 2 **"
    case .unsupportedOperator("&"): "and"
    case .unsupportedOperator("|"): "or"
    case .unsupportedOperator("^"): "!="
    case .unsupportedOperator("~"): "not"
    default: nil
    }
  }
}

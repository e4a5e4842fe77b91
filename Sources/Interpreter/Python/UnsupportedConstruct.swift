/// Python that the teaching subset leaves out, by what it is called.
public enum UnsupportedConstruct: String, CaseIterable, Sendable {
  case classDefinition = "class"
  case lambda
  case tryStatement = "try"
  case raise
  case yield
  case delete = "del"
  case nonlocal
  case decorator
  case match
  case nestedFunction = "a function inside a function"
  case elseAfterLoop = "else after a loop"
  case withAs = "with … as"
  case asyncWith = "async with"
  case asyncFor = "async for"
  case importInside = "an import inside another statement"
  case importAll = "import *"
  case slice = "a slice"
  case set = "a set"
  case dictComprehension = "a dict comprehension"
  case generator = "a generator expression"
  case assignmentExpression = ":="
  case unpacking = "* before a value"
  case keywordUnpacking = "** before a value"
  case variableParameters = "a parameter with *"
  case bytes = "a bytes literal"
  case complexNumber = "a complex number"
  case ellipsis = "..."
  case formatSpecification = "a format specification"
  case keywordsOfValue = "a keyword argument of a function that is not known before the run"

  /// The nearest thing that is supported, as it would be written.
  public var nearest: String? {
    switch self {
    case .classDefinition: "types.SimpleNamespace(name=value)"
    case .lambda, .nestedFunction, .decorator: "def at the beginning of a line"
    case .tryStatement: "with lock:"
    case .raise: "assert condition, message"
    case .yield: "return [list]"
    case .delete: "xs.pop()"
    case .nonlocal: "global name"
    case .match: "if … elif … else"
    case .elseAfterLoop: "if after the loop"
    case .withAs, .asyncWith: "with lock:"
    case .asyncFor: "for … in … with await inside"
    case .importInside: "import at the beginning of a line"
    case .importAll: "from threading import Thread, Lock"
    case .slice: "[xs[i] for i in range(start, end)]"
    case .set: "a list"
    case .dictComprehension: "for … in …: d[key] = value"
    case .generator: "[… for … in …]"
    case .assignmentExpression: "an assignment on its own line"
    case .unpacking: "asyncio.gather(*list)"
    case .keywordUnpacking, .variableParameters, .keywordsOfValue: "positional arguments"
    case .bytes: "a string"
    case .complexNumber: "a float"
    case .ellipsis: "pass"
    case .formatSpecification: "{expression}"
    }
  }
}

extension Opcode {
  /// Its name in CPython's manner: `LOAD_GLOBAL`.
  public var mnemonic: String {
    var name = ""
    for letter in "\(self)" {
      if letter.isUppercase { name.append("_") }
      name += letter.uppercased()
    }
    return name
  }
}

extension BinaryOperator {
  /// How Python writes it.
  public var symbol: String {
    switch self {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .floorDivide: "//"
    case .modulo: "%"
    case .trueDivide: "/"
    case .power: "**"
    }
  }
}

extension Comparison {
  /// How Python writes it.
  public var symbol: String {
    switch self {
    case .less: "<"
    case .lessOrEqual: "<="
    case .equal: "=="
    case .notEqual: "!="
    case .greater: ">"
    case .greaterOrEqual: ">="
    }
  }
}

extension Instruction {
  /// What its argument stands for in a function of a program; nil when it has no argument.
  func meaning(in function: CodeObject, of program: Program) -> String? {
    switch opcode {
    case .loadConst, .loadAttr, .storeAttr:
      guard function.constants.indices.contains(argument) else { return "?" }
      return opcode == .loadConst
        ? function.constants[argument].repr(in: program) : function.constants[argument].attributeName
    case .loadFast, .storeFast: return Self.name(argument, function.localNames)
    case .loadGlobal, .storeGlobal: return Self.name(argument, program.globalNames)
    case .loadBuiltin: return Builtin(rawValue: UInt8(clamping: argument))?.name ?? "?"
    case .binaryOp: return BinaryOperator(rawValue: UInt8(clamping: argument))?.symbol ?? "?"
    case .compareOp: return Comparison(rawValue: UInt8(clamping: argument))?.symbol ?? "?"
    case .containsOp: return argument == 0 ? "in" : "not in"
    case .isOp: return argument == 0 ? "is" : "is not"
    case .callMethod:
      return "\(Method(rawValue: UInt8(argument & 0xFF))?.name ?? "?") \(argument >> 8)"
    case .popJumpIfFalse, .popJumpIfTrue, .jumpForward, .jumpBackward, .forIter: return "to \(argument)"
    case .copy, .swap, .call, .buildList, .buildTuple, .buildMap, .buildString, .listAppend, .unpackSequence:
      return "\(argument)"
    case .resume, .popTop, .unaryNegative, .unaryNot, .getIter, .returnValue, .raiseAssertion, .callLen,
      .callListAppend, .binarySubscr, .storeSubscr, .enterWith, .exitWith, .await:
      return nil
    }
  }

  private static func name(_ place: Int, _ names: [String]) -> String {
    names.indices.contains(place) ? names[place] : "?"
  }
}

extension Constant {
  fileprivate var attributeName: String {
    if case .string(let text) = self { text } else { "?" }
  }

  /// As Python's `repr` writes it, or nearly.
  fileprivate func repr(in program: Program) -> String {
    switch self {
    case .none: return "None"
    case .bool(let condition): return condition ? "True" : "False"
    case .int(let integer): return String(integer)
    case .float(let number): return String(number)
    case .string(let text): return Self.quoted(text)
    case .function(let place):
      return program.functions.indices.contains(place) ? "<function \(program.functions[place].name)>" : "?"
    }
  }

  private static func quoted(_ text: String) -> String {
    let quote: Unicode.Scalar = text.contains("'") && !text.contains("\"") ? "\"" : "'"
    var result = String(quote)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\\": result += "\\\\"
      case quote: result += "\\" + String(quote)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + String(quote)
  }
}

import Interpreter
import Scheduling
import Wording

/// What a step did, in a sentence.
extension ReportedStep {
  var deed: Phrase {
    if let failure = threadAfter.failure {
      return MicroscopeWords.failed(name, Harmless.text(failure.message, limit: 80))
    }
    if let loop = loopDeed ?? waitDeed { return loop }
    guard let instruction, let frame else { return MicroscopeWords.rearranged(name) }
    let code = machine.program.functions[frame.function]
    switch instruction.opcode {
    case .resume:
      return thread == 0 && threadBefore.frames.count == 1
        ? MicroscopeWords.beginsProgram(name) : MicroscopeWords.begins(name, names.name(ofFunction: frame.function))
    case .loadConst, .copy: return MicroscopeWords.pushed(name, text(result))
    case .loadFast: return MicroscopeWords.pushedLocal(name, local(instruction, code), text(result))
    case .storeFast: return MicroscopeWords.storedLocal(name, local(instruction, code), text(taken()))
    case .loadGlobal, .storeGlobal, .loadAttr, .storeAttr, .binarySubscr, .storeSubscr:
      return sharedDeed(instruction, code)
    case .loadBuiltin: return MicroscopeWords.lookedUp(name, text(result))
    case .popTop: return MicroscopeWords.dropped(name, text(taken()))
    case .binaryOp, .compareOp, .containsOp, .isOp, .unaryNegative, .unaryNot: return operatorDeed(instruction)
    case .popJumpIfFalse, .popJumpIfTrue, .jumpForward, .jumpBackward, .getIter, .forIter, .returnValue:
      return controlDeed(instruction, frame)
    case .call: return callDeed(instruction.argument)
    case .callMethod:
      return methodDeed(Method(rawValue: UInt8(instruction.argument & 0xFF)), count: instruction.argument >> 8)
    case .callLen: return MicroscopeWords.called(name, "len(\(text(taken())))", text(result))
    case .callListAppend, .listAppend: return MicroscopeWords.appended(name, text(taken()))
    case .buildList, .buildTuple, .buildMap, .buildString: return MicroscopeWords.made(name, text(result))
    case .unpackSequence: return MicroscopeWords.unpacked(name, text(taken()))
    case .enterWith: return took(taken())
    case .exitWith: return released(taken())
    case .await:
      return entered
        ? MicroscopeWords.awaits(name, threadAfter.frames.last.map { names.name(ofFunction: $0.function) } ?? "")
        : MicroscopeWords.awaited(name, text(result))
    case .swap, .raiseAssertion: return MicroscopeWords.rearranged(name)
    }
  }

  private func local(_ instruction: Instruction, _ code: CodeObject) -> String {
    code.localNames.indices.contains(instruction.argument)
      ? Harmless.text(code.localNames[instruction.argument], limit: 30) : "?"
  }

  // MARK: Values

  private func operatorDeed(_ instruction: Instruction) -> Phrase {
    let (right, left) = (text(taken(1)), text(taken(2)))
    let argument = instruction.argument
    switch instruction.opcode {
    case .binaryOp:
      let sign = BinaryOperator(rawValue: UInt8(clamping: argument))?.symbol ?? "?"
      return MicroscopeWords.computed(name, "\(left) \(sign) \(right)", text(result))
    case .compareOp:
      let sign = Comparison(rawValue: UInt8(clamping: argument))?.symbol ?? "?"
      return MicroscopeWords.asked(name, "\(left) \(sign) \(right)", text(result))
    case .containsOp:
      return MicroscopeWords.asked(name, "\(left) \(argument == 0 ? "in" : "not in") \(right)", text(result))
    case .isOp: return MicroscopeWords.asked(name, "\(left) \(argument == 0 ? "is" : "is not") \(right)", text(result))
    case .unaryNot: return MicroscopeWords.asked(name, "not \(right)", text(result))
    default: return MicroscopeWords.computed(name, "-(\(right))", text(result))
    }
  }

  /// Reads and stores of what threads share.
  private func sharedDeed(_ instruction: Instruction, _ code: CodeObject) -> Phrase {
    guard let place = place(of: instruction, in: code) else {
      return MicroscopeWords.computed(name, "\(text(taken(2)))[\(text(taken(1)))]", text(result))
    }
    switch instruction.opcode {
    case .storeGlobal, .storeAttr, .storeSubscr: return stored(in: place)
    default:
      return result.isPlain
        ? MicroscopeWords.read(name, names.place(place, in: frame), text(result))
        : MicroscopeWords.lookedUp(name, names.place(place, in: frame))
    }
  }

  private func stored(in place: Sightings.Place) -> Phrase {
    let value = names.value(of: place) ?? .unbound
    if case .function = value { return MicroscopeWords.defined(name, text(value)) }
    let old = namesBefore.value(of: place).map(namesBefore.text)
    if let loss = after.sightings.loss {
      return MicroscopeWords.lostUpdates(
        name, names.place(place, in: frame), namesBefore.text(value), over: old ?? "?", count: loss.count)
    }
    // What was just made has no other name before it is stored.
    return MicroscopeWords.stored(name, names.place(place, in: frame), namesBefore.text(value), over: old)
  }

  private func place(of instruction: Instruction, in code: CodeObject) -> Sightings.Place? {
    let argument = instruction.argument
    switch instruction.opcode {
    case .loadGlobal, .storeGlobal: return .global(argument)
    case .loadAttr, .storeAttr:
      guard case .object(let object) = taken(), code.constants.indices.contains(argument),
        case .string(let name) = code.constants[argument]
      else { return nil }
      return .attribute(object, .string(name))
    default:
      guard case .object(let object) = taken(2) else { return nil }
      return .element(object, taken(1))
    }
  }

  // MARK: Control

  private func controlDeed(_ instruction: Instruction, _ frame: Frame) -> Phrase {
    switch (instruction.opcode, line) {
    case (.getIter, _): return MicroscopeWords.beginsLoop(name, text(taken()))
    case (.forIter, _):
      let hasValue = (threadAfter.frames.last?.stack.count ?? 0) > frame.stack.count
      return hasValue ? MicroscopeWords.nextValue(name, text(result)) : MicroscopeWords.loopEnds(name)
    case (.returnValue, _) where threadAfter.hasEnded: return MicroscopeWords.ended(name)
    case (.returnValue, _):
      return MicroscopeWords.returns(name, text(taken()), from: names.name(ofFunction: frame.function))
    case (.popJumpIfFalse, let line?), (.popJumpIfTrue, let line?):
      return MicroscopeWords.decided(name, text(taken()), line: line)
    case (.jumpBackward, let line?): return MicroscopeWords.goesBack(name, line: line)
    case (_, let line?): return MicroscopeWords.goesOn(name, line: line)
    case (_, nil): return MicroscopeWords.rearranged(name)
    }
  }
}

extension PythonValue {
  /// Whether it is a value and not something that values are kept in or done with.
  var isPlain: Bool {
    switch self {
    case .none, .bool, .int, .float, .string, .tuple: true
    default: false
    }
  }
}

import Synchronization

extension Machine {
  // One function, deliberately: its variables are the machine's registers, and the optimiser keeps them in the
  // processor's only as long as they do not leave it. No reference is counted inside. What is rare, or works on objects, is
  // a call of something outside.
  func interpret<Rule: CheckpointRule>(
    _ registers: inout Registers, _ rule: Rule.Type
  ) throws(InterpreterError) -> Event {
    var function = registers.function
    var locals = registers.locals
    var top = registers.top
    var next = registers.next
    var depth = registers.depth
    let floor = registers.floor
    let (breaker, arena, code) = (breaker, arena, UnsafeBufferPointer(memory.code))
    let event: Event

    do throws(InterpreterError) {
      execution: while true {
        let word = next.pointee
        next += 1
        let argument = Rule.argument(word)
        switch UInt8(truncatingIfNeeded: word) {
        case Opcode.resume.rawValue:
          if !Rule.looksAtMarks, breaker.bits != 0 { try checkpoint() }

        // MARK: Values

        case Opcode.loadConst.rawValue:
          top.initialize(to: function.constants[argument])
          top += 1

        case Opcode.loadFast.rawValue:
          top.initialize(to: locals[argument])
          top += 1

        case FusedOpcode.loadFastChecked:
          let value = locals[argument]
          if value.bits == 0 { throw unboundLocal(function, argument) }
          top.initialize(to: value)
          top += 1

        case Opcode.storeFast.rawValue:
          top -= 1
          locals[argument] = top.pointee

        case Opcode.loadGlobal.rawValue:
          // Acquiring, as storing is releasing: whoever sees a reference sees the object as well.
          let value = Value(bits: arena.word(memory.globals + argument * 8).pointee.load(ordering: .acquiring))
          if value.bits == 0 { throw unboundGlobal(argument) }
          top.initialize(to: value)
          top += 1

        case Opcode.storeGlobal.rawValue:
          top -= 1
          arena.word(memory.globals + argument * 8).pointee.store(top.pointee.bits, ordering: .releasing)

        case Opcode.loadBuiltin.rawValue:
          top.initialize(to: Value(builtinNumber: argument))
          top += 1

        case Opcode.popTop.rawValue:
          top -= 1

        case Opcode.copy.rawValue:
          top.initialize(to: (top - argument).pointee)
          top += 1

        case Opcode.swap.rawValue:
          let value = top[-1]
          top[-1] = (top - argument).pointee
          (top - argument).pointee = value

        // MARK: Operators

        case Opcode.binaryOp.rawValue:
          top -= 1
          let operation = UInt8(truncatingIfNeeded: argument)
          if Rule.specialises, top[-1].bits & top[0].bits & 1 == 1, operation <= BinaryOperator.modulo.rawValue {
            top[-1] = try Arithmetic.apply(operation, top[-1], top[0])
          } else {
            top[-1] = try operate(operation, top[-1], top[0])
          }

        case Opcode.compareOp.rawValue:
          top -= 1
          let comparison = UInt8(truncatingIfNeeded: argument)
          if top[-1].bits & top[0].bits & 1 == 1 {
            top[-1] = Arithmetic.compare(comparison, top[-1], top[0])
          } else {
            top[-1] = try compare(comparison, top[-1], top[0])
          }

        case Opcode.unaryNot.rawValue:
          top[-1] = Value(!truth(top[-1]))

        // MARK: Elements

        case Opcode.binarySubscr.rawValue:
          top -= 1
          if arena.isA(.list, top[-1]), top[0].isInteger {
            guard let element = ListObject(top[-1], in: arena).element(at: top[0].integer) else {
              throw .raised(.indexError, "list index out of range")
            }
            top[-1] = element
          } else {
            top[-1] = try element(of: top[-1], at: top[0])
          }

        // MARK: Control

        case Opcode.popJumpIfFalse.rawValue:
          top -= 1
          if !truth(top.pointee) { next = function.instructions + argument }

        case Opcode.popJumpIfTrue.rawValue:
          top -= 1
          if truth(top.pointee) { next = function.instructions + argument }

        case Opcode.jumpForward.rawValue:
          next = function.instructions + argument

        case Opcode.jumpBackward.rawValue:
          next = function.instructions + argument
          if !Rule.looksAtMarks, breaker.bits != 0 { try checkpoint() }

        case Opcode.getIter.rawValue:
          top[-1] = try iterator(over: top[-1])

        case Opcode.forIter.rawValue:
          if let value = try element(after: top[-1]) {
            top.initialize(to: value)
            top += 1
          } else {
            top -= 1
            next = function.instructions + argument
          }

        case Opcode.returnValue.rawValue:
          let result = (top - 1).pointee
          if depth == floor {
            event = .returned(result)
            break execution
          }
          depth -= 1
          let caller = frames[depth]
          function = caller.function
          locals = caller.locals
          next = caller.next
          caller.top.initialize(to: result)
          top = caller.top + 1

        // MARK: Calls

        case Opcode.call.rawValue:
          let callee = (top - argument - 1).pointee
          if callee.isFunction, callee.function < code.count,
            Int(code[callee.function].entryArguments) == argument
          {
            guard depth + 1 < Self.recursionLimit else { throw .recursionTooDeep }
            frames[depth] = Frame(function: function, locals: locals, top: top - argument - 1, next: next)
            depth += 1
            function = code[callee.function]
            locals = top - argument
            function.clearLocals(locals)
            top = locals + Int(function.localCount)
            next = function.instructions
            continue execution  // its `resume` is the checkpoint
          }
          top -= argument + 1
          if callee == Value(builtinNumber: Int(Builtin.asyncioRun.rawValue)), argument == 1 {
            event = .running(top[1])
            break execution
          }
          top[0] = try callValue(callee, UnsafeBufferPointer(start: top + 1, count: argument))
          top += 1
          if !Rule.looksAtMarks, breaker.bits != 0 { try checkpoint() }

        case Opcode.callMethod.rawValue:
          let count = argument &>> 8
          top -= count
          top[-1] = try callMethod(
            UInt8(truncatingIfNeeded: argument), of: top[-1], UnsafeBufferPointer(start: top, count: count))
          if !Rule.looksAtMarks, breaker.bits != 0 { try checkpoint() }

        case Opcode.callLen.rawValue:
          top[-1] =
            arena.isA(.list, top[-1])
            ? Value(ListObject(top[-1], in: arena).count()) : try length(top[-1])

        case Opcode.exitWith.rawValue:  // calls the lock's `__exit__`
          top -= 1
          try leave(top[0])
          if !Rule.looksAtMarks, breaker.bits != 0 { try checkpoint() }

        // MARK: Coroutines

        case Opcode.await.rawValue:
          top -= 1
          event = .awaiting(top[0])
          break execution

        // MARK: Operations of prepared code

        case FusedOpcode.add:
          top -= 1
          let (left, right) = (top[-1].bits, top[0].bits)
          let (sum, overflow) = Int64(bitPattern: left).addingReportingOverflow(Int64(bitPattern: right & ~1))
          if left & right & 1 == 1, !overflow {
            top[-1] = Value(bits: UInt64(bitPattern: sum))
          } else {
            top[-1] = try operate(BinaryOperator.add.rawValue, top[-1], top[0])
          }

        case FusedOpcode.subtract:
          top -= 1
          let (left, right) = (top[-1].bits, top[0].bits)
          let (difference, overflow) = Int64(bitPattern: left).subtractingReportingOverflow(Int64(bitPattern: right))
          if left & right & 1 == 1, !overflow {
            top[-1] = Value(bits: UInt64(bitPattern: difference) | 1)
          } else {
            top[-1] = try operate(BinaryOperator.subtract.rawValue, top[-1], top[0])
          }

        case FusedOpcode.updateLocal:
          let value = locals[argument]
          let change = function.constants[Rule.argument(next[0])].bits & ~1
          let (left, right) = (Int64(bitPattern: value.bits), Int64(bitPattern: change))
          let (result, overflow) =
            UInt8(truncatingIfNeeded: next[1]) == FusedOpcode.add
            ? left.addingReportingOverflow(right) : left.subtractingReportingOverflow(right)
          if value.isInteger, !overflow {
            locals[Rule.argument(next[2])] = Value(bits: UInt64(bitPattern: result))
            next += 3
          } else {
            top.initialize(to: value)
            top += 1
          }

        case FusedOpcode.jumpIfLocalIsFalse:
          let isTrue = truth(locals[argument])
          next = isTrue ? next + 1 : function.instructions + Rule.argument(next[0])

        case FusedOpcode.loopWhileLocal:
          if truth(locals[argument]) {
            next = function.instructions + Rule.argument(next[1])
            if breaker.bits != 0 { try checkpoint() }
          } else {
            next = function.instructions + Rule.argument(next[0])
          }

        case FusedOpcode.compareLocals, FusedOpcode.compareLocalWithConst:
          let left = locals[argument]
          let other = Rule.argument(next[0])
          let isLocal = UInt8(truncatingIfNeeded: word) == FusedOpcode.compareLocals
          let right = isLocal ? locals[other] : function.constants[other]
          if left.bits & right.bits & 1 == 1 {
            let holds = Arithmetic.compare(UInt8(truncatingIfNeeded: Rule.argument(next[1])), left, right) == .true
            next = holds ? next + 3 : function.instructions + Rule.argument(next[2])
          } else {
            top.initialize(to: left)
            top += 1
          }

        case FusedOpcode.operateOnLocals:
          let (left, right) = (locals[argument], locals[Rule.argument(next[0])])
          let operation = UInt8(truncatingIfNeeded: Rule.argument(next[1]))
          if left.bits & right.bits & 1 == 1, operation <= BinaryOperator.modulo.rawValue,
            let result = Arithmetic.result(operation, left, right)
          {
            top.initialize(to: result)
            next += 2
          } else {
            top.initialize(to: left)
          }
          top += 1

        case FusedOpcode.compareWithLocal, FusedOpcode.compareWithConst:
          let isLocal = UInt8(truncatingIfNeeded: word) == FusedOpcode.compareWithLocal
          let (left, right) = (top[-1], isLocal ? locals[argument] : function.constants[argument])
          if left.bits & right.bits & 1 == 1 {
            let holds = Arithmetic.compare(UInt8(truncatingIfNeeded: Rule.argument(next[0])), left, right) == .true
            top -= 1
            next = holds ? next + 2 : function.instructions + Rule.argument(next[1])
          } else {
            top.initialize(to: right)
            top += 1
          }

        case FusedOpcode.loadElement:
          let (container, index) = (locals[argument], locals[Rule.argument(next[0])])
          if index.isInteger, arena.isA(.list, container),
            let element = ListObject(container, in: arena).element(at: index.integer)
          {
            top.initialize(to: element)
            next += 2
          } else {
            top.initialize(to: container)
          }
          top += 1

        case FusedOpcode.storeNext:
          if let value = try element(after: top[-1]) {
            locals[Rule.argument(next[0])] = value
            next += 1
          } else {
            top -= 1
            next = function.instructions + argument
          }

        default:
          top = try perform(UInt8(truncatingIfNeeded: word), argument, top, function.constants)
        }
        if Rule.looksAtMarks, word & Instruction.checkpointBit != 0, breaker.bits != 0 { try checkpoint() }
      }
    } catch {
      registers = Registers(function: function, locals: locals, top: top, next: next, depth: depth, floor: floor)
      throw error
    }
    registers = Registers(function: function, locals: locals, top: top, next: next, depth: depth, floor: floor)
    return event
  }

  @inline(never)
  private func checkpoint() throws(InterpreterError) {
    if !host.checkpoint() { throw .interrupted }
  }

  /// What long work without a checkpoint asks from time to time: only whether to give up, since CPython would not let go
  /// of its lock there either.
  func checkForCancellation() throws(InterpreterError) {
    if breaker.bits & EvalBreaker.cancellation != 0, !host.checkpoint() { throw .interrupted }
  }

  @inline(__always)
  func truth(_ value: Value) -> Bool {
    value.isReference ? objectTruth(value) : value.isTruthy
  }

  private func unboundLocal(_ function: Code, _ local: Int) -> InterpreterError {
    let name = memory.program.functions[Int(function.index)].localNames[local]
    return .raised(
      .unboundLocalError, "cannot access local variable '\(name)' where it is not associated with a value")
  }

  private func unboundGlobal(_ global: Int) -> InterpreterError {
    .raised(.nameError, "name '\(memory.program.globalNames[global])' is not defined")
  }
}

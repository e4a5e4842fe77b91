import Synchronization
import Testing

@testable import Interpreter

private final class BreakerWord {
  let pointer = UnsafeMutablePointer<Atomic<UInt32>>.allocate(capacity: 1)

  init() { pointer.initialize(to: Atomic(0)) }

  deinit { pointer.deallocate() }
}

private func evaluate(
  _ program: Program, _ arguments: [Int], arenaBytes: Int = 1 << 20
) throws -> Value {
  let arena = try #require(Arena(limit: arenaBytes))
  let word = BreakerWord()
  let machine = try #require(
    Machine(program, arena: arena, breaker: EvalBreaker(word.pointer), onBreak: { true }))
  defer { withExtendedLifetime(word) {} }
  return try machine.run(arguments.map { Value($0) })
}

private func expression(_ left: Int, _ operation: BinaryOperator, _ right: Int) throws -> Value {
  var code = Assembler()
  code.load(.int(left))
  code.load(.int(right))
  code.emit(operation)
  code.emit(.returnValue)
  return try evaluate(try Program([try code.function("f", arguments: 0, locals: [])]), [])
}

@Suite struct MachineTests {
  @Test(arguments: [0, 1, 2, 1000, 65_537])
  func countdown_endsAtZero(_ n: Int) throws {
    #expect(try evaluate(.countdown(), [n]) == Value(0))
  }

  @Test(arguments: [(1, 2), (2, 3), (10, 29), (168, 997), (1000, 7919)])
  func nthPrime_isThePrimeOfTheTables(_ pair: (Int, Int)) throws {
    #expect(try evaluate(.nthPrime(), [pair.0]) == Value(pair.1))
  }

  @Test func division_floors_asPythonDoes() throws {
    // python3 -c 'print(-7//2, -7%2, 7//-2, 7%-2)'
    #expect(try expression(-7, .floorDivide, 2) == Value(-4))
    #expect(try expression(-7, .modulo, 2) == Value(1))
    #expect(try expression(7, .floorDivide, -2) == Value(-4))
    #expect(try expression(7, .modulo, -2) == Value(-1))
  }

  @Test func arithmetic_fails_whenTheResultDoesNotFit() throws {
    let most = Int(1) << 62 - 1
    #expect(try expression(most - 1, .add, 1) == Value(most))
    #expect(throws: InterpreterError.integerTooLarge) { try expression(most, .add, 1) }
    #expect(throws: InterpreterError.integerTooLarge) { try expression(-most - 1, .subtract, 1) }
    #expect(throws: InterpreterError.integerTooLarge) { try expression(most, .multiply, 2) }
    let division = InterpreterError.raised(.zeroDivisionError, "integer division or modulo by zero")
    #expect(throws: division) { try expression(1, .floorDivide, 0) }
  }

  @Test func randomArithmetic_agreesWithSwift() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let (a, b) = (Int.random(in: -1000...1000, using: &generator), Int.random(in: -1000...1000, using: &generator))
      #expect(try expression(a, .add, b) == Value(a + b))
      #expect(try expression(a, .subtract, b) == Value(a - b))
      #expect(try expression(a, .multiply, b) == Value(a * b))
      guard b != 0 else { continue }
      let (quotient, remainder) = (try expression(a, .floorDivide, b), try expression(a, .modulo, b))
      #expect(quotient.integer * b + remainder.integer == a)
      #expect(remainder.integer == 0 || (remainder.integer < 0) == (b < 0))
    }
  }

  @Test func everyBackEdge_isACheckpoint() throws {
    let arena = try #require(Arena(limit: 4096))
    let word = BreakerWord()
    let breaker = EvalBreaker(word.pointer)
    breaker.set(EvalBreaker.dropRequest)
    var seen = 0
    let made = Machine(try .countdown(), arena: arena, breaker: breaker) {
      seen += 1
      return true
    }
    let machine = try #require(made)
    #expect(try machine.run([Value(100)]) == Value(0))
    #expect(seen == 1 + 99, "once on entry, once for each jump back")
  }

  @Test func aCheckpoint_interrupts_whenItSaysSo() throws {
    let arena = try #require(Arena(limit: 4096))
    let word = BreakerWord()
    let breaker = EvalBreaker(word.pointer)
    breaker.set(EvalBreaker.cancellation)
    let machine = try #require(Machine(try .countdown(), arena: arena, breaker: breaker, onBreak: { false }))
    #expect(throws: InterpreterError.interrupted) { try machine.run([Value(100)]) }
  }

  @Test func endlessRecursion_isStopped() throws {
    var code = Assembler()
    code.load(.function(0))
    code.emit(.call, 0)
    code.emit(.returnValue)
    let program = try Program([try code.function("f", arguments: 0, locals: [])])
    #expect(throws: InterpreterError.recursionTooDeep) { try evaluate(program, []) }
  }

  @Test func aListThatGrowsForEver_isStopped() throws {
    var code = Assembler()
    let loop = code.label()
    code.emit(.buildList, 0)
    code.emit(.storeFast, 0)
    code.place(loop)
    code.emit(.loadFast, 0)
    code.load(.int(1))
    code.emit(.callListAppend)
    code.emit(.popTop)
    code.jump(.jumpBackward, to: loop)
    let program = try Program([try code.function("f", arguments: 0, locals: ["n"])])
    #expect(throws: InterpreterError.outOfMemory) { try evaluate(program, [], arenaBytes: 1 << 16) }
  }

  @Test func aWrongType_isAnError_neverAWildPointer() throws {
    for opcode in [Opcode.callLen, .binarySubscr, .callListAppend, .binaryOp] {
      var code = Assembler()
      code.load(.none)
      if opcode != .callLen { code.load(.none) }
      code.emit(opcode)
      code.emit(.returnValue)
      let program = try Program([try code.function("f", arguments: 0, locals: [])])
      let error = #expect(throws: InterpreterError.self) { try evaluate(program, []) }
      #expect(error?.kind == (opcode == .callListAppend ? .attributeError : .typeError))
    }
  }
}

@Suite struct CodeObjectTests {
  private func verify(_ instructions: [Instruction]) throws -> CodeObject {
    try CodeObject(name: "f", argumentCount: 0, localNames: ["n"], instructions: instructions, constants: [.none])
  }

  @Test func code_isRefused_whenItCouldNotRunSafely() {
    let bad: [[Instruction]] = [
      [], [Instruction(.resume)], [Instruction(.popTop), Instruction(.returnValue)],
      [Instruction(.loadFast, 1), Instruction(.returnValue)], [Instruction(.loadConst, 1), Instruction(.returnValue)],
      [Instruction(.jumpForward, 0)],
      [Instruction(.jumpBackward, 1), Instruction(.loadConst), Instruction(.returnValue)],
      [Instruction(.loadConst), Instruction(.jumpBackward, 0)], [Instruction(.loadConst), Instruction(.binaryOp, 9)],
    ]
    for instructions in bad {
      #expect(throws: CodeObject.InvalidCode.self) { try verify(instructions) }
    }
  }

  @Test func stackDepth_isTheDeepestOnAnyPath() throws {
    let code = try verify([
      Instruction(.loadConst), Instruction(.loadConst), Instruction(.loadConst), Instruction(.buildList, 3),
      Instruction(.returnValue),
    ])
    #expect(code.stackDepth == 3)
  }
}

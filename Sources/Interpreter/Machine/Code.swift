/// A function as the machine's loop wants it: bare pointers, nothing that counts references.
struct Code {
  let instructions: UnsafeMutablePointer<UInt32>
  let constants: UnsafeMutablePointer<Value>
  let argumentCount: Int32
  /// The number of arguments with which a call enters it; -1 when a call makes a coroutine.
  let entryArguments: Int32
  let localCount: Int32
  /// Its place in the program; -1 for code that is not the program's.
  let index: Int32

  /// Nil when a constant does not fit into the arena. Of equal strings there is one object, as of CPython's names: whoever
  /// looks one up in a dict finds it without comparing letters. `strings` are those that other functions have.
  init?(
    _ function: CodeObject, index: Int, in arena: Arena, strings: inout [[UInt8]: Value], tier: Tier, marked: Bool
  ) {
    var values: [Value] = []
    for constant in function.constants {
      guard let value = try? Self.value(of: constant, in: arena, strings: &strings) else { return nil }
      values.append(value)
    }
    let assigned = Self.certainlyAssigned(function)
    var words = function.instructions.enumerated().map { position, instruction in
      Self.prepared(
        instruction, hasValue: Self.contains(assigned[position] ?? 0, instruction.argument), specialises: !marked)
    }
    if tier == .compiled { FusedOpcode.fuse(&words, constants: values, marked: marked) }
    if !marked { for place in words.indices { words[place] &= ~Instruction.checkpointBit } }
    instructions = .allocate(capacity: words.count)
    instructions.initialize(from: words, count: words.count)
    constants = .allocate(capacity: max(1, values.count))
    for (position, value) in values.enumerated() { (constants + position).initialize(to: value) }
    argumentCount = Int32(function.argumentCount)
    entryArguments = function.isCoroutine ? -1 : Int32(function.argumentCount)
    localCount = Int32(function.localCount)
    self.index = Int32(index)
  }

  /// Calls what lies on the stack with that many arguments above it, and returns the result. For threads.
  init(callingWith arguments: Int) {
    let words = [Instruction(.call, arguments).word, Instruction(.returnValue).word]
    instructions = .allocate(capacity: words.count)
    instructions.initialize(from: words, count: words.count)
    constants = .allocate(capacity: 1)
    (argumentCount, entryArguments, localCount, index) = (0, 0, 0, -1)
  }

  private static func value(
    of constant: Constant, in arena: Arena, strings: inout [[UInt8]: Value]
  ) throws(InterpreterError) -> Value {
    guard case .string(let text) = constant else { return try Value(constant, in: arena) }
    let letters = Array(text.utf8)  // a String would find one that only looks the same
    if let known = strings[letters] { return known }
    let value = try Value(constant, in: arena)
    strings[letters] = value
    return value
  }

  private static func prepared(_ instruction: Instruction, hasValue: Bool, specialises: Bool) -> UInt32 {
    let opcode: UInt8
    switch (instruction.opcode, instruction.argument) {
    case (.loadFast, _): opcode = hasValue ? Opcode.loadFast.rawValue : FusedOpcode.loadFastChecked
    case (.binaryOp, Int(BinaryOperator.add.rawValue)) where specialises: opcode = FusedOpcode.add
    case (.binaryOp, Int(BinaryOperator.subtract.rawValue)) where specialises: opcode = FusedOpcode.subtract
    default: opcode = instruction.opcode.rawValue
    }
    return instruction.word & ~0xFF | UInt32(opcode)
  }

  func deallocate() {
    instructions.deallocate()
    constants.deallocate()
  }

  /// Locals that are not arguments begin without a value; a stale word could be read as a reference.
  @inline(__always)
  func clearLocals(_ locals: UnsafeMutablePointer<Value>) {
    for index in argumentCount..<localCount { (locals + Int(index)).initialize(to: Value(bits: 0)) }
  }

  /// The locals that have a value whenever an instruction is reached, as bits; those from 64 on count as having none.
  private static func certainlyAssigned(_ function: CodeObject) -> [UInt64?] {
    var states: [UInt64?] = Array(repeating: nil, count: function.instructions.count)
    let arguments = function.argumentCount >= 64 ? UInt64.max : 1 << UInt64(function.argumentCount) - 1
    var pending: [(position: Int, assigned: UInt64)] = [(0, arguments)]
    while let (position, assigned) = pending.popLast() {
      let known = states[position]
      let merged = known.map { $0 & assigned } ?? assigned
      guard merged != known else { continue }
      states[position] = merged
      let instruction = function.instructions[position]
      let isStore = instruction.opcode == .storeFast && instruction.argument < 64
      let after = isStore ? merged | 1 << UInt64(instruction.argument) : merged
      for exit in instruction.exits(at: position) where exit.position >= 0 { pending.append((exit.position, after)) }
    }
    return states
  }

  private static func contains(_ set: UInt64, _ local: Int) -> Bool { local < 64 && set >> UInt64(local) & 1 == 1 }
}

/// Where a caller goes on.
struct Frame {
  let function: Code
  let locals: UnsafeMutablePointer<Value>
  let top: UnsafeMutablePointer<Value>
  let next: UnsafeMutablePointer<UInt32>
}

/// Where a thread of control stands: what the machine's loop keeps in the processor's registers.
struct Registers {
  var function: Code
  var locals: UnsafeMutablePointer<Value>
  /// One above the topmost value.
  var top: UnsafeMutablePointer<Value>
  var next: UnsafeMutablePointer<UInt32>
  /// Frames below this one.
  var depth: Int
  /// The depth at which a return leaves the loop.
  var floor: Int
}

extension Value {
  /// The value of a constant.
  init(_ constant: Constant, in arena: Arena) throws(InterpreterError) {
    switch constant {
    case .none: self = .none
    case .bool(let condition): self.init(condition)
    case .int(let integer): self.init(integer)
    case .function(let place): self.init(function: place)
    case .float(let number): self = try arena.makeFloat(number)
    case .string(let text): self = try StringObject.make(text, in: arena)
    }
  }
}

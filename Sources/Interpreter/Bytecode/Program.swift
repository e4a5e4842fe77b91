/// Functions that call one another by their place in the list; the first is where a run begins.
public struct Program: Equatable, Sendable {
  /// At least one.
  public let functions: [CodeObject]
  /// The names of its globals, by their place.
  public let globalNames: [String]
  /// Where its threads look at their eval breakers.
  public let checkpoints: Checkpoints

  /// A program that begins with the first of `functions`. Throws when an instruction names a function or a global that is
  /// not there.
  public init(
    _ functions: [CodeObject], globalNames: [String] = [], checkpoints: Checkpoints = .python3_12
  ) throws(CodeObject.InvalidCode) {
    for function in functions {
      try Self.check(function, functions: functions.count, globals: globalNames.count)
    }
    self.functions = functions.map { $0.looking(as: checkpoints) }
    self.globalNames = globalNames
    self.checkpoints = checkpoints
  }

  private static func check(_ code: CodeObject, functions: Int, globals: Int) throws(CodeObject.InvalidCode) {
    for (position, instruction) in code.instructions.enumerated() {
      let isThere =
        switch instruction.opcode {
        case .loadGlobal, .storeGlobal: instruction.argument < globals
        default: true
        }
      guard isThere else {
        throw CodeObject.InvalidCode(
          position: position, problem: "\(instruction.opcode) has no \(instruction.argument)")
      }
    }
    for case .function(let place) in code.constants where place >= functions {
      throw CodeObject.InvalidCode(position: 0, problem: "there is no function \(place)")
    }
  }
}

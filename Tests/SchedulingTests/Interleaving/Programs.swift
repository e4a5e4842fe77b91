import Interpreter
import Testing

@testable import Scheduling

/// Small programs for the deterministic machine, written as their disassembly.
enum Programs {
  /// Globals of every program here.
  static let globals = ["counter", "a", "b", "other"]

  /// The module's beginning: `counter = other = 0`, `a = Lock()`, `b = Lock()`.
  private static func begin() -> Assembler {
    var main = Assembler()
    for (place, name) in globals.enumerated() {
      if name == "counter" || name == "other" {
        main.load(.int(0))
      } else {
        main.emit(.loadBuiltin, Int(Builtin.lock.rawValue))
        main.emit(.call, 0)
      }
      main.emit(.storeGlobal, place)
    }
    return main
  }

  /// `main` begins as above, starts the body as a thread, and then runs its own part.
  static func beside(
    main own: (inout Assembler) -> Void, _ body: (inout Assembler) -> Void, checkpoints: Checkpoints
  ) throws -> Program {
    var main = begin()
    main.emit(.loadBuiltin, Int(Builtin.thread.rawValue))
    main.load(.function(1))
    main.emit(.buildTuple, 0)
    main.emit(.call, 2)
    main.emit(.callMethod, Int(Method.start.rawValue))
    main.emit(.popTop)
    own(&main)
    main.load(.none)
    main.emit(.returnValue)
    var code = Assembler()
    body(&code)
    code.load(.none)
    code.emit(.returnValue)
    return try Program(
      [
        try main.function("<module>", arguments: 0, locals: []), try code.function("f", arguments: 0, locals: []),
      ], globalNames: globals, checkpoints: checkpoints)
  }

  /// `main` sets `counter` to 0 and `a` and `b` to new locks, runs the bodies as threads, and joins them.
  static func threads(
    _ bodies: [(inout Assembler) -> Void], functions: [(inout Assembler) -> Void] = [],
    checkpoints: Checkpoints = .python3_12, finally: (inout Assembler) -> Void = { _ in }
  ) throws -> Program {
    var main = begin()
    for place in bodies.indices {
      main.emit(.loadBuiltin, Int(Builtin.thread.rawValue))
      main.load(.function(1 + place))
      main.emit(.buildTuple, 0)
      main.emit(.call, 2)
      main.emit(.storeFast, place)
    }
    for method in [Method.start, .join] {
      for place in bodies.indices {
        main.emit(.loadFast, place)
        main.emit(.callMethod, Int(method.rawValue))
        main.emit(.popTop)
      }
    }
    finally(&main)
    main.load(.none)
    main.emit(.returnValue)
    var all = [try main.function("<module>", arguments: 0, locals: bodies.indices.map { "t\($0)" })]
    for (index, body) in (bodies + functions).enumerated() {
      var code = Assembler()
      body(&code)
      code.load(.none)
      code.emit(.returnValue)
      all.append(try code.function("f\(index + 1)", arguments: 0, locals: ["x"]))
    }
    return try Program(all, globalNames: globals, checkpoints: checkpoints)
  }

  /// `counter += 1`.
  static func increment(_ code: inout Assembler) {
    code.emit(.loadGlobal, 0)
    code.load(.int(1))
    code.emit(.add)
    code.emit(.storeGlobal, 0)
  }

  /// `counter += f()`, where `f` is the function at that place and returns 1.
  static func incrementByCall(_ function: Int) -> (inout Assembler) -> Void {
    { code in
      code.emit(.loadGlobal, 0)
      code.load(.function(function))
      code.emit(.call, 0)
      code.emit(.add)
      code.emit(.storeGlobal, 0)
    }
  }

  /// `return 1`.
  static func one(_ code: inout Assembler) {
    code.load(.int(1))
    code.emit(.returnValue)
    // What follows is not reached; the helper ends every function with `return None`.
  }

  /// `with first: with second: counter += 1`, where locks are named by their globals' places.
  static func nested(_ first: Int, _ second: Int) -> (inout Assembler) -> Void {
    { code in
      code.emit(.loadGlobal, first)
      code.emit(.enterWith)
      code.emit(.loadGlobal, second)
      code.emit(.enterWith)
      increment(&code)
      code.emit(.exitWith)
      code.emit(.exitWith)
    }
  }
}

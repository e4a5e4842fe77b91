import Foundation
import Platform
import TestSupport

/// The built program, run as a person would from a shell, without a terminal.
struct Program {
  /// What a run of the program left behind.
  struct Outcome {
    let output: String
    let errors: String
    let exitCode: Int32?
  }

  /// Runs the program with `arguments` to its end, in a state directory of its own unless `environment` names one.
  static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
    let (child, output, errors) = try start(arguments, environment)
    return try collect(child, output, errors)
  }

  /// The program's ends of the pipes are closed as this returns, so that its end is theirs.
  private static func start(
    _ arguments: [String], _ environment: [String: String]
  ) throws -> (ChildProcess, Descriptor, Descriptor) {
    let output = try Descriptor.pipe()
    let errors = try Descriptor.pipe()
    let child = try ChildProcess.spawn(
      BuiltProgram.path, arguments: arguments, environment: variables(environment),
      inheriting: [nil, output.write, errors.write])
    return (child, output.read, errors.read)
  }

  /// The environment of every test: English, and nothing of the person who runs the tests.
  static func variables(_ changes: [String: String]) -> [String] {
    var variables = [
      "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "dumb", "HOME": NSTemporaryDirectory(),
      "XDG_STATE_HOME": stateFolder,
    ]
    variables.merge(changes) { $1 }
    return variables.map { "\($0)=\($1)" }
  }

  /// One folder for all tests of a process, so that the machine is calibrated once.
  static let stateFolder = NSTemporaryDirectory() + "/interleave-tests-\(ProcessInfo.processInfo.processIdentifier)"

  /// Both pipes are read at once, so that neither can fill up and stop the program.
  private static func collect(
    _ child: ChildProcess, _ output: Descriptor, _ errors: Descriptor
  ) throws -> Outcome {
    let box = Texts()
    let reader = try PosixThread.start("errors") { box.errors = text(of: errors) }
    box.output = text(of: output)
    reader.join()
    return Outcome(output: box.output, errors: box.errors, exitCode: try child.wait().exitCode)
  }

  private static func text(of pipe: Descriptor) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while let count = try? buffer.withUnsafeMutableBytes({ try pipe.read(into: $0) }), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private final class Texts: @unchecked Sendable {
    // @unchecked: each member is written by one thread and read after that thread has been joined.
    var output = ""
    var errors = ""
  }
}

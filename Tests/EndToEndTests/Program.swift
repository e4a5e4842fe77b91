import Foundation
import Platform
import TestSupport

/// A program that runs without a terminal: the built one, as a person would start it from a script, or another.
struct Program {
  /// What a run of a program left behind.
  struct Outcome {
    let output: String
    let errors: String
    /// Nil when a signal ended the program.
    let exitCode: Int32?
  }

  let child: ChildProcess
  private let output: Descriptor
  private let errors: Descriptor

  /// Runs the built program with `arguments` to its end.
  static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
    try run(BuiltProgram.path, arguments, environment: environment)
  }

  /// Runs the program at `path` with `arguments` to its end.
  static func run(_ path: String, _ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
    try Program(path, arguments, environment: environment).wait()
  }

  /// Starts the program at `path`, in the environment of every test but for what `environment` changes.
  init(_ path: String, _ arguments: [String], environment: [String: String] = [:]) throws {
    // The program's ends of the pipes are closed as this returns, so that its end is theirs.
    let output = try Descriptor.pipe()
    let errors = try Descriptor.pipe()
    child = try ChildProcess.spawn(
      path, arguments: arguments, environment: Program.variables(environment),
      inheriting: [nil, output.write, errors.write])
    self.output = output.read
    self.errors = errors.read
  }

  /// Starts the built program.
  init(_ arguments: [String], environment: [String: String] = [:]) throws {
    try self.init(BuiltProgram.path, arguments, environment: environment)
  }

  /// Waits for the first line that the program prints; all that it prints when it ends before that.
  func firstLine() throws -> String {
    var bytes: [UInt8] = []
    while !bytes.contains(UInt8(ascii: "\n")), case let piece = try output.readSome(), !piece.isEmpty { bytes += piece }
    return String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  /// Waits for the program's end. Both pipes are read at once, so that neither can fill up and stop it.
  func wait() throws -> Outcome {
    let box = Errors()
    let errors = errors
    let reader = try PosixThread.start("errors") { box.text = (try? errors.readAll()) ?? "" }
    let text = try output.readAll()
    reader.join()
    return Outcome(output: text, errors: box.text, exitCode: try child.wait().exitCode)
  }

  private final class Errors: @unchecked Sendable {
    // @unchecked: written by one thread, and read after that thread has been joined.
    var text = ""
  }
}

// MARK: Surroundings

extension Program {
  /// The environment of every test: English, and nothing of the person who runs the tests.
  static func variables(_ changes: [String: String]) -> [String] {
    var variables = [
      "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "dumb", "HOME": NSTemporaryDirectory(),
      "XDG_STATE_HOME": stateFolder.path,
    ]
    variables.merge(changes) { $1 }
    return variables.map { "\($0)=\($1)" }
  }

  /// The folder of the built program.
  static let folder = String(BuiltProgram.path.dropLast("/interleave".count))

  /// The source tree, in which the lessons are.
  static let repository = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
    separator: "/")

  /// One folder for all tests of a process, so that the machine is calibrated once.
  private static let stateFolder: TemporaryFolder = {
    // Nothing that is static is ever released.
    atexit { Program.stateFolder.remove() }
    return TemporaryFolder()
  }()
}

/// A new and empty folder, which goes with this object.
final class TemporaryFolder: Sendable {
  let path = FileManager.default.temporaryDirectory.path + "/interleave-tests-\(UUID().uuidString)"

  init() { try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

  deinit { remove() }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  /// Puts a file into the folder, and returns its path.
  func write(_ contents: String, to name: String) throws -> String {
    let file = "\(path)/\(name)"
    try contents.write(toFile: file, atomically: true, encoding: .utf8)
    return file
  }

  /// What a file of the folder says.
  func read(_ name: String) throws -> String { try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) }
}

import Interpreter
import Synchronization
import Timeline

/// A program in the teaching subset of Python, as it was written. It travels to a worker as text and is compiled there.
public struct ProgramSource: Equatable, Hashable, Sendable {
  /// The file's name in messages.
  public var file: String
  /// What stands in it.
  public var text: String
  /// The version of CPython whose checkpoints its threads have.
  public var checkpoints: Checkpoints
  /// The global that is looked at when the program has ended, if any.
  public var expectation: Expectation?

  /// Makes a source; see the members.
  public init(file: String, text: String, checkpoints: Checkpoints, expectation: Expectation? = nil) {
    self.file = file
    self.text = text
    self.checkpoints = checkpoints
    self.expectation = expectation
  }
}

/// The programs that a process has compiled for a run. Any thread.
final class ProgramBook: Sendable {
  private let programs = Mutex<[ProgramSource: Program]>([:])

  /// The program, compiled at the first call.
  func program(_ source: ProgramSource) throws -> Program {
    try programs.withLock { programs in
      if let program = programs[source] { return program }
      let program = try PythonSource.compile(source.text, checkpoints: source.checkpoints)
      programs[source] = program
      return program
    }
  }
}

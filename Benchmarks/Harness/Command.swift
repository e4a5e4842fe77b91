import Glibc
import Platform

/// A program that is run to its end for what it prints.
struct Command {
  let executable: String
  let arguments: [String]

  /// A program and its arguments, without its name.
  init(_ executable: String, _ arguments: [String]) {
    self.executable = executable
    self.arguments = arguments
  }

  /// All that it writes to standard output. Throws when it cannot be started or fails.
  func output(showingErrors: Bool = true) throws -> String {
    let (process, output) = try start(showingErrors: showingErrors)
    var text: [UInt8] = []
    while let piece = try Self.piece(output) { text += piece }
    let ending = try process.wait()
    guard ending.exitCode == EXIT_SUCCESS else {
      throw CannotMeasure("\(executable) \(arguments.joined(separator: " ")) failed")
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The pipe's other end is closed as this returns; were it kept, the output would never end.
  private func start(showingErrors: Bool) throws(SystemError) -> (ChildProcess, Descriptor) {
    let pipe = try Descriptor.pipe()
    let process = try ChildProcess.spawn(
      executable, arguments: arguments, inheriting: [nil, pipe.write, showingErrors ? .standardError : nil])
    return (process, pipe.read)
  }

  private static func piece(_ output: Descriptor) throws(SystemError) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    var count = 0
    var problem: SystemError?
    buffer.withUnsafeMutableBytes { bytes in
      do throws(SystemError) { count = try output.read(into: bytes) } catch { problem = error }
    }
    if let problem { throw problem }
    return count == 0 ? nil : Array(buffer.prefix(count))
  }
}

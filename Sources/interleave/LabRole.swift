import Glibc
import Lab

/// The practice server as a child of this program: prints its URL, lives as long as its standard input.
enum LabRole {
  static func run() -> Int32 {
    do {
      return try LabProcess.runSupervised { Output.line($0) }
    } catch {
      Output.error("\(error)")
      return ExitStatus.unavailable
    }
  }
}

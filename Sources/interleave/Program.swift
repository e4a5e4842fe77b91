import Experiments
import Glibc
import Platform

/// What the program knows of itself.
enum Program {
  static let version = "0.1.0"

  // Hidden subcommands: how the program starts itself in its other roles.
  static let workerRole = "__worker"
  static let labRole = "__lab"

  /// The session of one start of the program.
  static func makeSession() -> Session {
    let executable = executablePath
    let roles = Session.Roles(
      executable: executable, worker: [workerRole], lab: [labRole], build: "\(version) \(stamp(of: executable))")
    return Session(roles, directory: StateDirectory())
  }

  /// The program's own file, also when it was found along PATH.
  private static var executablePath: String {
    let path = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
      count = buffer.withMemoryRebound(to: CChar.self) { text in
        text.baseAddress.map { max(0, readlink("/proc/self/exe", $0, text.count)) } ?? 0
      }
    }
    return path.isEmpty ? CommandLine.arguments[0] : String(decoding: path, as: UTF8.self)
  }

  /// Size and time of the file: different for every build.
  private static func stamp(of path: String) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { return "-" }
    return "\(status.st_size)-\(status.st_mtim.tv_sec)"
  }
}

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
    let executable = Executable.path
    let roles = Session.Roles(
      executable: executable, worker: [workerRole], lab: [labRole], build: "\(version) \(stamp(of: executable))")
    return Session(roles, directory: StateDirectory())
  }

  /// Size and time of the file: different for every build.
  private static func stamp(of path: String) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { return "-" }
    return "\(status.st_size)-\(status.st_mtim.tv_sec)"
  }
}

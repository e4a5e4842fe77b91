import Glibc
import Platform

/// Where presenter and speaker's terminal meet: a socket in a folder that only its owner can enter.
public struct HallPlace: Equatable, Sendable {
  /// The folder, which `PrivateFolder` makes.
  public let folder: String
  /// The socket in it.
  public var socket: String { folder + "/socket" }

  /// The place in that folder.
  public init(folder: String) { self.folder = folder }

  /// The place of this user: in `$XDG_RUNTIME_DIR` where that is a folder of theirs, else where the program keeps what it
  /// remembers; nil when there is neither.
  public init?(environment: (String) -> String? = { name in getenv(name).map { String(cString: $0) } }) {
    if let runtime = environment("XDG_RUNTIME_DIR"), HallPlace.isOwnFolder(runtime) {
      folder = runtime + "/interleave/hall"
    } else if let state = StateDirectory(environment: environment).path {
      folder = state + "/hall"
    } else {
      return nil
    }
  }

  private static func isOwnFolder(_ path: String) -> Bool {
    var status = stat()
    return path.hasPrefix("/") && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      && status.st_uid == geteuid()
  }
}

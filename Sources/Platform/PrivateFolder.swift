import Glibc

/// A folder that nobody but its owner can enter, so that what lies in it is out of reach for every other user.
public enum PrivateFolder {
  /// Makes sure that there is such a folder at the absolute `path`, which belongs to the user of this process. Folders
  /// above it are made as well. One that others could enter is closed to them; one that is somebody else's, or that only a
  /// symbolic link leads to, is an error.
  public static func make(_ path: String) throws(SystemError) {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/" + part
      guard mkdir(made, 0o700) == 0 || errno == EEXIST else { throw SystemError("mkdir \(made)") }
    }
    let raw = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard raw >= 0 else { throw SystemError("open \(path)") }
    let folder = Descriptor(owning: raw)
    var status = stat()
    guard fstat(folder.raw, &status) == 0 else { throw SystemError("fstat \(path)") }
    guard status.st_uid == geteuid() else { throw SystemError("use \(path)", number: EPERM) }
    guard status.st_mode & 0o7777 != 0o700 else { return }
    guard fchmod(folder.raw, 0o700) == 0 else { throw SystemError("chmod \(path)") }
  }
}

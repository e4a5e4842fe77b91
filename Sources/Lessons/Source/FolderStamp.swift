import Glibc

/// What tells whether a file of a folder was written since: as cheap as reading the folder's list.
public struct FolderStamp: Equatable, Sendable {
  private struct Entry: Equatable {
    let name: String
    let file: UInt64
    let bytes: Int64
    let seconds: Int
    let nanoseconds: Int
  }

  private let entries: [Entry]

  /// A stamp of no folder: like that of an empty one.
  public init() { entries = [] }

  /// The stamp of the folder at `path` as it is now. Blocks while it reads the list.
  init(of path: String) {
    entries = LessonFile.names(in: path).map { name in
      var status = stat()
      guard stat("\(path)/\(name)", &status) == 0 else {
        return Entry(name: name, file: 0, bytes: 0, seconds: 0, nanoseconds: 0)
      }
      return Entry(
        name: name, file: UInt64(status.st_ino), bytes: Int64(status.st_size), seconds: status.st_mtim.tv_sec,
        nanoseconds: status.st_mtim.tv_nsec)
    }
  }
}

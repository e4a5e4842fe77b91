/// A path as a message ends with it: what matters is the file's name, and folders give way to it.
enum ShownPath {
  private static let limit = 60

  /// `path`, made harmless, with dots for as many of its last folders as are too much for a line.
  static func text(_ path: String) -> String {
    let path = Harmless.text(path, limit: 4096)
    guard path.count > limit, let slash = path.lastIndex(of: "/") else { return Harmless.text(path, limit: limit) }
    let name = Harmless.text(path[slash...], limit: limit)
    return path.prefix(max(0, limit - Harmless.ellipsis.count - name.count)) + Harmless.ellipsis + name
  }
}

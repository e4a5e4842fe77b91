import Wording

/// A path of the practice server with its dials, as a lesson's experiment names it: `/delay/200?bytes=20KB&rate=1MB`.
struct LabPath: Equatable {
  /// Milliseconds until the answer; nil for a practice site, which decides itself.
  var delay: UInt64?
  private let site: String?
  private var query: [(name: String, value: String)]

  /// Nil for a path without dials.
  init?(_ path: String) {
    let parts = path.split(separator: "?", maxSplits: 1)
    let names = (parts.first ?? "").split(separator: "/")
    guard names.count == 2 else { return nil }
    switch names[0] {
    case "delay":
      guard let milliseconds = UInt64(names[1]) else { return nil }
      delay = milliseconds
      site = nil
    case "site":
      delay = nil
      site = String(names[1])
    default: return nil
    }
    query = (parts.count > 1 ? parts[1] : "").split(separator: "&").map { pair in
      let sides = pair.split(separator: "=", maxSplits: 1)
      return (String(sides.first ?? ""), sides.count > 1 ? String(sides[1]) : "")
    }
  }

  /// What the query says about `name`, in bytes; nil when it says nothing.
  func bytes(_ name: String) -> UInt64? {
    guard let value = query.first(where: { $0.name == name })?.value else { return nil }
    let digits = value.prefix { $0.isNumber }
    guard let number = UInt64(digits), let size = LabPath.units[String(value.dropFirst(digits.count))] else {
      return nil
    }
    return number * size
  }

  /// Lets the query say `bytes` about `name`.
  mutating func set(_ name: String, bytes: UInt64) {
    guard let index = query.firstIndex(where: { $0.name == name }) else { return }
    query[index].value = LabPath.text(bytes)
  }

  /// As it is fetched.
  var text: String {
    let path = delay.map { "/delay/\($0)" } ?? "/site/\(site ?? "1")"
    let pairs = query.map { "\($0.name)=\($0.value)" }
    return pairs.isEmpty ? path : path + "?" + pairs.joined(separator: "&")
  }

  private static let units: [String: UInt64] = ["": 1, "B": 1, "KB": 1_000, "MB": 1_000_000]

  private static func text(_ bytes: UInt64) -> String {
    if bytes >= 1_000_000, bytes % 1_000_000 == 0 { return "\(bytes / 1_000_000)MB" }
    if bytes >= 1_000, bytes % 1_000 == 0 { return "\(bytes / 1_000)KB" }
    return "\(bytes)"
  }

  static func == (a: LabPath, b: LabPath) -> Bool { a.text == b.text }
}

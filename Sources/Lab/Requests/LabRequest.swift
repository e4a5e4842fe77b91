/// A request's target, understood.
struct LabRequest: Equatable {
  let endpoint: Endpoint
  let dials: Dials
  /// The query as it was written: what `Dials` accepted is digits, names and units, so that it may go into a header.
  let query: String

  /// Reads the target of a request line: `/delay/200?bytes=10`, or the same behind `http://host`, as proxies write it.
  init(target: String) throws(Refusal) {
    let target = Self.withoutAuthority(target)
    let end = target.utf8.firstIndex(of: UInt8(ascii: "?")) ?? target.endIndex
    endpoint = try Endpoint(path: target[..<end])
    let query = end < target.endIndex ? target[target.utf8.index(after: end)...] : ""
    dials = try Dials(query: query)
    self.query = String(query)
  }

  private static func withoutAuthority(_ target: String) -> Substring {
    guard target.utf8.starts(with: "http://".utf8) else { return Substring(target) }
    let rest = target.dropFirst("http://".count)
    return rest[(rest.utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex)...]
  }
}

/// What a path asks for.
enum Endpoint: Equatable {
  /// The list of the endpoints.
  case index
  case delay(milliseconds: Double)
  case bytes(Int)
  case status(Int)
  case redirect(hops: Int)
  case fault(Fault)
  case site(Int)

  /// Reads a path that begins with a slash.
  init(path: Substring) throws(Refusal) {
    let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      guard path == "/" else { throw .unknownPath(String(path)) }
      self = .index
      return
    }
    switch parts[0] {
    case "delay": self = .delay(milliseconds: try NumberRule.delay.value(of: parts[1]))
    case "bytes": self = .bytes(Int(try NumberRule.size.value(of: parts[1])))
    case "status": self = .status(Int(try NumberRule.status.value(of: parts[1])))
    case "redirect": self = .redirect(hops: Int(try NumberRule.hops.value(of: parts[1])))
    case "site": self = .site(Int(try NumberRule.site.value(of: parts[1])))
    case "fault":
      guard let fault = Fault(rawValue: String(parts[1])) else { throw .unknownFault(String(parts[1])) }
      self = .fault(fault)
    default: throw .unknownPath(String(path))
    }
  }

  static let help = """
    A practice server inside this computer. GET or HEAD:

    /delay/{ms}      answers after that many milliseconds (0 to 60,000)
    /bytes/{n}       a body of n bytes (0 to 100 MB)
    /status/{code}   that status (200 to 599)
    /redirect/{n}    n redirects (0 to 50), then 200
    /fault/{kind}    \(Fault.names)
    /site/{1...5}    a page of a practice site, after about 200 ms

    Dials, on all of them: ?bytes=20KB   size of the body (0 to 100 MB)
                           &rate=100KB   bytes of the body a second
                           &jitter=50    up to so many milliseconds more, drawn from the seed
                           &seed=7       another sequence of draws

    """
}

/// The ways in which an answer goes wrong.
enum Fault: String, CaseIterable {
  /// Half of the body, then the connection is reset.
  case reset
  /// Half of the body, then nothing for ever.
  case stall
  /// Half of the promised body, then an orderly close.
  case truncate
  /// A byte every 100 milliseconds, for at most a minute.
  case slow
  /// Bytes that are not HTTP, then a close.
  case garbage

  static let names = allCases.map(\.rawValue).joined(separator: ", ")
}

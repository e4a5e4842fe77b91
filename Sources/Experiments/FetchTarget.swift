import Wording

/// Where a fetch goes: a path of the practice server, or a complete URL.
///
/// Checked here so that a mistake is reported before anything runs. Whether a connection may leave the machine is
/// decided again, by address, when it is made: a name that looks harmless may resolve to anything.
public enum FetchTarget: Equatable, Hashable, Sendable {
  /// A path and query, beginning with one slash.
  case lab(String)
  /// The same, asked for with https.
  case secureLab(String)
  /// An http or https URL; `isLoopback` only when its host is literally this computer.
  case web(String, isLoopback: Bool)

  /// Reads what a person wrote.
  public init(_ text: String) throws(URLRefusal) {
    guard text.utf8.count <= Bounds.url else { throw .tooLong }
    guard text.unicodeScalars.allSatisfy(FetchTarget.isAllowed) else { throw .character }
    if text.hasPrefix("/") {
      // Two slashes would begin a host, not a path.
      guard !text.hasPrefix("//") else { throw .incomplete }
      self = .lab(text)
    } else {
      self = .web(text, isLoopback: FetchTarget.isLoopback(host: try FetchTarget.host(of: text)))
    }
  }

  /// The complete URL; the bases are the practice server's, without a slash at their ends.
  public func url(labBase: String, secureLabBase: String = "") -> String {
    switch self {
    case .lab(let path): labBase + path
    case .secureLab(let path): secureLabBase + path
    case .web(let url, _): url
    }
  }

  /// Whether fetching this leaves the machine.
  public var leavesMachine: Bool {
    switch self {
    case .lab, .secureLab: false
    case .web(_, let isLoopback): !isLoopback
    }
  }

  /// Whether this needs the practice server.
  public var needsLab: Bool {
    labPath != nil
  }

  /// The path on the practice server, nil for what is somewhere else.
  public var labPath: String? {
    switch self {
    case .lab(let path), .secureLab(let path): path
    case .web: nil
    }
  }

  /// The same target at another path of the practice server.
  public func at(_ path: String) -> FetchTarget {
    switch self {
    case .lab: .lab(path)
    case .secureLab: .secureLab(path)
    case .web: self
    }
  }

  /// Letters of any script pass, since people copy URLs from address bars; what could end a URL early does not.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{21}"..."\u{7E}": !"\\\"<>^`{|}".unicodeScalars.contains(scalar)
    default: scalar.value >= 0xA0 && Harmless.text(String(scalar)) == String(scalar)
    }
  }

  private static func host(of url: String) throws(URLRefusal) -> String {
    guard let separator = url.firstRange(of: "://") else {
      // "mailto:x" has another scheme; "example.org" and "localhost:80" have none.
      let beforeColon = url.prefix { $0 != ":" }
      throw beforeColon.count < url.count && !beforeColon.contains(".") && beforeColon != "localhost"
        ? .scheme : .incomplete
    }
    let scheme = url[..<separator.lowerBound].lowercased()
    guard scheme == "http" || scheme == "https" else { throw .scheme }
    let authority = url[separator.upperBound...].prefix { !"/?#".contains($0) }
    guard !authority.contains("@") else { throw .credentials }
    return try host(ofAuthority: authority)
  }

  private static func host(ofAuthority authority: Substring) throws(URLRefusal) -> String {
    var host = authority
    if let colon = authority.lastIndex(of: ":"), !authority.hasSuffix("]") {
      host = authority[..<colon]
      let digits = authority[authority.index(after: colon)...]
      guard digits.allSatisfy(\.isNumber), let port = UInt16(digits), port > 0 else { throw .port }
    }
    let isIPv6 = host.hasPrefix("[") && host.hasSuffix("]")
    let inner = isIPv6 ? host.dropFirst().dropLast() : host
    let allowed: (Character) -> Bool =
      isIPv6 ? { $0.isHexDigit || $0 == ":" || $0 == "." } : { $0.isLetter || $0.isNumber || "-._".contains($0) }
    guard !inner.isEmpty, inner.allSatisfy(allowed) else { throw .host }
    return host.lowercased()
  }

  /// Only spellings that every library reads in the same way: `127.1` and `0177.0.0.1` count as outside.
  private static func isLoopback(host: String) -> Bool {
    if host == "localhost" || host == "[::1]" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    let isCanonical = parts.allSatisfy { part in UInt8(part).map { String($0) == part } ?? false }
    return parts.count == 4 && isCanonical && parts[0] == "127"
  }
}

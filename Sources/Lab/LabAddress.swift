/// Where the practice server is, and how to know it.
public struct LabAddress: Equatable, Sendable {
  /// `http://127.0.0.1:PORT`, without a slash at the end.
  public let url: String
  /// `https://127.0.0.1:PORT`, without a slash at the end.
  public let secureURL: String
  /// The certificate of `secureURL`, as PEM: made when the server started, and trusted by nobody who was not given it.
  public let certificate: String

  /// An address; see the members.
  public init(url: String, secureURL: String, certificate: String) {
    self.url = url
    self.secureURL = secureURL
    self.certificate = certificate
  }

  /// The address on one line, as a server tells the program that started it: both URLs, and the certificate without its
  /// line breaks.
  var line: String { "\(url) \(secureURL) \(certificate.split(whereSeparator: \.isNewline).joined(separator: "|"))" }

  /// The address that such a line says, nil for any other line.
  init?(line: String) {
    let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].hasPrefix("http://127.0.0.1:"), parts[1].hasPrefix("https://127.0.0.1:"),
      parts[2].hasPrefix("-----BEGIN CERTIFICATE-----|"), parts[2].hasSuffix("|-----END CERTIFICATE-----")
    else { return nil }
    url = String(parts[0])
    secureURL = String(parts[1])
    certificate = parts[2].split(separator: "|").map { $0 + "\n" }.joined()
  }
}

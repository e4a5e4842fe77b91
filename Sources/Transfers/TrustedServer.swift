/// A server that made its own certificate and gave it to us. Only transfers from it trust that certificate, and they trust no
/// other; nothing changes for anybody else.
public struct TrustedServer: Equatable, Sendable {
  /// Scheme, host and port: `https://127.0.0.1:4711`.
  public var url: String
  /// Its certificate as PEM.
  public var certificate: String

  /// A server at `url` with that certificate.
  public init(url: String, certificate: String) {
    self.url = url
    self.certificate = certificate
  }

  /// Whether a request for `url` goes to this server.
  func serves(_ url: String) -> Bool { url == self.url || url.hasPrefix(self.url + "/") }
}

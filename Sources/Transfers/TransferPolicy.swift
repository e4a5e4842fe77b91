/// What a transfer may do and how much it may take. The defaults suit an answer from a server nobody vouches for.
public struct TransferPolicy: Equatable, Sendable {
  /// Whether a transfer may reach anything but loopback addresses (127.0.0.0/8 and ::1).
  ///
  /// When false, only `localhost` is accepted as a name, because looking up any other may itself leave the machine, and
  /// no proxy is used. When true, every address may be asked, but a redirect may not lead to a link-local address
  /// (169.254.0.0/16, fe80::/10): clouds answer there with secrets, and no page in public has a reason to point to it.
  /// Redirects are held to the same policy as the URL itself.
  public var mayLeaveMachine: Bool
  /// Redirects that are followed before the transfer fails as `tooManyRedirects`.
  public var maxRedirects: Int
  /// Body bytes that are accepted before the transfer fails as `tooLarge`. The bodies of redirects count on their own.
  public var maxBytes: Int
  /// Header bytes that are accepted, summed over redirects, before the transfer fails as `tooLarge`.
  public var maxHeaderBytes: Int
  /// Nanoseconds until a connection must stand, look-up and TLS handshake included.
  public var connectTimeout: UInt64
  /// Bytes a second below which an answer that has begun counts as slow; 0 accepts any.
  public var slowestRate: Int
  /// A server whose certificate is trusted beside those that everybody trusts; nil for none.
  public var trusted: TrustedServer?
  /// Nanoseconds, rounded up to seconds, for which an answer may be slow before the transfer fails as `tooSlow`.
  public var slowestFor: UInt64

  /// A policy with sensible limits, that stays on this machine unless told otherwise; see the members.
  public init(
    mayLeaveMachine: Bool = false, maxRedirects: Int = 10, maxBytes: Int = 256 << 20, maxHeaderBytes: Int = 256 << 10,
    connectTimeout: UInt64 = 10_000_000_000, slowestRate: Int = 1, slowestFor: UInt64 = 30_000_000_000,
    trusted: TrustedServer? = nil
  ) {
    self.mayLeaveMachine = mayLeaveMachine
    self.maxRedirects = maxRedirects
    self.maxBytes = maxBytes
    self.maxHeaderBytes = maxHeaderBytes
    self.connectTimeout = connectTimeout
    self.slowestRate = slowestRate
    self.slowestFor = slowestFor
    self.trusted = trusted
  }
}

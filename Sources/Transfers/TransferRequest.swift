/// One URL to fetch with GET. The body of the answer is counted, not kept.
public struct TransferRequest: Equatable, Sendable {
  /// An absolute http or https URL without user name and password.
  public var url: String
  /// Nanoseconds for the whole transfer, redirects included, rounded up to milliseconds, at least one.
  public var timeout: UInt64
  /// What the transfer may do and how much it may take.
  public var policy: TransferPolicy

  /// A request for `url` that takes at most `timeout` nanoseconds under `policy`.
  public init(url: String, timeout: UInt64 = 10_000_000_000, policy: TransferPolicy = TransferPolicy()) {
    self.url = url
    self.timeout = timeout
    self.policy = policy
  }
}

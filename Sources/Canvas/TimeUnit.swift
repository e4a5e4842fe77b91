/// Units in which times are shown.
public enum TimeUnit: UInt64, CaseIterable, Sendable {
  case nanoseconds = 1
  case microseconds = 1_000
  case milliseconds = 1_000_000
  case seconds = 1_000_000_000

  /// Length of one unit.
  public var nanoseconds: UInt64 { rawValue }

  /// `ns`, `us`, `ms` or `s`: the micro sign is not in every font.
  public var symbol: String {
    switch self {
    case .nanoseconds: "ns"
    case .microseconds: "us"
    case .milliseconds: "ms"
    case .seconds: "s"
    }
  }

  /// The largest unit of which `nanoseconds` holds at least one.
  public static func natural(for nanoseconds: UInt64) -> TimeUnit {
    allCases.last { $0.nanoseconds <= nanoseconds } ?? .nanoseconds
  }
}

import Wording

/// Times of day and of lectures.
enum WallClock {
  private static let day: Int64 = 86_400

  /// `14:32`, of a moment in seconds since 1970, where clocks are so many seconds ahead of Greenwich.
  static func time(ofDay moment: Int64, zone: Int) -> String {
    let seconds = ((moment + Int64(zone)) % day + day) % day
    return "\(twoDigits(Int(seconds / 3600))):\(twoDigits(Int(seconds / 60 % 60)))"
  }

  /// `1:20`, `50:00`, `1:02:03`.
  static func duration(_ seconds: Int) -> String {
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    let rest = twoDigits(seconds % 60)
    return hours > 0 ? "\(hours):\(twoDigits(minutes)):\(rest)" : "\(minutes):\(rest)"
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

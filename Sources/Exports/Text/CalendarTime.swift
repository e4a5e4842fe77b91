/// Moments as ISO 8601 has them, in UTC.
public enum CalendarTime {
  /// Nanoseconds of Unix time as `2026-11-25T14:30:00.123456Z`; the microseconds are not rounded up.
  public static func text(_ unix: UInt64) -> String {
    let seconds = unix / 1_000_000_000
    let (year, month, day) = date(days: Int(seconds / 86_400))
    let time = seconds % 86_400
    let fraction = padded(Int(unix % 1_000_000_000 / 1_000), 6)
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
      + "T\(padded(Int(time / 3_600), 2)):\(padded(Int(time / 60 % 60), 2)):\(padded(Int(time % 60), 2)).\(fraction)Z"
  }

  /// The date that many days after 1970-01-01, in the Gregorian calendar. Years are counted from March, so that the leap day
  /// is the last of its year, and in eras of 400 years, which all have the same days.
  private static func date(days: Int) -> (year: Int, month: Int, day: Int) {
    let day = days + 719_468  // since 0000-03-01
    let era = day / 146_097
    let dayOfEra = day % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

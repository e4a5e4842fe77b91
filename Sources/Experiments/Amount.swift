/// Reads numbers with units exactly: `1.5s` is 1,500,000,000 nanoseconds and nothing is rounded on the way.
enum Amount {
  /// A unit and its size in nanoseconds or bytes.
  struct Unit: Sendable {
    var name: String
    var size: UInt64
  }

  /// Units of time, in nanoseconds.
  static let time = [
    Unit(name: "ns", size: 1), Unit(name: "us", size: 1_000), Unit(name: "ms", size: 1_000_000),
    Unit(name: "s", size: 1_000_000_000),
  ]

  /// Units of memory, in bytes, decimal as in networks and on disks.
  static let memory = [
    Unit(name: "B", size: 1), Unit(name: "KB", size: 1_000), Unit(name: "MB", size: 1_000_000),
  ]

  /// What can be wrong with an amount.
  enum Refusal: Error, Equatable {
    case notANumber
    case missingUnit
    case unknownUnit(String)
    /// Larger than 64 bits can say.
    case tooLarge
  }

  /// The amount that `text` says, in nanoseconds or bytes. Digits beyond a whole nanosecond or byte are cut off.
  static func read(_ text: String, units: [Unit]) throws(Refusal) -> UInt64 {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let name = text.dropFirst(digits.count).drop { $0 == " " }
    guard !digits.isEmpty else { throw .notANumber }
    guard !name.isEmpty else { throw .missingUnit }
    // "1e3s" and "1-2s" are numbers that went wrong, not units.
    guard let first = name.first, first.isLetter, !name.contains(where: \.isNumber) else { throw .notANumber }
    guard let unit = units.first(where: { $0.name == name }) else { throw .unknownUnit(String(name)) }
    return try decimal(digits, times: unit.size)
  }

  /// `digits`, which may have a decimal point, times `size`.
  static func decimal(_ digits: Substring, times size: UInt64) throws(Refusal) -> UInt64 {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let first = parts.first, parts.allSatisfy({ !$0.isEmpty }),
      parts.joined().allSatisfy({ $0.isASCII && $0.isNumber })
    else { throw .notANumber }
    guard let whole = UInt64(first) else { throw .tooLarge }
    let product = whole.multipliedReportingOverflow(by: size)
    let sum = product.partialValue.addingReportingOverflow(fraction(parts.dropFirst().first ?? "", of: size))
    guard !product.overflow, !sum.overflow else { throw .tooLarge }
    return sum.partialValue
  }

  private static func fraction(_ digits: Substring, of size: UInt64) -> UInt64 {
    var rest = size
    var total: UInt64 = 0
    for digit in digits {
      // Each place is a tenth of the one before it; sizes are powers of ten, so nothing is lost until one is left.
      rest /= 10
      total += rest * UInt64(digit.wholeNumberValue ?? 0)
    }
    return total
  }
}

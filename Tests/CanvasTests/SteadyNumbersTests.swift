import Canvas
import Testing

@Suite struct SteadyNumbersTests {
  @Test(arguments: [
    (0, "    0 ns"), (231, "  231 ns"), (999, "  999 ns"), (1_000, "1.000 us"), (12_345, "12.34 us"),
    (231_456_789, "231.4 ms"),
    (999_999_999, "999.9 ms"), (1_043_210_000, "1.043 s "), (75_000_000_000, "75.00 s "),
    (4_321_000_000_000, " 4321 s "),
  ])
  func duration_hasFourDigits(nanoseconds: UInt64, text: String) {
    #expect(SteadyNumbers.duration(nanoseconds) == text)
  }

  @Test func duration_neverChangesItsWidth() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<2_000 {
      let exponent = Int.random(in: 0...46, using: &random)
      let text = SteadyNumbers.duration(UInt64.random(in: 0...(1 << UInt64(exponent)), using: &random))
      #expect(text.count == SteadyNumbers.durationWidth)
    }
  }

  @Test func decimal_cutsOff() {
    #expect(SteadyNumbers.decimal(1_999, unit: .microseconds, digits: 1) == "1.9")
    #expect(SteadyNumbers.decimal(50_000, unit: .milliseconds, digits: 3) == "0.050")
    #expect(SteadyNumbers.decimal(5, unit: .nanoseconds, digits: 2) == "5.00")
    #expect(SteadyNumbers.decimal(7_000_000, unit: .milliseconds, digits: 0) == "7")
  }
}

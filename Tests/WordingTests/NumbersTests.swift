import Testing
import Wording

@Suite struct NumbersTests {
  @Test(
    arguments: [
      (0, "0 ms"), (999, "999 ns"), (1_000, "1 us"), (740_400, "740 us"), (999_499, "999 us"), (999_500, "1.0 ms"),
      (5_349_999, "5.3 ms"), (9_949_999, "9.9 ms"), (9_950_000, "10 ms"), (231_400_000, "231 ms"),
      (999_499_999, "999 ms"), (999_500_000, "1.000 s"), (1_043_400_000, "1.043 s"), (9_999_600_000, "10.00 s"),
      (12_344_000_000, "12.34 s"), (123_440_000_000, "123.4 s"), (3_600_000_000_000, "3600.0 s"),
    ] as [(UInt64, String)])
  func duration_roundsIntoTheRightUnit(nanoseconds: UInt64, text: String) {
    #expect(Numbers.duration(nanoseconds) == text)
  }

  @Test func duration_survivesTheLargestNumber() {
    #expect(Numbers.duration(.max).hasSuffix(" s"))
  }

  @Test(
    arguments: [
      (10_000_000_000, "10 s"), (1_500_000_000, "1.5 s"), (200_000_000, "200 ms"), (500_000, "500 us"), (7, "7 ns"),
      (0, "0 ms"), (1_000_000_001, "1.000000001 s"),
    ] as [(UInt64, String)])
  func exactDuration_hasNoNeedlessDigits(nanoseconds: UInt64, text: String) {
    #expect(Numbers.exactDuration(nanoseconds) == text)
  }

  @Test(arguments: [(200_000_000, "200"), (500_000, "0.5"), (0, "0")] as [(UInt64, String)])
  func milliseconds_areExact(nanoseconds: UInt64, text: String) {
    #expect(Numbers.milliseconds(nanoseconds) == text)
  }

  @Test(
    arguments: [
      (0, "0 B"), (999, "999 B"), (1_000, "1.0 KB"), (1_449, "1.4 KB"), (9_949, "9.9 KB"), (9_950, "10 KB"),
      (999_499, "999 KB"), (999_500, "1.0 MB"), (103_200_000, "103 MB"), (20_000_000_000, "20 GB"),
    ] as [(UInt64, String)])
  func bytes_useDecimalUnits(bytes: UInt64, text: String) {
    #expect(Numbers.bytes(bytes) == text)
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567"), (-1_000, "-1,000")])
  func count_groupsDigits(count: Int, text: String) {
    #expect(Numbers.count(count) == text)
  }

  @Test(arguments: [(0.2214, "0.22"), (4.518, "4.52"), (9.996, "10.0"), (45.26, "45.3"), (1_200.4, "1,200")])
  func ratio_keepsThreeDigits(value: Double, text: String) {
    #expect(Numbers.ratio(value) == text)
  }

  @Test func decimal_isADash_whenThereIsNoNumber() {
    #expect(Numbers.decimal(.nan, places: 2) == "-")
    #expect(Numbers.decimal(.infinity, places: 2) == "-")
    #expect(Numbers.decimal(-0.001, places: 2) == "0.00")
    #expect(Numbers.share(0.424) == "42%")
    #expect(Numbers.share(0.0049) == "0.5%")
    #expect(Numbers.share(0) == "0%")
    #expect(Numbers.share(0.0001) == "0.01%")
    #expect(Numbers.share(0.000_004) == "0.0004%")
    #expect(Numbers.share(1) == "100%")
  }
}

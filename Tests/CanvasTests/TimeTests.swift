import Canvas
import Testing

@Suite struct TimeWindowTests {
  @Test func columns_holdTheTimesThatBeginInThem() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<2_000 {
      let start = UInt64.random(in: 0...1_000, using: &random)
      let window = TimeWindow(start, start + UInt64.random(in: 1...5_000, using: &random))
      let columns = Int.random(in: 1...200, using: &random)
      let time = UInt64.random(in: window.start..<window.end, using: &random)
      let column = window.column(of: time, in: columns)
      #expect(window.time(atColumn: column, of: columns) <= time)
      #expect(
        time < max(window.time(atColumn: column + 1, of: columns), window.time(atColumn: column, of: columns) + 1))
    }
  }

  @Test func timesOutside_areBesideTheWindow() {
    let window = TimeWindow(10, 20)
    #expect(window.column(of: 9, in: 5) == -1)
    #expect(window.column(of: 20, in: 5) == 5)
    #expect(window.column(of: 15, in: 0) == 0)
  }
}

@Suite struct TimeAxisTests {
  private let ms: UInt64 = 1_000_000

  @Test func ticks_areRoundTimes_andTheLastNamesTheUnit() {
    #expect(
      drawn(TimeAxis(TimeWindow(0, 240 * ms), columns: 30, room: 32), width: 32) == ["0           100          200 ms"])
    #expect(drawn(TimeAxis(TimeWindow(0, 1_043 * ms), columns: 50), width: 50) == ["0                      0.5 s"])
    #expect(
      drawn(TimeAxis(TimeWindow(0, 1_043 * ms), columns: 50, room: 55), width: 55) == [
        "0                      0.5                     1.0 s"
      ])
  }

  @Test func unit_followsTheEndOfTheWindow() {
    #expect(TimeAxis(TimeWindow(0, 900), columns: 60).ticks.last?.label == "800 ns")
    #expect(TimeAxis(TimeWindow(0, 45_000), columns: 60).ticks.last?.label == "40 us")
    #expect(TimeAxis(TimeWindow(0, 130_000 * ms), columns: 60).ticks.last?.label == "100 s")
  }

  @Test func aWindowInTheMiddle_isMarkedWithTheDigitsOfItsSteps() {
    let axis = TimeAxis(TimeWindow(1_234_560_000, 1_234_690_000), columns: 60)
    #expect(axis.ticks.map(\.label) == ["1.23460", "1.23465 s"])
  }

  @Test func labels_neverTouch_andNeverLeaveTheirRoom() {
    var random = SeededGenerator(seed: 6)
    for columns in 0...250 {
      for _ in 0..<20 {
        let exponent = Int.random(in: 0...50, using: &random)
        let length = UInt64.random(in: 1...(1 << UInt64(exponent)), using: &random)
        let start = Bool.random(using: &random) ? 0 : UInt64.random(in: 0...(1 << 40), using: &random)
        let window = TimeWindow(start, start + length)
        let ticks = TimeAxis(window, columns: columns).ticks
        for (tick, next) in zip(ticks, ticks.dropFirst()) {
          #expect(tick.column + tick.label.count + 2 <= next.column, "\(window) in \(columns)")
        }
        if let last = ticks.last { #expect(last.column + last.label.count <= columns) }
        #expect(ticks.allSatisfy { $0.column >= 0 })
      }
    }
  }

  @Test func labels_areUniqueAndUnitsSingle() {
    for exponent in 0..<62 {
      let ticks = TimeAxis(TimeWindow(0, 3 << UInt64(exponent)), columns: 120).ticks
      #expect(Set(ticks.map(\.label)).count == ticks.count)
      #expect(ticks.dropLast().allSatisfy { !$0.label.contains("s") })
      #expect(ticks.last?.label.hasSuffix("s") == true)
    }
  }

  @Test func theLongestWindow_isTotal() {
    #expect(TimeAxis(TimeWindow(0, .max), columns: 100).ticks.count > 1)
    #expect(TimeAxis(TimeWindow(.max, 0), columns: 100).ticks.count <= 1)
  }
}

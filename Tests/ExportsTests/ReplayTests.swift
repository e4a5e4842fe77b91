import Canvas
import Foundation
import Testing
import Timeline

@testable import Exports

@Suite struct ReplayTests {
  @Test func cast_isAHeaderAndEventsInOrder() throws {
    let lines = try export(try sampleTrace(), .cast).split(separator: "\n")
    let header = try JSONSerialization.jsonObject(with: Data(try #require(lines.first).utf8)) as? [String: Any]
    #expect(header?["version"] as? Int == 2)
    #expect(header?["width"] as? Int == 100 && header?["height"] as? Int == 30)
    #expect(header?["timestamp"] as? Int == 1_764_081_000)
    var time = 0.0
    for line in lines.dropFirst() {
      let event = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [Any])
      #expect(event.count == 3 && event[1] as? String == "o")
      #expect(event[0] as? Double ?? -1 >= time)
      time = event[0] as? Double ?? 0
    }
    #expect(lines.count > 50)
  }

  /// The name of a task cannot move the cursor of whoever replays it: every sequence is one of ours.
  @Test func cast_hasNoControlSequenceFromOutside() throws {
    for line in try export(try sampleTrace(), .cast).split(separator: "\n").dropFirst() {
      let event = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [Any]
      for piece in (event?[2] as? String ?? "").split(separator: "\u{1B}") where piece.hasPrefix("[2J") {
        Issue.record("\(piece)")
      }
    }
  }

  @Test func theLastFrame_showsTheWholeRun_andTheFirstNothing() throws {
    let run = try #require(try sampleTrace().runs.first)
    let frame = ReplayFrame(run, labBase: labBase, speed: ReplaySpeed(for: run.end), language: .en)
    let whole = frame.canvas(at: run.end)
    let expected = Lane(run.record.tasks[2].spans).cells(in: TimeWindow(0, run.end), columns: 80)
    #expect((0..<80).map { whole[20 + $0, 5] } == expected.map { $0.state.map(GlyphSet.unicode.cell) ?? .blank })
    #expect(frame.canvas(at: 0).row(5).dropFirst(20).allSatisfy { $0 == .blank })
  }

  @Test func everyReplay_canBeFollowed() {
    for duration in [1, 999, 5_000_000, 231_000_000, 1_043_000_000, 3_600_000_000_000, 1 << 55] as [UInt64] {
      let speed = ReplaySpeed(for: duration)
      let seconds = Double(duration) / Double(speed.nanosecondsPerSecond)
      #expect(seconds < 10.1 && (duration < 4_000 || seconds >= 4), "\(duration): \(seconds) s")
    }
    #expect(ReplaySpeed(for: 231_000_000).factor == "0.05")
    #expect(ReplaySpeed(for: 20_000_000_000).factor == "5")
  }
}

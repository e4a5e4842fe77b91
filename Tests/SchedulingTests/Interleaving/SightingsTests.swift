import Interpreter
import Testing

@testable import Scheduling

@Suite struct SightingsTests {
  /// Runs a program whose threads `add` each does `turns` updates, under many schedules; hands out the ends.
  private func ends(_ update: String, turns: Int, _ checkpoints: Checkpoints) throws -> [History] {
    let source = """
      from threading import Lock, Thread
      from types import SimpleNamespace

      counter = 0
      o = SimpleNamespace(n=0)
      d = {"k": 0}
      lock = Lock()

      def one():
          return 1

      def add():
          global counter
          for _ in range(\(turns)):
              \(update)

      threads = [Thread(target=add) for _ in range(3)]
      for t in threads:
          t.start()
      for t in threads:
          t.join()
      """
    let machine = DeterministicMachine(try PythonSource.compile(source, checkpoints: checkpoints))
    return (0..<8).map { seed in
      var history = History(machine)
      history.run(.random(seed: UInt64(seed)), steps: 10_000)
      return history
    }
  }

  @Test(arguments: ["counter += 1", "counter = one() + counter", "counter += one()"])
  func losses_areWhatIsMissing(_ update: String) throws {
    for history in try ends(update, turns: 1, .python3_9) {
      guard case .int(let counter)? = history.machine.global("counter", in: history.state) else {
        Issue.record("no counter")
        return
      }
      #expect(history.state.hasEnded)
      #expect(history.moment.sightings.lost == 3 - counter)
    }
  }

  @Test func attributesAndElements_areWatchedAsWell() throws {
    for update in ["o.n += 1", "d[\"k\"] += 1"] {
      let lost = try ends(update, turns: 4, .python3_9).map { $0.moment.sightings.lost }
      #expect(lost.contains { $0 > 0 }, "\(update)")
    }
  }

  @Test func nothing_isLost_whereNothingComesBetween() throws {
    for (update, checkpoints) in [
      ("counter += 1", Checkpoints.python3_12), ("with lock: counter += one()", .python3_12),
      ("with lock: counter += 1", .python3_9),
    ] {
      for history in try ends(update, turns: 5, checkpoints) {
        #expect(history.moment.sightings.lost == 0)
        #expect(history.machine.global("counter", in: history.state) == .int(15))
      }
    }
  }

  @Test func flags_areNoUpdates() throws {
    for history in try ends("counter = counter is None", turns: 3, .python3_9) {
      #expect(history.moment.sightings.lost == 0)
    }
  }

  @Test func longLists_areNotRememberedWhole() throws {
    func byteCounts(_ turns: Int) throws -> [Int] {
      try ends("d[len(d)] = counter; counter += d[len(d) // 2]", turns: turns, .python3_9).map {
        $0.moment.sightings.byteCount
      }
    }
    let (few, many) = (try byteCounts(40), try byteCounts(120))
    #expect(try #require(many.max()) < 2 * #require(few.max()))
  }

  @Test func back_bringsThemBack() throws {
    var history = try ends("counter += 1", turns: 4, .python3_9)[0]
    var seen: [Sightings] = []
    let count = history.schedule.count
    history.toStart()
    seen.append(history.moment.sightings)
    while history.forward() { seen.append(history.moment.sightings) }
    #expect(seen.count == count + 1)
    while history.back() { #expect(history.moment.sightings == seen[history.position]) }
  }
}

import Glibc
import Timeline

/// What it costs to record an event, beside looking at the clock, without which there is nothing to record; and what it takes
/// of the memory.
struct Recording: Section {
  let name = "recording"

  private static let events = 2_000_000

  func rows(_ bench: Workbench) throws -> [Row] {
    let pairs = try Pairs.measure(11, ours: recordEvents, control: readClock)
    return [
      .ratio("record an event / clock_gettime", pairs, .nanoseconds, .atMost(1.3)),
      .value("record 1,000 events: growth of the resident memory", [try memory()], .bytes, .atMost(20_000)),
    ]
  }

  /// Bytes that 1,000 events take while they are recorded by four threads in turns.
  private func memory() throws -> Double {
    let store = try EventStore(events: Self.events + 1000)
    store.start()
    let writers = (0..<4).map { _ in EventWriter(store) }
    let before = SmallFile.residentBytes
    for event in 0..<Self.events { writers[event & 3].enter(.running, task: event & 0xFF) }
    let grown = SmallFile.residentBytes - before
    guard store.droppedEvents == 0 else { throw CannotMeasure("events were dropped") }
    return 1_000 * Double(grown) / Double(Self.events)
  }

  /// Nanoseconds an event, the memory that events are written into for the first time included.
  private func recordEvents() throws -> Double {
    let store = try EventStore(events: Self.events + 1000)
    store.start()
    let writer = EventWriter(store)
    let began = MonotonicClock.now()
    for event in 0..<Self.events { writer.enter(.running, task: event & 0xFF) }
    let time = MonotonicClock.now() - began
    guard store.droppedEvents == 0 else { throw CannotMeasure("events were dropped") }
    return Double(time) / Double(Self.events)
  }

  /// Nanoseconds a call.
  private func readClock() -> Double {
    var time = timespec()
    var sum = 0
    let began = MonotonicClock.now()
    for _ in 0..<Self.events {
      clock_gettime(CLOCK_MONOTONIC, &time)
      sum &+= time.tv_nsec
    }
    let taken = MonotonicClock.now() - began
    return sum == 0 ? .nan : Double(taken) / Double(Self.events)
  }
}

import Interpreter
import Scheduling
import Timeline

/// What it costs to look at every way in which the threads of a small program can be interleaved.
struct Exploration: Section {
  let name = "explorer"

  /// Ten instructions a thread, without a global lock: any of them can be followed by the other thread's.
  private static let ten = """
    import threading
    counter = 0
    isZero = True
    def work():
        global counter, isZero
        counter += 1
        isZero = not counter
    t = threading.Thread(target=work)
    t.start()
    work()
    t.join()

    """

  /// Eight more threads.
  private static let others = """
    t.start()
    for _ in range(8):
        threading.Thread(target=work).start()

    """

  func rows(_ bench: Workbench) throws -> [Row] { [try small(), try many(), try bounded()] }

  private func small() throws -> Row {
    let explorer = try explorer(Self.ten, .freeThreads)
    let lengths = explorer.machine.program.functions.map(\.instructions.count)
    guard lengths.last == 10 else { throw CannotMeasure("the threads have \(lengths) instructions") }
    var seen = ""
    let times = try (0..<15).map { _ in
      let began = MonotonicClock.now()
      let count = explorer.count()
      let shortest = explorer.shortest(to: .global("counter", isNot: .int(2)))
      let time = MonotonicClock.now() - began
      guard case .exactly(let schedules) = count.schedules, case .exactly(let essential) = count.essential,
        case .found(let schedule) = shortest
      else { throw CannotMeasure("\(count), \(shortest)") }
      seen =
        "all \(schedules) schedules counted, \(essential) of which differ in what matters; the shortest lost update"
        + " takes \(schedule.count) steps, module included"
      return Double(time)
    }
    return .value("explore two threads of ten instructions", times, .nanoseconds, .atMost(10e6), note: seen)
  }

  /// At least a million schedules.
  private func many() throws -> Row {
    let source = Self.ten.replacing("    counter += 1\n", with: "    counter += 1\n    counter += 1\n")
    let explorer = try explorer(source, .freeThreads)
    var seen = ""
    let times = try (0..<7).map { _ in
      let began = MonotonicClock.now()
      let count = explorer.count()
      let time = MonotonicClock.now() - began
      guard case .exactly(let schedules) = count.schedules, schedules >= 1_000_000 else {
        throw CannotMeasure("\(count)")
      }
      seen = "\(schedules) schedules, counted along \(count.states) distinct states, each of which is visited once"
      return Double(time)
    }
    return .value("count a million schedules and more", times, .nanoseconds, .atMost(2e9), note: seen)
  }

  /// A program with more states than the explorer looks at.
  private func bounded() throws -> Row {
    let source = Self.ten.replacing("t.start()\n", with: Self.others)
    let explorer = try explorer(source, .freeThreads, ExplorationBounds(states: 50_000))
    let began = MonotonicClock.now()
    let count = explorer.count()
    let time = Double(MonotonicClock.now() - began)
    guard case .bounded(let states, let depth) = count.schedules else { throw CannotMeasure("\(count)") }
    return .value(
      "stop at a bound of 50000 states", [time], .nanoseconds, nil,
      note: "it says that it looked at \(states) states, in schedules of up to \(depth) steps")
  }

  private func explorer(
    _ source: String, _ switching: DeterministicMachine.Switching, _ bounds: ExplorationBounds = ExplorationBounds()
  ) throws -> Explorer {
    Explorer(DeterministicMachine(try PythonSource.compile(source), switching: switching), bounds: bounds)
  }
}

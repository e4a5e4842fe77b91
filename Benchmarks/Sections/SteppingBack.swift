import Interpreter
import Scheduling
import Timeline

/// What it costs to go back after a million steps under the microscope.
struct SteppingBack: Section {
  let name = "stepping-back"

  private static let steps = 1_000_000

  /// What two threads do for longer than that: count, where the state stays small, and fill a list, where it grows.
  private static let works = [
    ("counting", "for i in range(100000):\n        counter += 1"),
    ("filling a list", "for i in range(45000):\n        numbers.append(i)\n        counter += numbers[i // 2]"),
  ]

  func rows(_ bench: Workbench) throws -> [Row] { try Self.works.flatMap { try rows($0, work: $1) } }

  private func rows(_ title: String, work: String) throws -> [Row] {
    let source = """
      import threading
      counter = 0
      numbers = []
      def work():
          global counter
          \(work)
      threads = [threading.Thread(target=work) for _ in range(2)]
      for t in threads:
          t.start()
      for t in threads:
          t.join()

      """
    let machine = DeterministicMachine(try PythonSource.compile(source, checkpoints: .python3_9))
    let before = SmallFile.residentBytes
    var history = History(machine)
    let began = MonotonicClock.now()
    let done = history.run(.random(seed: 7), steps: Self.steps)
    let time = Double(MonotonicClock.now() - began)
    let grown = Double(SmallFile.residentBytes - before)
    guard done == Self.steps else { throw CannotMeasure("\(title): the program ends after \(done) steps") }
    let backs = (0..<4000).map { _ in
      let began = MonotonicClock.now()
      history.back()
      return Double(MonotonicClock.now() - began)
    }
    return [
      .value("\(title): a step forwards", [time / Double(done)], .nanoseconds, nil),
      .value("\(title): a step back", backs, .nanoseconds, .atMost(1e6), note: "the median of 4000 one after another"),
      .value("\(title): 99th percentile of the same", [backs.percentile(0.99)], .nanoseconds, .atMost(1e6)),
      .value("\(title): growth of the resident memory", [grown], .bytes, .atMost(64e6)),
    ]
  }
}

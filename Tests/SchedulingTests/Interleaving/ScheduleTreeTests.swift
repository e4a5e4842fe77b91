import Interpreter
import Testing

@testable import Scheduling

@Suite struct ScheduleTreeTests {
  private static let source = """
    from threading import Thread

    counter = 0

    def add():
        global counter
        counter += 1

    a = Thread(target=add)
    b = Thread(target=add)
    a.start()
    b.start()
    a.join()
    b.join()
    """

  private func machine(_ checkpoints: Checkpoints = .python3_9) throws -> DeterministicMachine {
    DeterministicMachine(try PythonSource.compile(Self.source, checkpoints: checkpoints))
  }

  @Test func lines_areThoseOfTheSource() throws {
    var tree = ScheduleTree(try machine(.python3_12))
    var lines: [Int] = []
    while tree.history.choices == [0], tree.stepLine(0) > 0 {
      if let span = tree.history.machine.span(of: 0, in: tree.history.state) { lines.append(span.line) }
    }
    #expect(lines.prefix(3) == [3, 5, 9])
  }

  @Test func line_thatEndsWithACall_stopsBehindIt_whereOthersCanBeChosen() throws {
    for checkpoints in [Checkpoints.python3_9, .python3_12] {
      var tree = ScheduleTree(try machine(checkpoints))
      var lines: [Int] = []
      while tree.history.choices == [0], tree.stepLine(0) > 0 {
        if let span = tree.history.machine.span(of: 0, in: tree.history.state) { lines.append(span.line) }
      }
      #expect(lines.last == 11 && tree.history.choices == [0, 1], "behind a.start()")
      tree.stepLine(0)
      #expect(tree.history.choices == [0, 1, 2], "behind b.start()")
      #expect(tree.history.machine.span(of: 0, in: tree.history.state)?.line == 12)
    }
  }

  @Test func strides_keepWhatIsRecorded() throws {
    var tree = ScheduleTree(try machine())
    tree.run(.adversary, steps: 1000)
    let recorded = tree.history.schedule
    tree.history.toStart()
    // Lines of the thread that is recorded follow the record, and stop where another thread goes on.
    while tree.history.position < recorded.count {
      tree.stepLine(recorded[tree.history.position])
      #expect(tree.branches.count == 1)
    }
    // Another scheduler begins another branch.
    tree.history.toStart()
    tree.run(.oneAfterAnother, steps: 1000)
    #expect(tree.branches.count == 2)
    #expect(tree.branches[0].history.schedule == recorded)
    #expect(tree.history.schedule != recorded)
  }

  @Test func add_keepsAScheduleOnce_besideTheOneThatItTurnsOffFrom() throws {
    let machine = try machine()
    var tree = ScheduleTree(machine)
    tree.run(.oneAfterAnother, steps: 1000)
    var other = History(machine)
    other.run(.adversary, steps: 1000)
    tree.add(other)
    #expect(tree.branches.count == 2)
    #expect(tree.current == 1)
    #expect(tree.branches[1].parent == 0)
    #expect(tree.branches[1].fork == tree.branches[0].history.schedule.common(with: other.schedule))
    tree.add(other)
    #expect(tree.branches.count == 2)
    var empty = ScheduleTree(machine)
    empty.add(other)
    #expect(empty.branches.count == 1 && empty.history.schedule == other.schedule)
  }

  @Test func toNextSwitch_isTheWayBackOfToLastSwitch() throws {
    var history = History(try machine())
    history.run(.adversary, steps: 1000)
    let end = history.position
    var places = [end]
    while history.position > 0 {
      history.toLastSwitch()
      places.append(history.position)
    }
    for place in places.dropLast().reversed() {
      history.toNextSwitch()
      #expect(history.position == place)
    }
  }

  @Test func explorer_givesUp_whenNobodyWantsToKnow() throws {
    // It asks every 256 looks: a program with many more states.
    let source = """
      from threading import Thread

      def count():
          i = 0
          while i < 40:
              i += 1

      threads = [Thread(target=count) for _ in range(3)]
      for t in threads:
          t.start()
      """
    let machine = DeterministicMachine(try PythonSource.compile(source))
    let explorer = Explorer(machine) { true }
    guard case .bounded(let states, _) = explorer.shortest(to: .deadlock) else {
      Issue.record("it went on")
      return
    }
    #expect(states < 1000)
  }
}

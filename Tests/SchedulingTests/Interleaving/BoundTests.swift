import Interpreter
import Testing

@testable import Scheduling

/// Programs that would never end, or grow without end, under the microscope.
@Suite struct BoundTests {
  private func end(_ source: String, steps: Int) throws -> (state: ProgramState, steps: Int) {
    var history = History(DeterministicMachine(try PythonSource.compile(source + "\n")))
    let done = history.run(.roundRobin(quantum: 3), steps: steps)
    return (history.state, done)
  }

  @Test(arguments: [
    "while True:\n    pass", "def f():\n    while True:\n        f2()\ndef f2():\n    pass\nf()",
    "import asyncio\nasync def f():\n    while True:\n        await asyncio.sleep(1000000000)\nasyncio.run(f())",
    "import time\nwhile True:\n    time.sleep(999999999)",
  ])
  func endlessProgram_goesOn_asLongAsItIsAsked(_ source: String) throws {
    let end = try end(source, steps: 5000)
    #expect(end.steps == 5000)
    #expect(end.state.failures.isEmpty)
  }

  @Test(arguments: [
    ("s = 'a'\nwhile True:\n    s = s + s", "MemoryError"), ("s = 'a'\nwhile True:\n    s = s * 3", "MemoryError"),
    ("s = 'a'\nwhile True:\n    s = f'{s}{s}'", "MemoryError"),
    ("s = 'a'\nwhile True:\n    s = s.join([s, s])", "MemoryError"),
    ("xs = [1]\nwhile True:\n    xs = xs + xs", "MemoryError"),
    ("xs = [1]\nwhile True:\n    xs = xs * 2", "MemoryError"),
    ("t = ()\nwhile True:\n    t = (t, t)", "MemoryError"), ("t = (1,)\nwhile True:\n    t = t + t", "MemoryError"),
    ("t = ()\nwhile True:\n    t = (t,)", "MemoryError"),
    ("t = ()\nd = {}\nwhile True:\n    d[0] = t\n    for i in d.items():\n        t = i", "MemoryError"),
    ("xs = [1]\nwhile True:\n    xs = [xs, xs]\n    s = str(xs)", "MemoryError"),
    ("x = 2\nwhile True:\n    x = x * x", "OverflowError"), ("x = 2 ** 10000", "OverflowError"),
    ("x = 10 ** 18 * 10", "OverflowError"), ("x = [0] * 4000000000000000000", "MemoryError"),
    ("x = list(range(4000000000000000000))", "MemoryError"), ("x = 'ab' * 4000000000000000000", "MemoryError"),
    ("def f():\n    return f()\nf()", "RecursionError"),
    ("import asyncio\nasync def f():\n    await f()\nasyncio.run(f())", "RecursionError"),
    ("xs = [1]\nys = [1]\nwhile True:\n    xs = [xs, xs]\n    ys = [ys, ys]\n    xs == ys", "RecursionError"),
    ("import threading\ndef f():\n    pass\nwhile True:\n    threading.Thread(target=f).start()", "RuntimeError"),
  ])
  func growingProgram_isStopped_withAMessage(_ program: (source: String, error: String)) throws {
    let end = try end(program.source, steps: 200_000)
    #expect(end.state.failures.first?.failure.message.hasPrefix(program.error) == true, "\(end.state.failures)")
  }

  @Test func growingList_isStopped() throws {
    var state = DeterministicMachine(try PythonSource.compile("xs = []\n")).start
    let added = state.heap.add(HeapObject(.list), by: 0)
    let handle = try #require(added)
    state.heap[handle].elements = ValueArray(repeatElement(.none, count: Heap.valueLimit))
    #expect(state.heap.isFull)
    let another = state.heap.add(HeapObject(.list, elements: [.none]), by: 0)
    #expect(another == nil)
    state.heap[handle].elements = []
    #expect(state.heap.size == 0)
  }

  @Test func deepValues_areWritten_comparedAndRead_withoutACrash() throws {
    let nest = "xs = []\nys = []\nfor i in range(3000):\n    xs = [xs]\n    ys = [ys]\n"
    for use in ["s = str(xs)", "xs == ys", "xs < ys", "print(xs)", "ys in xs"] {
      let machine = DeterministicMachine(try PythonSource.compile(nest + use + "\n"))
      var history = History(machine)
      history.run(.oneAfterAnother, steps: 100_000)
      #expect(history.state.hasEnded)
      #expect(machine.move(0, from: machine.start, keepFootprint: true).steps > 0)
    }
  }

  @Test func exploration_ofAnEndlessProgram_saysHowFarItLooked() throws {
    let source = "n = 0\nwhile True:\n    n += 1\n"
    let machine = DeterministicMachine(try PythonSource.compile(source))
    let explorer = Explorer(machine, bounds: ExplorationBounds(states: 500))
    guard case .bounded(let states, let depth) = explorer.count().schedules else {
      Issue.record("not bounded")
      return
    }
    #expect(states >= 500 && depth > 500)
    guard case .bounded = explorer.shortest(to: .deadlock) else {
      Issue.record("not bounded")
      return
    }
    let small = Explorer(machine, bounds: ExplorationBounds(bytes: 100_000))
    guard case .bounded(let few, _) = small.count().schedules else {
      Issue.record("not bounded")
      return
    }
    #expect(few < 500)
  }
}

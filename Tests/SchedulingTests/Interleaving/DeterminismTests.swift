import Interpreter
import Testing

@testable import Scheduling

/// The same seed gives the same run, bit for bit, on every machine: figures of one are written down here.
@Suite struct DeterminismTests {
  /// Threads, locks, sleeps, lists, dicts, floats, prints.
  private static let source = """
    import threading
    import time
    counter = 0
    lock = threading.Lock()
    seen = []
    shares = {}
    def work(name):
        global counter
        for i in range(20):
            counter += 1
            if i % 5 == 0:
                with lock:
                    seen.append((name, i / 8))
                time.sleep(0.001)
            shares[name] = counter
        print(name, counter)
    threads = [threading.Thread(target=work, args=(n,)) for n in ['a', 'b', 'c']]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print(seen, shares)

    """

  /// FNV-1a of everything that can be seen of every state along a run.
  private func digest(_ chooser: ThreadChooser, _ checkpoints: Checkpoints) throws -> UInt64 {
    let machine = DeterministicMachine(try PythonSource.compile(Self.source, checkpoints: checkpoints))
    var history = History(machine)
    var digest: UInt64 = 0xcbf2_9ce4_8422_2325
    func note(_ text: String) {
      for byte in text.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    repeat {
      let state = history.state
      note("\(history.choices) \(state.clock) \(history.lock.switchNumber) \(history.lock.isDropRequested);")
      for value in state.globals { note(state.repr(value)) }
      for thread in state.threads {
        note("\(thread.status) \(thread.wait)")
        for frame in thread.frames {
          note("\(frame.function) \(frame.next)")
          for value in frame.slots { note(state.repr(value)) }
        }
      }
    } while history.run(chooser, steps: 1) == 1
    #expect(history.state.hasEnded)
    note(history.state.output.text)
    return digest
  }

  @Test(arguments: [
    (ThreadChooser.random(seed: 1), Checkpoints.python3_9, UInt64(536_242_468_525_822_178)),
    (.random(seed: 2), .python3_9, 11_900_395_611_534_805_996),
    (.random(seed: 1), .python3_12, 13_650_739_211_360_833_227),
    (.adversary, .python3_12, 11_146_215_701_590_246_417),
  ])
  func run_isTheSame_onEveryMachine(_ run: (chooser: ThreadChooser, checkpoints: Checkpoints, digest: UInt64)) throws {
    let found = try digest(run.chooser, run.checkpoints)
    #expect(found == run.digest)
  }
}

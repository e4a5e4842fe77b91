import Interpreter
import SamplePrograms
import Scheduling
import Testing
import Timeline
import Wording

@testable import Experiments

/// Sentences about steps, held against programs of every kind.
@Suite struct StepAccountTests {
  @Test(arguments: SampleProgram.all)
  func everyStep_isTold_inBothLanguages(_ sample: SampleProgram) throws {
    for rule in [DeterministicMachine.Switching.globalLock, .freeThreads] {
      let machine = DeterministicMachine(
        try PythonSource.compile(sample.source, checkpoints: .python3_9), switching: rule, sleeping: .anyTime)
      var history = History(machine)
      for step in 0..<400 {
        guard !history.choices.isEmpty else { break }
        let before = history.moment
        let thread = history.choices[step % history.choices.count]
        history.step(thread)
        let account = StepAccount(
          of: thread, from: before, to: history.moment, now: history.moment, on: machine, expecting: nil)
        for words in [account.deed, account.meaning].compactMap(\.self).flatMap({ [$0.en, $0.ko] }) {
          #expect(!words.isEmpty && !words.contains("?") || words.contains("'"), "\(sample) \(step): \(words)")
          #expect(!words.contains("<unbound>"), "\(sample) \(step): \(words)")
        }
      }
    }
  }

  /// The accounts of a run of `source` under `chooser`.
  private func accounts(
    _ source: String, _ checkpoints: Checkpoints = .python3_9, _ chooser: ThreadChooser = .oneAfterAnother
  ) throws -> [(thread: Int, before: Moment, after: Moment, account: StepAccount)] {
    let machine = DeterministicMachine(try PythonSource.compile(source, checkpoints: checkpoints))
    var run = ScheduleTree(machine)
    run.run(chooser, steps: 2000)
    let schedule = run.history.schedule
    var history = History(machine)
    return schedule.threads.map { thread in
      let before = history.moment
      history.step(thread)
      let account = StepAccount(
        of: thread, from: before, to: history.moment, now: history.moment, on: machine, expecting: nil)
      return (thread, before, history.moment, account)
    }
  }

  @Test func lost_isSaidExactlyWhenAnUpdateIsLost() throws {
    for chooser in [ThreadChooser.adversary, .roundRobin(quantum: 2), .random(seed: 3), .oneAfterAnother] {
      let accounts = try accounts(racePython, .python3_9, chooser)
      let lost = accounts.count { $0.account.deed.en.contains("lost") }
      let end = accounts.last?.after.state.globals.compactMap { if case .int(let value) = $0 { value } else { nil } }
      #expect(end == [2 - lost])
      #expect(accounts.last?.after.sightings.lost == lost)
    }
  }

  @Test func stores_areTold_withTheValueThatIsThereAfterwards() throws {
    let accounts = try accounts("x = 1\nx = x + 2\nname = 'a'\nx += 4\n")
    let stores = accounts.map(\.account.deed.en).filter { $0.contains("stored") }
    #expect(
      stores == [
        "main stored 1 in x.", "main stored 3 in x, which was 1.", "main stored 'a' in name.",
        "main stored 7 in x, which was 3.",
      ])
  }

  @Test func attributesAndElements_areToldByTheirNames() throws {
    let deeds = try accounts(
      """
      from types import SimpleNamespace
      o = SimpleNamespace(n=1)
      d = {"k": 1}
      o.n += 1
      d["k"] += 1
      items = [5]
      items[0] = 6
      """
    ).map(\.account.deed.en)
    #expect(deeds.contains("main read o.n = 1 and holds it on its stack; o.n is still 1."))
    #expect(deeds.contains("main stored 2 in o.n, which was 1."))
    #expect(deeds.contains("main stored 2 in d['k'], which was 1."))
    #expect(deeds.contains("main stored 6 in items[0], which was 5."))
  }

  @Test func coroutines_handTheirTurnOver() throws {
    let deeds = try accounts(
      """
      import asyncio

      async def part(name):
          await asyncio.sleep(0)
          print(name)

      async def main():
          await asyncio.gather(part("a"), part("b"))

      asyncio.run(main())
      """
    ).map(\.account.deed.en)
    #expect(deeds.contains { $0.contains("hands its turn back; the loop goes on with part-1") })
    #expect(deeds.contains { $0.contains("hands its turn back; the loop goes on with part-2") })
    #expect(deeds.contains("main printed: a"))
    #expect(deeds.contains { $0.hasPrefix("asyncio.run has ended") })
  }

  @Test func exception_isTold() throws {
    let accounts = try accounts("x = 0\ny = 1 // x\n")
    #expect(accounts.last?.account.deed.en.hasPrefix("main was ended by ZeroDivisionError") ?? false)
    #expect(accounts.last?.account.isTrouble ?? false)
  }
}

import Interpreter
import Testing

@testable import Scheduling

@Suite struct HistoryTests {
  /// Two threads that count in a loop of that many turns.
  private func counting(_ turns: Int, _ checkpoints: Checkpoints = .python3_9) throws -> DeterministicMachine {
    let body: (inout Assembler) -> Void = { code in
      let (loop, end) = (code.label(), code.label())
      code.emit(.loadBuiltin, Int(Builtin.range.rawValue))
      code.load(.int(turns))
      code.emit(.call, 1)
      code.emit(.getIter)
      code.place(loop)
      code.jump(.forIter, to: end)
      code.emit(.storeFast, 0)
      Programs.increment(&code)
      code.jump(.jumpBackward, to: loop)
      code.place(end)
    }
    return DeterministicMachine(try Programs.threads([body, body], checkpoints: checkpoints))
  }

  @Test func back_isExact_fromEveryStep() throws {
    let machine = try counting(40)
    var history = History(machine)
    var moments = [history.moment]
    while let thread = history.choices.last {
      history.step(thread)
      moments.append(history.moment)
    }
    #expect(moments.count > 600)
    for position in moments.indices.reversed() {
      #expect(history.position == position)
      #expect(history.moment == moments[position])
      history.back()
    }
    for moment in moments {
      #expect(history.moment == moment)
      history.forward()
    }
  }

  @Test func seek_isExact_afterManySteps() throws {
    var history = History(try counting(3000))
    let steps = history.run(.random(seed: 7), steps: 1 << 20)
    #expect(steps > 40_000)
    let end = history.moment
    history.seek(to: steps / 3)
    let third = history.moment
    history.seek(to: steps)
    #expect(history.moment == end)
    history.seek(to: steps / 3)
    #expect(history.moment == third)
  }

  @Test func choosers_giveTheSameRun_wheneverTheyAreAsked() throws {
    let machine = try counting(20)
    for chooser in [ThreadChooser.random(seed: 3), .roundRobin(quantum: 3), .adversary, .oneAfterAnother] {
      var (first, second) = (History(machine), History(machine))
      first.run(chooser, steps: 10_000)
      second.run(chooser, steps: 10_000)
      #expect(first.schedule == second.schedule)
      #expect(first.state.hasEnded)
    }
  }

  @Test func choosers_switchAsTheySay() throws {
    let machine = try counting(20)
    var (one, robin, adversary) = (History(machine), History(machine), History(machine))
    one.run(.oneAfterAnother, steps: 10_000)
    robin.run(.roundRobin(quantum: 5), steps: 10_000)
    adversary.run(.adversary, steps: 10_000)
    #expect(machine.global("counter", in: one.state) == .int(40))
    #expect(one.schedule.switches < robin.schedule.switches)
    #expect(robin.schedule.switches < adversary.schedule.switches)
    #expect(adversary.lock.switchNumber == adversary.schedule.switches)
    #expect(machine.global("counter", in: adversary.state) != .int(40))
  }

  @Test func random_isTheSameSequence_onEveryMachine() throws {
    var history = History(try counting(3))
    history.run(.random(seed: 1), steps: 10_000)
    let again = ThreadChooser.random(seed: 0)
    let drawn = (0..<16).map { again.choose(among: [0, 1, 2, 3], lock: GlobalLockState(), step: $0) }
    // SplitMix64 of seed 0 begins e220a8397b1dcdaf, 6e789e6aa1b965f4, 06c45d188009454f, f88bb8a8724c81ec.
    #expect(drawn.prefix(4) == [3, 0, 3, 0])
    #expect(history.state.hasEnded)
  }

  @Test func strides_stopWhereTheySay() throws {
    var history = History(try counting(3, .python3_12))
    history.run(.oneAfterAnother, steps: 25)
    let thread = try #require(history.choices.first)
    history.stepToCheckpoint(thread)
    #expect(history.state.running == nil)
    let before = history.position
    history.stepLine(thread)
    #expect(history.position == before + 1)  // without source a line is an instruction
  }

  @Test func toLastSwitch_goesToTheStepThatTookOver() throws {
    var history = History(try counting(5))
    history.run(.adversary, steps: 60)
    let switches = history.lock.switchNumber
    history.toLastSwitch()
    #expect(history.lock.switchNumber == switches - 1)
    #expect(history.schedule[history.position] != history.schedule[history.position - 1])
    history.toStart()
    #expect(history.position == 0)
    #expect(history.moment == Moment(state: history.machine.start))
  }

  @Test func lock_asksItsHolderToLetGo_onceAnotherHasWaitedAnInterval() throws {
    var history = History(try counting(40))
    while history.choices.count < 2 { history.step(history.choices[0]) }
    let thread = history.choices[1]
    history.step(thread)
    let began = history.position
    history.run(.oneAfterAnother, steps: GlobalLockState.interval)
    #expect(history.lock.holder == thread)
    #expect(history.lock.waitBegan == began)
    #expect(history.lock.isDropRequested)
    history.back()
    #expect(!history.lock.isDropRequested)
  }

  @Test func step_refuses_whatCannotBeChosen() throws {
    var history = History(try counting(3))
    let isDone = [history.step(5), history.step(0), history.step(1)]
    #expect(isDone == [false, true, false])
    #expect(history.position == 1)
  }

  @Test func fork_keepsBothSchedules() throws {
    var tree = ScheduleTree(try counting(5))
    tree.history.run(.oneAfterAnother, steps: 10_000)
    let end = tree.history.moment
    let fork = try #require(
      (0..<tree.history.schedule.count).first { step in
        tree.history.seek(to: step)
        return tree.history.choices.count > 1
      })
    let other = try #require(tree.history.choices.first { $0 != tree.history.schedule[fork] })
    let taken = tree.history.schedule[fork]
    tree.step(other)
    #expect(tree.branches.count == 2)
    #expect(tree.current == 1)
    #expect(tree.branches[1].fork == fork)
    tree.history.run(.adversary, steps: 10_000)

    // The first branch is there, whole; to choose the same once more begins no third one.
    tree.history.seek(to: fork)
    tree.step(taken)
    #expect(tree.current == 0)
    #expect(tree.branches.count == 2)
    tree.history.seek(to: tree.history.schedule.count)
    #expect(tree.history.moment == end)
  }
}

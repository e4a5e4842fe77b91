import Interpreter
import Testing

@testable import Scheduling

@Suite struct ExplorerTests {
  private func lostUpdate(
    _ checkpoints: Checkpoints, byCall: Bool = false, _ switching: DeterministicMachine.Switching = .globalLock
  ) throws -> (machine: DeterministicMachine, result: SearchResult) {
    let body = byCall ? Programs.incrementByCall(3) : Programs.increment
    let program = try Programs.threads([body, body], functions: [Programs.one], checkpoints: checkpoints)
    let machine = DeterministicMachine(program, switching: switching)
    return (machine, Explorer(machine).shortest(to: .otherGlobal("counter")))
  }

  @Test(arguments: [(Checkpoints.python3_9, false), (.python3_9, true), (.python3_12, true), (.python3_14, true)])
  func lostUpdate_isFound_whereACheckpointLiesBetweenReadAndWrite(_ form: (Checkpoints, Bool)) throws {
    let (machine, result) = try lostUpdate(form.0, byCall: form.1)
    guard case .found(let schedule) = result else {
      Issue.record("\(result)")
      return
    }
    let history = History(machine, replaying: schedule)
    #expect(history.position == schedule.count)
    #expect(history.state.hasEnded)
    #expect(machine.global("counter", in: history.state) == .int(1))
  }

  @Test(arguments: [Checkpoints.python3_10, .python3_11, .python3_12, .python3_13, .python3_14])
  func lostUpdate_isImpossible_whereNoCheckpointLiesBetween(_ checkpoints: Checkpoints) throws {
    guard case .impossible(let states) = try lostUpdate(checkpoints).result else {
      Issue.record("not proved")
      return
    }
    #expect(states > 1)
  }

  @Test func lostUpdate_isFound_withoutALock() throws {
    guard case .found = try lostUpdate(.python3_12, .freeThreads).result else {
      Issue.record("not found")
      return
    }
  }

  @Test func deadlock_isFound_whenLocksAreTakenInOppositeOrder() throws {
    for checkpoints in [Checkpoints.python3_9, .python3_12] {
      let program = try Programs.threads(
        [Programs.nested(1, 2), Programs.nested(2, 1)], checkpoints: checkpoints)
      for switching in [DeterministicMachine.Switching.globalLock, .freeThreads] {
        let machine = DeterministicMachine(program, switching: switching)
        let result = Explorer(machine).shortest(to: .deadlock)
        // Under 3.12 no checkpoint lies between the two `with` statements: then the lock itself prevents the deadlock.
        if switching == .globalLock, checkpoints == .python3_12 {
          guard case .impossible = result else {
            Issue.record("\(result)")
            return
          }
          continue
        }
        guard case .found(let schedule) = result else {
          Issue.record("\(result)")
          return
        }
        let end = History(machine, replaying: schedule).state
        #expect(machine.isDeadlock(end))
        #expect(end.threads[1].wait != .nothing && end.threads[2].wait != .nothing)
      }
    }
  }

  @Test func deadlock_isImpossible_whenLocksAreTakenInTheSameOrder() throws {
    let program = try Programs.threads([Programs.nested(1, 2), Programs.nested(1, 2)], checkpoints: .python3_9)
    for switching in [DeterministicMachine.Switching.globalLock, .freeThreads] {
      let result = Explorer(DeterministicMachine(program, switching: switching)).shortest(to: .deadlock)
      guard case .impossible = result else {
        Issue.record("\(result)")
        return
      }
    }
  }

  @Test func search_saysHowFarItLooked_whenABoundComesFirst() throws {
    let program = try Programs.threads([Programs.nested(1, 2), Programs.nested(1, 2)], checkpoints: .python3_9)
    let explorer = Explorer(DeterministicMachine(program), bounds: ExplorationBounds(states: 20))
    guard case .bounded(let states, let depth) = explorer.shortest(to: .deadlock) else {
      Issue.record("not bounded")
      return
    }
    #expect(states >= 20)
    #expect(depth > 0)
    guard case .bounded = explorer.count().schedules else {
      Issue.record("not bounded")
      return
    }
  }

  @Test func count_isEndless_whenAThreadSpins() throws {
    let program = try Programs.threads([
      { code in
        let (loop, end) = (code.label(), code.label())
        code.place(loop)
        code.emit(.loadGlobal, 0)
        code.jump(.popJumpIfTrue, to: end)
        code.jump(.jumpBackward, to: loop)
        code.place(end)
      }, Programs.increment,
    ])
    #expect(Explorer(DeterministicMachine(program)).count().schedules == .endless)
  }
}

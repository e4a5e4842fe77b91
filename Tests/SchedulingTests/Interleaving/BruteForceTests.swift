import Interpreter
import Testing

@testable import Scheduling

@Suite struct BruteForceTests {
  /// The main thread and another one, each with a few random accesses to two globals and two locks.
  private func randomProgram(_ seed: UInt64, _ checkpoints: Checkpoints) throws -> Program {
    var seed = seed &* 7919
    func random(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    func body(_ count: Int) -> (inout Assembler) -> Void {
      let kinds = (0..<count).map { _ in random(5) }
      return { code in
        for kind in kinds {
          switch kind {
          case 0: Programs.increment(&code)
          case 1:
            code.emit(.loadGlobal, 3)
            code.emit(.storeGlobal, 0)
          case 2:
            code.emit(.loadGlobal, 0)
            code.emit(.storeGlobal, 3)
          case 3:
            code.emit(.loadGlobal, 1)
            code.emit(.enterWith)
            code.emit(.loadGlobal, 2)
            code.emit(.enterWith)
            code.emit(.exitWith)
            code.emit(.exitWith)
          default:
            code.emit(.loadGlobal, 2)
            code.emit(.enterWith)
            code.emit(.loadGlobal, 1)
            code.emit(.enterWith)
            code.emit(.exitWith)
            code.emit(.exitWith)
          }
        }
      }
    }
    return try Programs.beside(main: body(1), body(2), checkpoints: checkpoints)
  }

  @Test(arguments: 0..<24)
  func explorer_agreesWithBruteForce_onRandomPrograms(_ seed: Int) throws {
    let checkpoints: Checkpoints = seed % 2 == 0 ? .python3_9 : .python3_10
    let machine = DeterministicMachine(try randomProgram(UInt64(seed), checkpoints))
    try checkAgainstBruteForce(machine, [.deadlock, .otherGlobal("counter"), .otherGlobal("other")])
  }

  @Test func randomPrograms_areSmallEnough_forMostSeeds() throws {
    let small = try (0..<24).count { seed in
      let checkpoints: Checkpoints = seed % 2 == 0 ? .python3_9 : .python3_10
      return BruteForce(DeterministicMachine(try randomProgram(UInt64(seed), checkpoints)), []) != nil
    }
    #expect(small >= 12)
  }
}

/// Counts, ends and shortest schedules, as far as brute force gets in a second; larger programs are left to other seeds.
func checkAgainstBruteForce(_ machine: DeterministicMachine, _ goals: [Goal], limit: Int = 4000) throws {
  guard let brute = BruteForce(machine, goals, limit: limit) else { return }
  let explorer = Explorer(machine)
  let count = explorer.count()
  #expect(count.schedules == .exactly(UInt128(brute.schedules)))
  #expect(count.essential == .exactly(UInt128(brute.traces.count)))
  #expect(explorer.ends(isReduced: false) == brute.ends)
  #expect(explorer.ends(isReduced: true) == brute.ends)
  for goal in goals {
    switch explorer.shortest(to: goal) {
    case .found(let schedule):
      #expect(brute.best[goal]?.steps == schedule.count, "\(goal)")
      #expect(brute.best[goal]?.switches == schedule.switches, "\(goal)")
    case .impossible: #expect(brute.best[goal] == nil, "\(goal)")
    case .bounded: Issue.record("bounded")
    }
  }
}

extension Explorer {
  /// The states that the counted schedules end in.
  fileprivate func ends(isReduced: Bool) -> Set<ProgramState> {
    var graph = StateGraph(machine, keepsFootprints: true)
    var counter = ScheduleCounter(ExplorationLimit(bounds, isCancelled: { false }), isReduced: isReduced)
    _ = counter.count(&graph)
    return Set(counter.ends.map { graph.states[$0] })
  }
}

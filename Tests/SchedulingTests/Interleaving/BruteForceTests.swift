import Interpreter
import Testing

@testable import Scheduling

/// Every schedule one after another, without memory of states: what the explorer must agree with.
private struct BruteForce {
  let machine: DeterministicMachine
  let reference: ProgramState
  var schedules = 0
  /// Ways in which moves that conflict followed one another: what is left of a schedule when only that matters.
  var traces: Set<[[Int]]> = []
  var best: [Goal: (steps: Int, switches: Int)] = [:]

  init(_ machine: DeterministicMachine) {
    self.machine = machine
    reference = Explorer(machine).reference
  }

  mutating func run(_ goals: [Goal]) { go(machine.start, [], [], goals) }

  private mutating func go(_ state: ProgramState, _ threads: [Int], _ moves: [Move], _ goals: [Goal]) {
    for goal in goals where machine.reaches(goal, state, reference: reference) {
      let cost = (steps: threads.count, switches: Interleaving(threads).switches)
      if best[goal].map({ cost < $0 }) ?? true { best[goal] = cost }
    }
    let next = machine.moves(from: state, keepFootprints: true)
    if next.isEmpty {
      schedules += 1
      traces.insert(Self.normalForm(moves))
    }
    for move in next {
      go(move.state, threads + Array(repeating: move.thread, count: move.steps), moves + [move], goals)
    }
  }

  /// Foata's: layers of moves that do not conflict with one another, each as early as it can be.
  private static func normalForm(_ moves: [Move]) -> [[Int]] {
    var layers: [[Move]] = []
    for move in moves {
      var place = layers.count
      while place > 0,
        !layers[place - 1].contains(where: {
          $0.thread == move.thread || $0.footprint.conflicts(with: move.footprint)
        })
      { place -= 1 }
      if place == layers.count { layers.append([]) }
      layers[place].append(move)
    }
    return layers.map { $0.map(\.thread).sorted() }
  }
}

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
    let explorer = Explorer(machine)
    let goals = [Goal.deadlock, .otherGlobal("counter"), .otherGlobal("other")]
    let count = explorer.count()
    // Brute force takes a second for each few thousand schedules; larger programs are left to other seeds.
    guard case .exactly(let schedules) = count.schedules, schedules <= Self.limit else { return }
    var brute = BruteForce(machine)
    brute.run(goals)
    #expect(count.schedules == .exactly(UInt128(brute.schedules)))
    #expect(count.essential == .exactly(UInt128(brute.traces.count)))
    for goal in goals {
      switch explorer.shortest(to: goal) {
      case .found(let schedule):
        #expect(brute.best[goal]?.steps == schedule.count)
        #expect(brute.best[goal]?.switches == schedule.switches)
      case .impossible: #expect(brute.best[goal] == nil)
      case .bounded: Issue.record("bounded")
      }
    }
  }

  private static let limit: UInt128 = 4000

  @Test func randomPrograms_areSmallEnough_forMostSeeds() throws {
    let counts = try (0..<24).map { seed in
      let checkpoints: Checkpoints = seed % 2 == 0 ? .python3_9 : .python3_10
      return Explorer(DeterministicMachine(try randomProgram(UInt64(seed), checkpoints))).count().schedules
    }
    let small = counts.count {
      if case .exactly(let count) = $0 { count <= Self.limit } else { false }
    }
    #expect(small >= 12, "\(counts)")
  }
}

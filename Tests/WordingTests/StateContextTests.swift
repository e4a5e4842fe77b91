import Testing
import Timeline

@testable import Wording

@Suite struct StateContextTests {
  @Test func names_areTheUsualOnes_withoutAReason() {
    let contexts = [StateContext(), StateContext(models: [.gilThreads, .processes, .eventLoop])]
    for context in contexts {
      for state in TaskState.allCases { #expect(context.words(for: state) == state.words) }
    }
  }

  @Test func aWorker_isWhatTheModelStarts() {
    let interpreters = StateContext(models: [.sequential, .subinterpreters])
    #expect(interpreters.words(for: .spawn) == Phrase(en: "starting an interpreter", ko: "인터프리터 생성"))
    #expect(interpreters.words(for: .ipc) == Phrase(en: "moving data", ko: "인터프리터 간 통신"))
    let both = StateContext(models: [.processes, .subinterpreters])
    #expect(both.words(for: .spawn).en == "starting a process or interpreter")
    #expect(both.words(for: .ipc).ko == "프로세스나 인터프리터 간 통신")
  }

  @Test func aWait_withoutARequest_isForOthersToEnd() {
    let programs = StateContext(models: [.gilThreads], fetches: false)
    #expect(programs.words(for: .wait).en == "waits for others to end")
    #expect(programs.words(for: .sleep) == TaskState.sleep.words)
  }

  @Test func contextOfRuns_isThatOfAllOfThem() {
    func run(_ model: RunModel, _ kind: TaskKind) -> RunRecord {
      RunRecord(
        model: model, cost: RunCost(),
        tasks: [TaskRecord(identity: TaskIdentity(id: 0, name: "a", kind: kind), outcome: .ok, spans: [])])
    }
    let context = StateContext(of: [run(.sequential, .program), run(.subinterpreters, .fetch)])
    #expect(context == StateContext(models: [.sequential, .subinterpreters], fetches: true))
    #expect(StateContext(of: [run(.gilThreads, .program)]).fetches == false)
  }
}

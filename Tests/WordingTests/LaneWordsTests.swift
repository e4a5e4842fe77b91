import Testing
import Timeline
import Wording

@Suite struct LaneWordsTests {
  private func run(_ model: RunModel) -> RunRecord {
    var task = TaskRecord(
      identity: TaskIdentity(id: 0, name: "race", kind: .program), outcome: .ok, spans: [Span(.running, 0, 1)])
    task.lockNames = [nil, "counting", "\u{1B}[2J"]
    return RunRecord(model: model, cost: RunCost(), tasks: [task])
  }

  @Test func workers_areCalledWhatTheModelHas() {
    #expect(LaneIdentity.worker(1).label(in: run(.processes)).en == "process 1")
    #expect(LaneIdentity.worker(1).label(in: run(.subinterpreters)).ko == "인터프리터 1")
    #expect(LaneIdentity.worker(0).label(in: run(.freeThreads)).ko == "스레드 0")
    #expect(LaneIdentity.onlyThread.label(in: run(.eventLoop)).en == "the loop's thread")
    #expect(LaneIdentity.thread(task: 0).label(in: run(.gilThreads)).en == "thread race")
  }

  @Test func aProgramsLock_hasTheNameOfItsGlobal_whereThatIsKnown() {
    let run = run(.freeThreads)
    #expect(LaneIdentity.holder(of: .own(task: 0, number: 2)).label(in: run).en == "race.counting, held")
    #expect(LaneIdentity.waiters(for: .own(task: 0, number: 1)).label(in: run).ko == "race의 락 1 대기")
    #expect(!LaneIdentity.holder(of: .own(task: 0, number: 3)).label(in: run).en.contains("\u{1B}"))
    #expect(LaneIdentity.holder(of: .global(worker: nil)).label(in: run).en == "GIL, held")
  }

  @Test func whatANameBelongsTo_needNotBeThere() {
    for lane in [LaneIdentity.task(9), .thread(task: -1), .holder(of: .own(task: 7, number: 0))] {
      #expect(!lane.label(in: run(.gilThreads)).en.isEmpty)
    }
  }

  @Test func everyReason_isASentence() {
    for reason in LaneUnavailable.allCases {
      #expect(reason.sentence.en.hasSuffix(".") && reason.sentence.ko.hasSuffix("."))
    }
    #expect(Set(LaneKind.allCases.map(\.words)).count == LaneKind.allCases.count)
  }
}

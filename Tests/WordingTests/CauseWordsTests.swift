import Testing

@testable import Timeline
@testable import Wording

/// Every kind of cause and diagnosis, said once.
enum EveryCause {
  static let names: @Sendable (Int) -> Phrase = { Phrase(verbatim: ["cpu-1", "ticker", "race.worker-2"][$0 % 3]) }

  private static let turn = Turn(Span(.running, 0, 6_000_000), of: 0, at: 0)

  private static func between(_ count: Int, isComplete: Bool = true) -> TurnsBetween {
    TurnsBetween(
      count: count, first: turn, last: turn, most: 0, mostTime: 4_900_000, covered: 4_900_000, isComplete: isComplete)
  }

  private static let betweens = [between(1), between(3), between(2_048, isComplete: false)]

  private static var locks: [Reason] {
    let base = LockWait(
      beginning: .cameBack(from: .sleep), turns: between(1), release: .ended, firstRequest: nil, requests: 0,
      gotIt: true)
    var releases: [LockWait.Release?] = [
      nil, .asked(by: 1, at: 5), .asked(by: 2, at: 5), .asked(by: nil, at: nil), .ended,
    ]
    releases += TaskState.allCases.map { .left($0) }
    let beginnings: [LockWait.Beginning] = [
      .cameBack(from: nil), .yielded(to: 2, askedAt: 3), .yielded(to: nil, askedAt: nil),
    ]
    var waits: [LockWait] = []
    for (first, requests) in [(nil, 0), (6_000_000, 1), (6_000_000, 7)] as [(UInt64?, Int)] {
      var wait = base
      (wait.firstRequest, wait.requests) = (first, requests)
      for release in releases {
        wait.release = release
        waits.append(wait)
      }
      for turns in [nil] + betweens {
        wait.turns = turns
        for beginning in beginnings {
          wait.beginning = beginning
          for gotIt in [true, false] {
            wait.gotIt = gotIt
            waits.append(wait)
          }
        }
      }
    }
    return waits.map { .globalLock($0) }
  }

  private static var sleeps: [Reason] {
    var facts: [SleepFacts] = []
    for (asked, late) in [(nil, nil), (1_000_000, 0), (1_000_000, 5_000_000)] as [(UInt64?, UInt64?)] {
      for keeper in [nil, turn] {
        for state in [nil, .gilWait, .ready] as [TaskState?] {
          let then = state.map { SleepFacts.Wait(state: $0, time: 9_000) }
          facts.append(SleepFacts(asked: asked, late: late, keptBy: keeper, then: then, awaited: nil))
          facts.append(SleepFacts(asked: asked, late: late, keptBy: keeper, then: then, awaited: 2))
        }
      }
    }
    return facts.map { .sleep($0) }
  }

  private static var work: [Reason] {
    let rights: [NativeFacts.Right] = [
      .nothingToKeep, .keptLoop, .keptLock(askedBy: 1, at: 2), .keptLock(askedBy: nil, at: nil),
      .releasedLock(ranMeanwhile: 0, from: 1), .releasedLock(ranMeanwhile: nil, from: nil), .unknown,
    ]
    var endings: [RunningFacts.End] = [
      .asked(by: 0, at: 1), .asked(by: nil, at: nil), .preempted(by: 2), .preempted(by: nil), .repeated, .ended,
    ]
    endings += TaskState.allCases.map { .left($0) }
    var reasons: [Reason] = rights.map { .native(NativeFacts(right: $0)) }
    for end in endings {
      reasons.append(.running(RunningFacts(end: end, heldLock: true, isProcessorKnown: false)))
      reasons.append(.running(RunningFacts(end: end, heldLock: false, isProcessorKnown: true)))
    }
    return reasons
  }

  private static var turns: [Reason] {
    var kinds: [TurnKind] = [.loop, .program]
    kinds += SchedulePolicy.all.map { .processor($0) }
    var reasons: [Reason] = []
    for kind in kinds { for turns in betweens { reasons.append(.turn(TurnWait(kind: kind, turns: turns))) } }
    return reasons
  }

  private static let others: [Reason] = [
    .worker(WorkerWait(worker: nil, freedBy: nil)), .worker(WorkerWait(worker: 1, freedBy: nil)),
    .worker(WorkerWait(worker: 1, freedBy: 0)), .inFlight(limit: nil, freedBy: nil), .inFlight(limit: 2, freedBy: 0),
    .network(NetworkFacts(noticedAfter: nil, failed: true)), .network(NetworkFacts(noticedAfter: turn, failed: false)),
    .workerStart(worker: nil), .workerStart(worker: 3), .transport(worker: nil, isResult: false, payload: 0),
    .transport(worker: 3, isResult: true, payload: 20_000_000), .notYet(.itsTurn(after: 0)), .notYet(.madeBy(2)),
    .notYet(.arrival), .notYet(.submission), .over, .unknown(.noSuchTask), .unknown(.noLock), .unknown(.nobodyInTheWay),
    .ownLock(OwnLockWait(runningThen: nil, alsoWaiting: 0, gotIt: true)),
    .ownLock(OwnLockWait(runningThen: 2, alsoWaiting: 0, gotIt: true)),
    .ownLock(OwnLockWait(runningThen: nil, alsoWaiting: 0, gotIt: false)),
    .ownLock(OwnLockWait(runningThen: nil, alsoWaiting: 1, gotIt: false)),
    .ownLock(OwnLockWait(runningThen: nil, alsoWaiting: 2, gotIt: false)),
  ]

  static var causes: [Phrase] {
    var phrases: [Phrase] = []
    for reason in locks + sleeps + work + turns + others {
      for state in [TaskState.ready, .dns, .connect, .tls, .send, .receive, .wait, .spawn] {
        let cause = Cause(task: 1, state: state, start: 1_000_000, end: 101_000_000, reason: reason, evidence: [])
        phrases.append(cause.sentence(names: names))
      }
    }
    return phrases
  }

  static var evidence: [Phrase] {
    let kinds = TaskState.allCases.map { Evidence.Kind.entered($0) } + [.ended, .dropRequest]
    return kinds.map { Evidence(task: 0, time: 1, kind: $0).words(names: names) }
  }

  static var idleness: [Phrase] {
    let reasons: [WorkerIdleness.Reason] = [.beforeFirst(0), .between(0, 1), .nothingLeft(after: 2), .neverUsed]
    return reasons.map {
      WorkerIdleness(worker: 1, start: 1_000, end: 2_000, reason: $0, evidence: []).sentence(names: names)
    }
  }

  private static let bounds: [Bound] = [
    .waitsAddUp(time: 900, tasks: 5), .longestWait(task: 0, time: 900, sum: 4_000),
    .longestWait(task: 0, time: 900, sum: 900), .oneThread(time: 900, tasks: 1), .oneThread(time: 900, tasks: 3),
    .globalLock(held: 900, tasks: 2, waited: 800), .processors(busy: 1.9, of: 2), .processors(busy: 1.9, of: nil),
    .longestTask(task: 2, time: 900), .workers(count: 2, time: 600), .inFlight(limit: 2, time: 500),
    .inFlight(limit: nil, time: 500), .workerStart(workers: 1, time: 300), .workerStart(workers: 8, time: 300),
    .transport(time: 500, payload: 0), .transport(time: 500, payload: 40_000_000), .ownLocks(time: 500, stuck: 0),
    .ownLocks(time: 500, stuck: 2), .blockedLoop(task: 0, turn: 400_000_000, others: 5),
    .convoy(task: 1, waits: 150, median: 5_000_000, holder: 0),
    .convoy(task: 1, waits: 150, median: 5_000_000, holder: nil),
    .busyMachine(worked: 391, wanted: 900), .schedule(.machine, busy: 0.99, job: 1, waited: 500, behind: 0),
    .schedule(.simulated(.fair), busy: 1, job: 1, waited: 0, behind: nil),
  ]

  static var diagnoses: [Phrase] {
    var cost = RunCost()
    cost.wall = 1_000
    let teller = DiagnosisTeller(record: RunRecord(model: .gilThreads, cost: cost, tasks: []), names: names)
    return bounds.map(teller.sentence)
  }

  static let transcript =
    [0, 1, 7].map { TranscriptWords.why(at: 1, evidence[0], others: $0) }
    + [TranscriptWords.longestWaits]

  static var groups: [Phrase] { TimeGroup.allCases.map(\.words) + Remedy.allCases.map(\.words) }
}

@Suite struct CauseWordsTests {
  @Test func everyCause_isSaid_inBothLanguages() {
    let all =
      EveryCause.causes + EveryCause.evidence + EveryCause.idleness + EveryCause.diagnoses + EveryCause.groups
      + EveryCause.transcript
    for phrase in Set(all) {
      #expect(phrase.en.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) }, "\(phrase.en)")
      #expect(phrase.ko.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }, "\(phrase.ko)")
      let isKnown = phrase.ko.unicodeScalars.allSatisfy {
        (0x20...0x7E).contains($0.value) || (0xAC00...0xD7A3).contains($0.value)
      }
      #expect(isKnown, "\(phrase.ko)")
      for text in [phrase.en, phrase.ko] {
        #expect(!text.isEmpty && !text.contains("  ") && !text.contains("nil") && !text.contains("Optional"), "\(text)")
      }
      #expect(!phrase.ko.contains("(는)") && !phrase.ko.contains("(가)"), "\(phrase.ko)")
    }
  }

  @Test func theConvoy_isToldAsAnEngineerWould() throws {
    let spans = { (lane: String) in try TextNotation.spans(lane, unit: 1_000_000) }
    var ticker = TaskRecord(
      identity: TaskIdentity(id: 1, name: "ticker", kind: .sleep), outcome: .ok, spans: try spans("#.xxxxx#"))
    ticker.dropRequests = [6_900_000]
    let cpu = TaskRecord(
      identity: TaskIdentity(id: 0, name: "cpu-1", kind: .cpu), outcome: .ok, spans: try spans("x######x#"))
    let finder = CauseFinder(RunRecord(model: .gilThreads, cost: RunCost(), tasks: [cpu, ticker]))
    let told = finder.cause(ofTask: 1, at: 3_000_000).sentence(names: EveryCause.names)
    #expect(
      told.en == "ticker waited 5.0 ms for the lock. cpu-1 held it. After 4.9 ms it asked for it to be dropped; cpu-1 "
        + "let "
        + "go at its next checkpoint.")
    #expect(
      told.ko == "ticker는 5.0 ms 동안 락을 기다렸습니다. 락은 cpu-1이 쥐고 있었습니다. 4.9 ms 뒤에 양보를 청했고, "
        + "cpu-1은 다음 점검 지점에서 락을 놓았습니다.")
  }

  @Test func aDifference_isOneSentence() {
    var (first, second) = (RunCost(), RunCost())
    (first.wall, second.wall) = (1_060_000_000, 231_000_000)
    func run(_ model: RunModel, _ cost: RunCost) -> RunDiagnosis {
      let task = TaskRecord(
        identity: TaskIdentity(id: 0, name: "a", kind: .fetch), outcome: .ok, spans: [Span(.wait, 0, cost.wall)])
      return RunDiagnosis(RunRecord(model: model, cost: cost, tasks: [task]))
    }
    let difference = RunDifference(run(.sequential, first), run(.eventLoop, second))
    #expect(
      difference.sentence.en == "event-loop was done 829 ms sooner than sequential (231 ms instead of 1.060 s, 4.59 "
        + "times), most of it in waiting for the network or for time to pass: 231 ms instead of 1.060 s.")
    #expect(
      difference.sentence.ko == "event-loop는 sequential보다 829 ms 먼저 끝났습니다(1.060 s에서 231 ms로, 4.59배). 차이는 주로 "
        + "네트워크나 시각을 기다리는 시간에서 났습니다(1.060 s에서 231 ms로).")
    let same = RunDifference(run(.sequential, first), run(.processes, first))
    #expect(same.sentence.en == "sequential and processes took about as long (1.060 s and 1.060 s).")
  }
}

import Experiments
import Testing
import Timeline
import Wording

@testable import Tutor

@Suite struct DescriptionTests {
  @Test func work_isDescribedInPlainWords() throws {
    #expect(try setup { $0.fetch = 3 }.description.en == "Three sites. Each answers about 0.2 s after it is asked.")
    #expect(
      try setup { $0.fetch = 20 }.description.en
        == "20 fetches from five sites. Each answers about 0.2 s after it is asked.")
    #expect(
      try setup { ($0.fetch, $0.delay) = (1000, 200 * millisecond) }.description.en
        == "1,000 fetches. Each is answered 0.2 s after it is sent.")
    #expect(
      try setup { ($0.cpu, $0.sleep, $0.work) = (2, 1, 50 * millisecond) }.description.en
        == "Two computations of 50 ms each in the interpreter. One task sleeps 0.2 s.")
  }

  @Test func work_isDescribedInKorean() throws {
    #expect(
      try setup { $0.fetch = 3 }.description.ko == "사이트 세 곳이 있습니다. 요청을 받으면 저마다 약 0.2초 뒤에 응답합니다.")
    #expect(
      try setup { $0.native = 1 }.description.ko == "네이티브 코드로 0.1초 동안 계산하는 태스크가 하나 있습니다.")
  }

  @Test func experimentFromAFile_isCalledByItsTitle() throws {
    let yaml = "title: {en: A ticker, ko: 시계}\nmodels: all\ntasks: [{sleep: 1ms, repeat: 150, name: ticker}]"
    let setup = Setup(try Experiment(yaml: yaml, file: "x.yaml"))
    #expect(setup.description.en == "A ticker. One task sleeps 1 ms, 150 times.")
  }

  @Test func internet_isNamed_whenItIsAsked() throws {
    var setup = try setup()
    setup.isOnline = true
    #expect(setup.description.en == "Five fetches from the internet.")
    #expect(setup.source == .internet)
    #expect(try Tutor.Setup(Workload(RunOptions())).source == .practiceServer)
  }

  @Test func source_tellsServersApart() throws {
    #expect(try setup { $0.urls = ["http://127.0.0.1:8000/"] }.source == .thisComputer)
    #expect(try setup { $0.urls = ["/delay/5", "https://www.python.org"] }.source == .internet)
    #expect(try setup { $0.cpu = 1 }.source == nil)
  }
}

@Suite struct TimeScaleTests {
  @Test(arguments: [
    (UInt64(1), UInt64(1)), (7, 8), (99, 100), (100, 100), (101, 120), (1_063_000_000, 1_200_000_000),
    (231_000_000, 250_000_000), (8_100_000_000, 10_000_000_000),
  ])
  func axis_endsAtTheNextCalmStep(time: UInt64, end: UInt64) {
    #expect(TimeScale.calm(time) == end)
  }

  @Test func axis_neverEndsBeforeTheTime_andIsNotMuchLonger() {
    for exponent in 0..<63 {
      for offset in [UInt64(0), 1, 3] {
        let time = (UInt64(1) << UInt64(exponent)) + offset
        let calm = TimeScale.calm(time)
        #expect(calm >= time && Double(calm) <= Double(time) * 1.34 + 1)
      }
    }
  }

  @Test func axis_hasRoomForTheSequentialRun_beforeAnythingIsKnown() throws {
    #expect(TimeScale.window(of: screen(try setup()).shownRuns).end == 1_200_000_000)
    let thousand = try setup { ($0.fetch, $0.delay) = (1000, 200 * millisecond) }
    #expect(TimeScale.window(of: screen(thousand).shownRuns).end == 1_000_000_000)
    let atOnce = try setup { ($0.fetch, $0.delay, $0.models) = (9, 200 * millisecond, [.eventLoop]) }
    #expect(TimeScale.window(of: screen(atOnce).shownRuns).end == 200_000_000)
  }
}

@Suite struct ComparisonTests {
  private func state(_ models: [RunModel], change: (inout TutorState) -> Void = { _ in }) throws -> TutorState {
    var state = screen(try setup())
    for model in models { state.runThrough(model, model == .sequential ? sequentialLanes : overlappingLanes) }
    change(&state)
    return state
  }

  @Test func sequential_isTheReference_whereverItStands() throws {
    let state = try state([.eventLoop, .sequential, .processes])
    let comparisons = state.runs.indices.map { RunComparison(ofRun: $0, among: state.runs) }
    #expect(comparisons.map { $0?.reference } == [.sequential, nil, .sequential])
  }

  @Test func firstRun_isTheReference_whereNoneIsSequential() throws {
    let state = try state([.eventLoop, .processes])
    #expect(RunComparison(ofRun: 0, among: state.runs) == nil)
    #expect(RunComparison(ofRun: 1, among: state.runs)?.words.en == "about as fast as event-loop")
  }

  @Test func otherWork_isNotCompared() throws {
    let state = try state([.sequential]) { state in
      state.type("w")
      state.press(.right, .escape)
      state.runThrough(.eventLoop, overlappingLanes + ["#-"])
    }
    #expect(RunComparison(ofRun: 1, among: state.runs) == nil)
  }

  @Test func runsThatDidNotComplete_areNotCompared() throws {
    let state = try state([.sequential]) { state in
      state.setup.choice = .model(.eventLoop)
      state.press(.enter)
      state.begin()
      state.end(overlappingLanes, outcomes: [2: .cancelled])
    }
    #expect(RunComparison(ofRun: 1, among: state.runs) == nil)
  }

  @Test func slower_isSaidAsSlower() {
    #expect(RunComparison(speed: 0.5, reference: .sequential).words.en == "2.0 times slower than sequential")
    #expect(RunComparison(speed: 0.5, reference: .sequential).words.ko == "sequential보다 2.0배 느림")
    #expect(RunComparison(speed: 1.01, reference: .sequential).words.ko == "sequential과 거의 같음")
    #expect(RunComparison(speed: 123, reference: .eventLoop).words.en == "123 times faster than event-loop")
  }
}

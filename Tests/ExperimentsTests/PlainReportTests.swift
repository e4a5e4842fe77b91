import Experiments
import Testing
import Timeline
import Wording

@Suite struct PlainReportTests {
  private let experiment = Experiment(
    models: [.sequential],
    lines: [TaskLine(.fetch([.lab("/site/1"), .lab("/site/2")]), count: 2), TaskLine(.cpu(1), name: "spin")])

  private func report(_ language: Language) -> PlainReport {
    PlainReport(experiment: experiment, labBase: "http://127.0.0.1:80", language: language, columns: 20)
  }

  private func run(_ model: ExecutionModel = .sequential) -> RunRecord {
    let failure = TaskFailure(.connectionReset, phase: .wait, subject: "http://127.0.0.1:80/site/2")
    var run = record(
      model, of: experiment, lanes: ["#----=#", "       #------#", "               #####"],
      outcomes: [1: .failed(failure)])
    run.cost.cpuUser = 5_300_000
    run.cost.peakRSSBytes = 12_400_000
    return run
  }

  @Test func run_inEnglish() {
    #expect(
      report(.en).run(run()) == """
        sequential   20 ms   practice server, measured
        processor 5.3 ms   1 thread   1 process   memory 12 MB

        site 1  #----=#
        site 2         #------#
        spin                   #####
                0       10 ms  20 ms
                # running
                - awaiting the answer
                = receiving
        11 ms of the run (55%) is waiting, one wait after another in 2 tasks; the processor worked for 5.3 ms.
        site 2: http://127.0.0.1:80/site/2: the server broke the connection off while awaiting the answer. Run it \
        again; if it happens again, the fault is the server's.

        """)
  }

  @Test func run_inKorean_alignsByColumns() {
    let lines = report(.ko).run(run()).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "sequential   20 ms   연습 서버, 측정")
    #expect(lines[1] == "프로세서 5.3 ms   스레드 1개   프로세스 1개   메모리 12 MB")
    #expect(lines[3] == "사이트 1  #----=#")
    #expect(lines[5] == "spin                     #####")
    #expect(lines[6] == "          0       10 ms  20 ms")
    #expect(lines[7] == "          # 실행   - 응답 대기")
    #expect(lines[8] == "          = 수신")
  }

  @Test func manyTasks_areCounted() {
    let many = Experiment(models: [.eventLoop], lines: [TaskLine(.sleep(1), count: 1_000)])
    let outcomes: [Int: TaskOutcome] = [
      3: .cancelled, 500: .cancelled, 600: .failed(TaskFailure(.workerDied, subject: "sleep-601")),
    ]
    let run = record(.eventLoop, of: many, lanes: Array(repeating: "#..#", count: 1_000), outcomes: outcomes)
    let text = PlainReport(experiment: many, labBase: nil, language: .en).run(run)
    #expect(text.contains("\n... and 980 more: 978 completed, 1 failed, 1 cancelled\n"))
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("sleep-") && !$0.contains(":") }.count == 20)
    #expect(text.hasPrefix("event-loop   4.0 ms   measured\n"))
  }

  @Test func manyFailures_areCounted() {
    let many = Experiment(models: [.eventLoop], lines: [TaskLine(.sleep(1), count: 15)])
    let failure = TaskOutcome.failed(TaskFailure(.workerDied, subject: "x"))
    let outcomes = Dictionary(uniqueKeysWithValues: (0..<15).map { ($0, failure) })
    let run = record(.eventLoop, of: many, lanes: Array(repeating: "#..#", count: 15), outcomes: outcomes)
    let text = PlainReport(experiment: many, labBase: nil, language: .en).run(run)
    #expect(text.hasSuffix("\n... and 5 more failures\n"))
  }

  @Test func programs_sayWhatTheyPrint_andWhatBecameOfTheirUpdates() {
    var counting = Experiment(
      models: [.gilThreads], lines: [TaskLine(.program(file: "race.py", source: "counter = 0\n"), name: "race")])
    counting.expectation = Expectation("counter", 80_000)
    var run = record(.gilThreads, of: counting, lanes: ["####"])
    run.tasks[0].output = (1...12).map { "line \($0)\n" }.joined()
    run.tasks[0].updates = UpdateCount(global: "counter", expected: 80_000, found: 44_188)
    run.isCompiled = true
    let report = PlainReport(experiment: counting, labBase: nil, language: .en)
    let text = report.run(run)
    #expect(text.hasPrefix("gil-threads   4.0 ms   compiled tier, measured\n"))
    #expect(text.contains("   lost updates 45%\n"))
    #expect(
      text.hasSuffix(
        "\nrace prints:\n" + (1...7).map { "  line \($0)\n" }.joined()
          + "  ... and 5 more lines\nrace: counter = 44,188 of 80,000\n"))
    #expect(report.comparison([run, run]).contains("lost updates\n"))
    run.tasks[0].output = "counter = 44188\n"
    #expect(report.run(run).hasSuffix("\nrace: counter = 44,188 of 80,000\n"), "the same is not said twice")
    #expect(!report.run(run).contains("prints"))
    run.tasks[0].output = (1...12).map { "line \($0)\n" }.joined()
    let korean = PlainReport(experiment: counting, labBase: nil, language: .ko).run(run)
    #expect(korean.contains("\nrace 출력:\n") && korean.contains("\nrace: counter = 44,188 (기댓값 80,000)\n"))
  }

  @Test func failedProgram_isNamedOnce() {
    let counting = Experiment(
      models: [.gilThreads], lines: [TaskLine(.program(file: "race.py", source: "counter = 0\n"), name: "race")])
    let failure = TaskFailure(.programFailed, phase: .running, subject: "race", detail: "KeyError: 1")
    let run = record(.gilThreads, of: counting, lanes: ["####"], outcomes: [0: .failed(failure)])
    let text = PlainReport(experiment: counting, labBase: nil, language: .en).run(run)
    #expect(text.contains("\nrace: the program ended with an error while running (KeyError: 1)."))
  }

  @Test func notesAndDroppedEvents_areSaid() {
    var noted = run()
    noted.notes = [.fetchesBounded(bound: 400, descriptors: 1_024)]
    noted.droppedEvents = 2
    let text = report(.en).run(noted)
    #expect(text.contains("At most 400 fetches in flight at once, because this process may open only 1,024 files.\n"))
    #expect(text.hasSuffix("2 events did not fit into the recording: the lanes above are not complete.\n"))
  }

  @Test(arguments: [
    ("https://example.org/", FetchSource.internet), ("http://127.0.0.1:8123/", .thisComputer),
    ("http://127.0.0.1:80/site/1", .practiceServer),
  ]) func header_saysWhereFetchesWent(url: String, source: FetchSource) {
    var elsewhere = run()
    elsewhere.tasks[1].identity.url = url
    #expect(report(.en).run(elsewhere).contains("\(source.words.en), measured"))
  }

  @Test func emptyRun_isStillAReport() {
    let nothing = RunRecord(model: .sequential, cost: RunCost(), tasks: [])
    #expect(report(.en).run(nothing).hasPrefix("sequential   0 ms   measured\n"))
  }

  @Test func hostileNames_printNoControl() {
    var hostile = run()
    hostile.tasks[0].identity.name = "\u{1B}[2Jowned"
    hostile.tasks[1].outcome = .failed(TaskFailure(.unknown, subject: "\u{9B}2J", detail: "\u{1B}]0;x\u{7}"))
    for language in Language.allCases {
      let text = report(language).run(hostile) + report(language).comparison([hostile, hostile])
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    }
  }

  @Test func comparison_alignsFiguresInBothLanguages() {
    let runs = [run(), run(.eventLoop)]
    #expect(
      report(.en).comparison(runs) == """
        Side by side

        model       wall time  processor  first answer  threads  processes  memory
        sequential      20 ms     5.3 ms        7.0 ms        1          1   12 MB
        event-loop      20 ms     5.3 ms        7.0 ms        1          1   12 MB

        """)
    let korean = report(.ko).comparison(runs).split(separator: "\n")
    #expect(Set(korean.dropFirst().map(\.columnWidth)).count == 1)
    #expect(report(.en).comparison([run()]) == "")
  }
}

import Testing
import Timeline

@testable import Wording

/// Every sentence that can be said, collected once.
enum Everything {
  static let enums: [Phrase] =
    TaskState.allCases.flatMap { [$0.words, $0.meaning, $0.during] } + StateFamily.allCases.map(\.words)
    + ExecutionModel.allCases.flatMap { [$0.summary, $0.explanation] } + TaskKind.allCases.map(\.words)
    + [Provenance.measured, .simulated, .sampled, .quoted].map(\.words)
    + Figure.allCases.flatMap { [$0.label, $0.meaning] } + FetchSource.allCases.map(\.words)
    + SchedulePolicy.all.flatMap { [$0.words, $0.meaning] } + RunModel.all.flatMap { [$0.summary, $0.explanation] }
    + [TaskOutcome.ok, .cancelled, .failed(TaskFailure(.unknown, subject: "x"))].map(\.words)

  static let failures: [Phrase] = TaskFailure.Cause.allCases.flatMap { cause in
    (TaskState.allCases.map(Optional.some) + [nil]).flatMap { phase in
      [nil, 10_000_000_000].map { timeout in
        TaskFailure(cause, phase: phase, subject: "http://x.test/", detail: "said so").sentence(timeout: timeout)
      }
    }
  }

  static let notes: [Phrase] =
    [
      RunNote.fetchesBounded(bound: 1, descriptors: 1_024), .pooled(tasks: 2_000, threads: 1_024),
      .childrenBounded(lanes: 1_024, more: 7), .kernelAgrees(within: 0.01), .niceRefused(jobs: ["a", "b"]),
      .oneProcessor(asked: 2),
    ].map(\.sentence) + [UpdateCount(global: "counter", expected: 80_000, found: 44_188).words]

  static let commands: [Phrase] = [
    CommandMessage.optionOutOfRange(option: "--work", minimum: "1", maximum: "2"),
    .unknownWord(option: "--models", word: "gil", nearest: "gil-threads", valid: ["all", "gil-threads"]),
    .optionsExclude("--experiment", "--cpu"), .noTasks, .tooManyTasks(200_000, maximum: 100_000),
    .missingFile(path: "a.yaml"), .unusableFile(path: "a.yaml", reason: "denied"), .notText(path: "a.yaml"),
    .fileTooLarge(path: "a.yaml", maximum: 1_000_000), .labCannotStart(reason: "no port"),
    .modelCannotStart(model: "processes", reason: "no memory"), .interrupted,
    .notRun(path: "a.yaml"),
  ].map(\.sentence)

  static let refusals = URLRefusal.allCases.map { $0.sentence(for: "ftp://x") }

  private static let shapes = ExperimentMistake.ExpectedShape.allCases.map {
    ExperimentMistake.wrongShape(key: "k", expected: $0)
  }
  private static let mistakenFiles: [ExperimentMistake] = [
    .notYAML("odd"), .empty, .alias, .unknownKey(Suggestion(word: "a", nearest: nil, valid: ["b"])),
    .missingKey("tasks", in: "experiment"), .repeated("x"), .conflict("repeat", "while"), .noWork(valid: ["cpu"]),
    .keyWithout(key: "lock", needed: "native"),
    .unknownWord(key: "of", Suggestion(word: "wal", nearest: "wall", valid: [])),
    .missingUnit(key: "cpu", text: "5", examples: ["5ms"]), .notANumber(key: "count", text: "x", example: "1"),
    .outOfRange(key: "count", text: "0", minimum: "1", maximum: "9"), .badProgramFile("../x.py"),
    .unreadableProgram(Phrase(en: "It cannot be read.", ko: "읽을 수 없습니다.")), .badProgram(Phrase(verbatim: "x")),
    .mustBeQuoted(key: "checkpoints", text: "3.12"), .taskNotBefore("spin"),
    .duplicateName("x"), .badName("?"), .refusedURL("x", .outside), .figureOfWholeRun("wall", valid: ["late"]),
    .modelNotRun("processes"), .emptyRange("2", "1"), .tooManyTasks(2, maximum: 1), .noTasks, .noJobs,
    .noKind(valid: ["tasks", "jobs"]),
  ]
  static let mistakes = (mistakenFiles + shapes).map(\.sentence)

  static let report: [Phrase] =
    [
      ReportWords.model, ReportWords.processor, ReportWords.comparison, ReportWords.compiledTier, ReportWords.prints,
      ReportWords.moreLines(2), StudyWords.printsNothing,
    ]
    + [
      ReportWords.more(980, ok: 979, failed: 1, cancelled: 0), ReportWords.moreFailures(1), ReportWords.moreProblems(2),
      ReportWords.dropped(2),
      Quantities.threads(1), Quantities.processes(2), Quantities.tasks(1), Quantities.fetches(2),
      Quantities.switches(1), Quantities.processors(2), Quantities.events(1),
    ]

  static let schedule: [Phrase] =
    [
      ScheduleWords.policy, ScheduleWords.job, ScheduleWords.turnaround, ScheduleWords.response, ScheduleWords.waiting,
      ScheduleWords.mean, ScheduleWords.end, ScheduleWords.fairness, ScheduleWords.switches, ScheduleWords.comparison,
      ScheduleWords.switches(2, taking: 1), ScheduleWords.more(2), ScheduleWords.jobs(1),
      ScheduleWords.jobs(2, computing: 1_000_000, on: 1), ScheduleWords.question, ScheduleWords.compare,
      ScheduleWords.watch,
    ]
    + [
      ScheduleMistake.notAJob("a"), .noJobs, .repeatedName("a"), .nice("20", minimum: -20, maximum: 19),
      .notATime(option: "--quantum", text: "10"), .tooLong(job: "a", maximum: 1_000), .tooManyEvents(maximum: 1_000),
      .tooLargeForMachine(jobs: 64, time: 1_000),
    ].map { CommandMessage.schedule($0).sentence }

  private static let grounds = [
    DecisionWords.cameFirst, DecisionWords.firstInLine, DecisionWords.waitedLongest, DecisionWords.shortest(1_000),
    DecisionWords.leastLeft(1_000), DecisionWords.highest(level: 1), DecisionWords.leastServed(1_000),
  ]
  static let decisions: [Phrase] =
    [
      DecisionWords.arrive(["a"]), DecisionWords.arrive(["a", "b"]), DecisionWords.arrive((1...9).map { "job-\($0)" }),
      DecisionWords.woke("a"), DecisionWords.preempted("a"), DecisionWords.sleeps("a"), DecisionWords.ended("a"),
      DecisionWords.boost, DecisionWords.switchOver("a"), DecisionWords.run(["a", "b"]), DecisionWords.idle,
      DecisionWords.queue([]), DecisionWords.queue(["a"]), DecisionWords.step(1, of: 2),
    ]
    + ProcessorPolicy.allCases.map { DecisionWords.expired("a", under: $0) }
    + [true, false].flatMap { takesSwitch in
      grounds.map { DecisionWords.runs("a", because: $0, takesSwitch: takesSwitch) }
        + [true, false].map { DecisionWords.runsAlone("a", goesOn: $0, takesSwitch: takesSwitch) }
    }

  static let all = decisions + enums + failures + notes + commands + refusals + mistakes + report + schedule
}

@Suite struct CompletenessTests {
  @Test func everyPhrase_existsInBothLanguages() {
    for phrase in Everything.all {
      for language in Language.allCases { #expect(!phrase[language].isEmpty, "\(phrase)") }
    }
  }

  @Test func korean_isKorean_exceptForIdentifiers() {
    for phrase in Everything.all {
      #expect(phrase.ko.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }, "\(phrase.ko)")
    }
  }

  @Test func english_isASCII() {
    for phrase in Everything.all {
      #expect(phrase.en.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) }, "\(phrase.en)")
    }
  }

  /// Hangul is two cells wide everywhere and ASCII one; anything else may be one or two, depending on the terminal.
  @Test func korean_hasOnlyCharactersOfKnownWidth() {
    for phrase in Everything.all {
      let isKnown = phrase.ko.unicodeScalars.allSatisfy {
        (0x20...0x7E).contains($0.value) || (0xAC00...0xD7A3).contains($0.value)
      }
      #expect(isKnown, "\(phrase.ko)")
    }
  }

  /// A particle after a figure or name that is filled in would be wrong for half of them.
  @Test func korean_hasNoUndecidedParticles() {
    for phrase in Everything.all where phrase.ko.contains("(는)") || phrase.ko.contains("(가)") {
      Issue.record("\(phrase.ko)")
    }
  }

  @Test func states_haveTheWordsOfTheTable() {
    let korean = TaskState.allCases.map(\.words.ko)
    #expect(
      korean == [
        "실행", "네이티브 계산", "준비", "GIL 대기", "락 대기", "주소 조회", "연결", "보안 연결", "응답 대기", "잠듦", "송신", "수신", "프로세스 생성",
        "프로세스 간 통신",
      ])
    let english = TaskState.allCases.map(\.words.en)
    #expect(
      english == [
        "running", "native code", "could run", "waits for the GIL", "waits for a lock", "name lookup", "connecting",
        "TLS handshake", "awaiting the answer", "asleep", "sending", "receiving", "starting a process", "moving data",
      ])
  }
}

import Testing
import Timeline
import Wording

/// The words of handouts and of lessons that are read line by line.
@Suite struct ReadingWordsTests {
  private static let x = Phrase(en: "a run", ko: "실행")
  private static let label = Phrase(verbatim: "count-1")

  private static let handouts: [Phrase] = [
    HandoutWords.answers, HandoutWords.terms, HandoutWords.sources, HandoutWords.toAnswer, HandoutWords.toQuestion,
    HandoutWords.several, HandoutWords.numberThem, HandoutWords.itPrints, HandoutWords.schedule, HandoutWords.steps,
    HandoutWords.shared, HandoutWords.search, HandoutWords.asAbove, HandoutWords.sameEverywhere,
    HandoutWords.question(3),
    HandoutWords.yourNumber(0...2_000, unit: Phrase(verbatim: "ms")), HandoutWords.notRun(x),
    HandoutWords.tookPlace(on: "2026-11-25", version: "0.1.0"), HandoutWords.bytecode(of: "add"),
    HandoutWords.lines(3...3), HandoutWords.lines(3...5), HandoutWords.more(1), HandoutWords.more(2),
    HandoutWords.running(x, .gilThreads, 1, of: 3),
  ]

  private static let reading: [Phrase] = [
    ReadingWords.lesson(7, "GIL", steps: 12, minutes: 25), ReadingWords.step(1, of: 12, "x"), ReadingWords.help,
    ReadingWords.enterGoesOn, ReadingWords.enterEnds, ReadingWords.firstStep, ReadingWords.noRuns,
    ReadingWords.notUnderstood, ReadingWords.inputEnded, ReadingWords.endOfStep(1, next: 2, of: 12),
    ReadingWords.leave(7, step: 2), ReadingWords.next(8), ReadingWords.code(lines: 1), ReadingWords.table(rows: 2),
    ReadingWords.endOfCode, ReadingWords.question, ReadingWords.choosePrediction(4), ReadingWords.choose(3),
    ReadingWords.chooseSeveral(3), ReadingWords.number(0...2_000, unit: Phrase(verbatim: "ms")), ReadingWords.order,
    ReadingWords.notSure, ReadingWords.youSaid("2"), ReadingWords.verdict(isRight: true),
    ReadingWords.verdict(isRight: false), ReadingWords.rightIs("1"), ReadingWords.result(StudyWords.measured, "2 ms"),
    ReadingWords.runDecides, ReadingWords.experiment("x", models: [.gilThreads]), ReadingWords.wasRun("x"),
    ReadingWords.running(.gilThreads), ReadingWords.allTasks, ReadingWords.cancelled,
    ReadingWords.microscope("x", file: "race.py"), ReadingWords.tellsSchedule, ReadingWords.looking,
    ReadingWords.endOfSchedule, ReadingWords.shared([Phrase(verbatim: "counter = 1")]),
    ReadingWords.passage("add-1", steps: 3...5, lines: HandoutWords.lines(7...7), source: "counter += 1"),
  ]

  private static let stories: [Phrase] = [
    TranscriptWords.schedule(end: 5_000_000, SchedulingFigures(processors: 1, switches: 1), switchTime: 0),
    TranscriptWords.schedule(end: 5_000_000, SchedulingFigures(processors: 2, switches: 3), switchTime: nil),
    TranscriptWords.means([(ScheduleWords.turnaround, "5 ms")], fairness: "98%"),
    TranscriptWords.meanwhile(.gilWait, [(label, 5_000_000)]), TranscriptWords.meanwhile(.ready, [(label, 5)]),
    TranscriptWords.printed(["a", "b"], more: ReportWords.moreLines(2)),
    TranscriptWords.updates(UpdateCount(global: "counter", expected: 2, found: 1)),
    TranscriptWords.sideBySide([(.sequential, 5)], origin: Provenance.measured.words),
  ]

  @Test func everyPhrase_isEnglishAndKorean() {
    for phrase in Self.handouts + Self.reading + Self.stories {
      #expect(phrase.en.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) }, "\(phrase.en)")
      #expect(phrase.ko.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }, "\(phrase.ko)")
      #expect(!phrase.ko.contains("(는)") && !phrase.ko.contains("(가)"), "\(phrase.ko)")
    }
  }

  @Test func whatComesFromOutside_isMadeHarmless() {
    let evil = "x\u{1B}[2J\n\u{202E}"
    let phrases = [
      ReadingWords.lesson(1, evil, steps: 1, minutes: 1), ReadingWords.step(1, of: 2, evil),
      ReadingWords.microscope("x", file: evil), HandoutWords.bytecode(of: evil),
      HandoutWords.tookPlace(on: "x", version: evil),
    ]
    for phrase in phrases {
      #expect(Harmless.text(phrase.en, limit: .max) == phrase.en && Harmless.text(phrase.ko, limit: .max) == phrase.ko)
    }
  }
}

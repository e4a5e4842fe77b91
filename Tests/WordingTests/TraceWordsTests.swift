import Testing
import Timeline
import Wording

/// The words of traces and exports, held to what all words are held to.
@Suite struct TraceWordsTests {
  private static let files: [Phrase] =
    TraceRefusal.allCases.map { CommandMessage.traceRefused(path: "a.trace", $0).sentence }
    + [
      ExportWords.foot(version: "1", processors: 2, kernel: "Linux"), ExportWords.moreRuns(2), ExportWords.speed("0.5"),
      ExportWords.help, ExportWords.dropRequest, ExportWords.search, ExportWords.needsScript, ExportWords.told,
      ExportWords.legend,
    ]

  private static let stories: [Phrase] =
    TaskState.allCases.map { $0.stay("5 ms") }
    + [
      TranscriptWords.opening(runs: 1, processors: 2, kernel: "Linux", memory: 8_000_000_000),
      TranscriptWords.run(1, of: 2, .eventLoop, origin: [Provenance.measured.words]),
      TranscriptWords.cost(RunCost()), TranscriptWords.lock(LockFigures(switches: 1)),
      TranscriptWords.tasks(3, ok: 1, failed: 1, cancelled: 1),
      TranscriptWords.shares([(state: .running, share: 0.5), (state: .wait, share: 0.5)]),
      TranscriptWords.atOnce(running: 1, waiting: 2),
      TranscriptWords.task(Phrase(verbatim: "x"), TaskIdentity(id: 0, name: "x", kind: .fetch, url: "http://x.test/")),
      TranscriptWords.began(at: 5), TranscriptWords.lived([Span(.running, 0, 5), Span(.wait, 5, 9)]),
      TranscriptWords.lived(changes: 9, [(state: .sleep, time: 5, count: 4)]),
      TranscriptWords.ended(.ok, at: 5, received: FetchAnswer(status: 200, bytes: 5)),
      TranscriptWords.ended(.cancelled, at: 5, received: nil), TranscriptWords.result("x"),
    ]

  @Test func everyPhrase_isEnglishAndKorean() {
    for phrase in Self.files + Self.stories {
      #expect(phrase.en.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) }, "\(phrase.en)")
      #expect(phrase.ko.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }, "\(phrase.ko)")
      #expect(!phrase.ko.contains("(는)") && !phrase.ko.contains("(가)"), "\(phrase.ko)")
    }
  }
}

import Testing
import Timeline
import Wording

@Suite struct SentenceTests {
  @Test func timeout_namesURLPhaseLimitAndAdvice() {
    let failure = TaskFailure(.timedOut, phase: .wait, subject: "http://127.0.0.1:9/fault/stall")
    #expect(
      failure.sentence(timeout: 10_000_000_000)
        == Phrase(
          en: "http://127.0.0.1:9/fault/stall: no answer within 10 s while awaiting the answer. "
            + "Allow more time with --timeout, or check the server.",
          ko: "http://127.0.0.1:9/fault/stall: 응답을 기다리던 중 10 s 안에 응답이 오지 않았습니다. "
            + "--timeout으로 시간을 더 주거나 서버를 확인하세요."))
  }

  @Test func failure_saysNothingHarmful() {
    let failure = TaskFailure(.unknown, phase: .connect, subject: "http://\u{1B}[2Jx", detail: "bad\u{202E}\n")
    for language in Language.allCases {
      let sentence = failure.sentence()[language]
      #expect(sentence == Harmless.text(sentence, limit: 1_000))
      #expect(sentence.hasPrefix("http://?[2Jx: "))
    }
  }

  @Test func labels_nameSitesOfThePracticeServerOnly() {
    func label(_ name: String, _ url: String, _ base: String? = "http://127.0.0.1:80") -> String {
      TaskIdentity(id: 0, name: name, kind: .fetch, url: url).label(labBase: base).ko
    }
    #expect(label("fetch-7", "http://127.0.0.1:80/site/2") == "사이트 2")
    #expect(label("fetch-7", "http://127.0.0.1:80/site/9") == "fetch-7")
    #expect(label("fetch-7", "http://127.0.0.1:80/delay/2") == "fetch-7")
    #expect(label("fetch-7", "http://example.org/site/2") == "fetch-7")
    #expect(label("fetch-7", "http://127.0.0.1:80/site/2", nil) == "fetch-7")
    #expect(label("front", "http://127.0.0.1:80/site/2") == "front")
  }

  @Test func quantities_knowThePlural() {
    #expect(Quantities.threads(1) == Phrase(en: "1 thread", ko: "스레드 1개"))
    #expect(Quantities.processes(1_000) == Phrase(en: "1,000 processes", ko: "프로세스 1,000개"))
  }

  @Test func figureValues_carryTheirUnit() {
    #expect(FigureValue.time(5_300_000).text == "5.3 ms")
    #expect(FigureValue(.memory, magnitude: 12_400_000).text == "12 MB")
    #expect(FigureValue(.count, magnitude: 1_199.6) == .count(1_200))
    #expect(FigureValue(.time, magnitude: -4) == .time(0))
  }

  @Test func suggestion_namesTheNearestWord_andBoundsTheList() {
    let suggestion = Suggestion(word: "wal", nearest: "wall", valid: ["wall", "cpu"])
    #expect(
      suggestion.sentence(in: "of").en == "of: \"wal\" is not known here. Did you mean \"wall\"? Possible: wall, cpu.")
    let many = Suggestion(word: "x", nearest: nil, valid: (1...1_000).map { "cpu-\($0)" })
    #expect(many.sentence(in: "while").en.hasSuffix("cpu-20, ..."))
  }
}

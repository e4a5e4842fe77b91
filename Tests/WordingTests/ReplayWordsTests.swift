import Testing

@testable import Wording

@Suite struct ReplayWordsTests {
  private typealias Words = ReplayWords

  private static let all: [Phrase] =
    [
      Words.factor(thousandths: 1), Words.playing(thousandths: 250), Words.standing(thousandths: 32_000), Words.whole,
      Words.nothingToPlay, Words.nothingToCompare, Words.ratio(0.22), Words.run,
      Words.predicted, Words.ghost("sequential"), Words.ghost(predicted: "250 ms"), Words.noGhost,
      Words.ghostGone, Words.predictionsShown, Words.mostRuns, Words.lanes(3, of: 10_000), Words.meaning("10 ms"),
    ] + (1...7).map(Words.place)

  @Test func everySentence_existsInBothLanguages_inCharactersOfKnownWidth() {
    for phrase in Self.all {
      #expect(phrase.en.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) }, "\(phrase.en)")
      #expect(phrase.ko.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }, "\(phrase.ko)")
      let isKnown = phrase.ko.unicodeScalars.allSatisfy {
        (0x20...0x7E).contains($0.value) || (0xAC00...0xD7A3).contains($0.value)
      }
      #expect(isKnown && !phrase.en.isEmpty, "\(phrase.ko)")
    }
  }

  @Test func factor_isExact() {
    let factors = [1, 10, 250, 1_000, 32_000].map { Words.factor(thousandths: $0).en }
    #expect(factors == ["0.001x", "0.01x", "0.25x", "1x", "32x"])
    #expect(Words.factor(thousandths: 500).ko == "0.5배속")
  }
}

import Testing

@testable import Lab

@Suite struct AnswerTests {
  @Test func jitter_isTheSameSequence_forTheSameSeed() {
    var first = JitterSequences()
    var second = JitterSequences()
    let alone = (0..<100).map { _ in first.next(seed: 7) }
    let amongOthers = (0..<100).map { draw in
      _ = second.next(seed: UInt64(100 + draw))
      return second.next(seed: 7)
    }
    #expect(alone == amongOthers)
    #expect(Set(alone).count == 100)
    #expect(alone.allSatisfy { (0..<1).contains($0) })
    #expect(alone != (0..<100).map { _ in first.next(seed: 8) })
  }

  @Test func jitter_fillsItsRange() {
    var sequences = JitterSequences()
    let draws = (0..<1000).map { _ in sequences.next(seed: 1) }
    for tenth in 0..<10 {
      let share = draws.filter { ($0 * 10).rounded(.down) == Double(tenth) }.count
      #expect((50...150).contains(share))
    }
  }

  @Test func splitMix64_isTheKnownGenerator() {
    // The first values of the reference implementation from state 0, which is also what the lab makes of seed 0.
    #expect(SplitMix64.value(seed: 0, index: 0) == 0xe220_a839_7b1d_cdaf)
    #expect(SplitMix64.value(seed: 0, index: 1) == 0x6e78_9e6a_a1b9_65f4)
  }

  @Test func practiceSites_differ_andStayTheSame() {
    for seed in UInt64(0)..<200 {
      let latencies = (1...5).map { PracticeSite(number: $0).latency(seed: seed) }
      #expect(Set(latencies).count == 5)
      #expect(latencies.allSatisfy { (180.0..<244).contains($0) })
      #expect(latencies == (1...5).map { PracticeSite(number: $0).latency(seed: seed) })
    }
    #expect(PracticeSite(number: 1).latency(seed: 1) != PracticeSite(number: 1).latency(seed: 2))
  }

  @Test func practicePages_sayWhatTheyAre() {
    let pages = (1...5).map { PracticeSite(number: $0).page }
    #expect(Set(pages.map(\.utf8.count)).count == 5)
    for page in pages {
      #expect((3_000...21_000).contains(page.utf8.count))
      #expect(page.contains("a practice server inside this computer"))
      #expect(page.utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test func bodies_areNumberedLines_withoutSeams() {
    let content = BodyContent()
    let whole = [UInt8](content.piece(opening: .init(), at: 0, limit: BodyContent.period).readableBytesView)
    #expect(whole.count == BodyContent.period)
    #expect(String(decoding: whole, as: UTF8.self).split(separator: "\n").count == 1024)
    #expect(stride(from: 63, to: whole.count, by: 64).allSatisfy { whole[$0] == 10 })
    let opening = content.page(site: 1)
    var body: [UInt8] = []
    while body.count < 200_000 {
      let piece = content.piece(opening: opening, at: body.count, limit: 200_000 - body.count)
      guard piece.readableBytes > 0 else { break }
      body += piece.readableBytesView
    }
    let page = Array(PracticeSite(number: 1).page.utf8)
    #expect(body.count == 200_000)
    #expect(body.starts(with: page))
    #expect(body.dropFirst(page.count).enumerated().allSatisfy { $1 == whole[$0 % whole.count] })
  }
}

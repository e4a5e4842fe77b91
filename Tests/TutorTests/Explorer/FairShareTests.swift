import Testing

@testable import Tutor

@Suite struct FairShareTests {
  @Test func shares_useTheRoom_andGiveNobodyMoreThanWanted() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let wanted = (0..<Int.random(in: 0...6, using: &random)).map { _ in Int.random(in: 0...30, using: &random) }
      let room = Int.random(in: -2...60, using: &random)
      let shares = FairShare.of(room, wanted: wanted)
      #expect(zip(shares, wanted).allSatisfy { (0...$1).contains($0) })
      #expect(shares.reduce(0, +) == min(max(0, room), wanted.reduce(0, +)))
      // Whoever did not get what it wanted got no less than anybody else, but for the rest of a division.
      for (share, want) in zip(shares, wanted) where share < want { #expect(shares.allSatisfy { $0 <= share + 1 }) }
    }
  }

  @Test func smallParties_leaveTheirRestToTheOthers() {
    #expect(FairShare.of(10, wanted: [2, 20, 20]) == [2, 4, 4])
    #expect(FairShare.of(11, wanted: [20, 20, 20]) == [4, 4, 3])
    #expect(FairShare.of(11, wanted: [20, 20, 20], favouring: 2) == [4, 3, 4])
  }
}

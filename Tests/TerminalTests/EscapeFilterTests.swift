import CNcurses
import Testing

@testable import Terminal

@Suite struct EscapeFilterTests {
  /// What is left of codes that come at once.
  private func codes(_ codes: [Int32]) -> [Int32] {
    var filter = EscapeFilter()
    let taken = codes.flatMap { filter.take($0) }
    return taken + filter.pause()
  }

  private func codes(ofText text: String) -> [Int32] { codes(text.utf8.map { Int32($0) }) }

  @Test func escapeAlone_isTheKey_howeverOften() {
    #expect(codes([0x1B]) == [0x1B])
    #expect(codes([0x1B, 0x1B]) == [0x1B, 0x1B])
    var filter = EscapeFilter()
    #expect(filter.take(0x1B) + filter.pause() + filter.take(0x78) == [0x1B, 0x78])
  }

  @Test func letterWithAlt_isNothing() {
    #expect(codes(ofText: "\u{1B}xa") == [0x61])
  }

  @Test func unknownSequence_isNothing() {
    #expect(codes(ofText: "\u{1B}[1;3Aa\u{1B}OZb\u{1B}[200~c") == [0x61, 0x62, 0x63])
    #expect(codes(ofText: "\u{1B}[1;").isEmpty)
  }

  @Test func otherCodes_pass() {
    #expect(codes(ofText: "a한") == "a한".utf8.map { Int32($0) })
    #expect(codes([0x1B, KEY_UP, KEY_DOWN]) == [0x1B, KEY_UP, KEY_DOWN])
  }
}

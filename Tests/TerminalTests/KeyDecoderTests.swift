import CNcurses
import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  private func keys(_ codes: [Int32]) -> [Key] {
    var decoder = KeyDecoder()
    return codes.compactMap { decoder.feed($0) }
  }

  private func keys(ofText text: String) -> [Key] { keys(text.utf8.map { Int32($0) }) }

  @Test func asciiBytes_areTheirCharacters() {
    #expect(keys(ofText: "aZ 0~?") == ["a", "Z", " ", "0", "~", "?"].map { .character($0) })
  }

  @Test func controlBytes_areKeys() {
    #expect(keys([0x0D, 0x0A, 0x09, 0x1B, 0x7F, 0x08]) == [.enter, .enter, .tab, .escape, .backspace, .backspace])
    #expect(keys([0x01, 0x0C, 0x1A]) == [.control("a"), .control("l"), .control("z")])
    #expect(keys([0x00, 0x1C, 0x1F]).isEmpty)
  }

  @Test func koreanJamoAndSyllables_areAssembledFromBytes() {
    #expect(keys(ofText: "ㅂ한é😀") == ["ㅂ", "한", "é", "😀"].map { .character($0) })
  }

  @Test func characterCutInTwo_isAssembledLater() throws {
    var decoder = KeyDecoder()
    let bytes = "ㄱ".utf8.map { Int32($0) }
    #expect(decoder.feed(bytes[0]) == nil)
    #expect(decoder.feed(bytes[1]) == nil)
    #expect(decoder.feed(bytes[2]) == .character("ㄱ"))
  }

  @Test func invalidBytes_areDropped_andWhatFollowsIsRead() {
    #expect(keys([0x80, 0xBF, 0x61]) == [.character("a")])
    #expect(keys([0xE3, 0x61]) == [.character("a")])
    #expect(keys([0xE3, KEY_UP, 0x84, 0x62]) == [.up, .character("b")])
    #expect(keys([0xC0, 0x80, 0x63]) == [.character("c")])
  }

  @Test func specialCodes_areKeys() {
    #expect(
      keys([KEY_UP, KEY_DOWN, KEY_LEFT, KEY_RIGHT, KEY_ENTER, KEY_BTAB, KEY_BACKSPACE])
        == [.up, .down, .left, .right, .enter, .backTab, .backspace])
    #expect(
      keys([KEY_DC, KEY_IC, KEY_HOME, KEY_END, KEY_PPAGE, KEY_NPAGE])
        == [.delete, .insert, .home, .end, .pageUp, .pageDown])
    #expect(keys((1...12).map { KEY_F0 + $0 }) == (1...12).map { .function($0) })
    #expect(keys([KEY_F0 + 13, KEY_SUSPEND]).isEmpty)
  }
}

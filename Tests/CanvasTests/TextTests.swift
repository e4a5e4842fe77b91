import Canvas
import Testing

@Suite struct TextTests {
  @Test func width_countsColumns() {
    #expect(Text.width("") == 0)
    #expect(Text.width("abc") == 3)
    #expect(Text.width("한국어 ab") == 9)
    #expect(Text.width("e\u{301}\u{200B}") == 1)
  }

  @Test(arguments: [
    (6, "한국어"), (5, "한.."), (4, "한.."), (3, ".."), (2, ".."), (1, "."), (0, ""), (-1, ""),
  ])
  func truncate_neverCutsAGlyph(width: Int, expected: String) {
    let text = Text.truncate("한국어", to: width)
    // Three columns hold an ellipsis and half a syllable.
    #expect(text == expected)
    #expect(Text.width(text) <= max(width, 0))
  }

  @Test func align_fillsTheField_exactly() {
    #expect(Text.align("한", .leading, in: 4) == "한  ")
    #expect(Text.align("한", .trailing, in: 4) == "  한")
    #expect(Text.align("한", .centre, in: 5) == " 한  ")
    #expect(Text.align("abcdef", .trailing, in: 4) == "ab..")
    for width in 0...12 { #expect(Text.width(Text.align("한국 ab", .centre, in: width)) == width) }
  }
}

@Suite struct WrapTests {
  @Test func english_breaksAtSpaces() {
    #expect(Text.wrap("It took 3.9\u{A0}ms", to: 12) == ["It took", "3.9\u{A0}ms"])
    #expect(Text.width(Text.unbroken("3.9 ms")) == 6)
    #expect(Text.wrap("the quick brown fox", to: 10) == ["the quick", "brown fox"])
  }

  @Test(arguments: [
    ("a turn of 20 ms, no more", 12, ["a turn of", "20 ms, no", "more"]),
    ("길이가 20 ms짜리 차례", 10, ["길이가", "20 ms짜리", "차례"]),
    ("about 3 s or 50 KB", 9, ["about 3 s", "or 50 KB"]), ("about 3 s or 50 KB", 7, ["about", "3 s or", "50 KB"]),
    ("20 ms", 3, ["20", "ms"]), ("20 sites", 6, ["20", "sites"]), ("x ms y", 3, ["x", "ms", "y"]),
  ])
  func aNumber_staysWithItsUnit(text: String, columns: Int, lines: [String]) {
    #expect(Text.wrap(text, to: columns) == lines)
  }

  @Test func korean_breaksBetweenWords_notBetweenSyllables() {
    #expect(Text.wrap("스레드는 번갈아 실행됩니다", to: 12) == ["스레드는", "번갈아", "실행됩니다"])
    #expect(Text.wrap("스레드는 번갈아 실행됩니다", to: 15) == ["스레드는 번갈아", "실행됩니다"])
  }

  @Test func aWordLongerThanTheLine_isBrokenInside() {
    #expect(Text.wrap("a https://example.org/x b", to: 8) == ["a", "https://", "example.", "org/x b"])
    #expect(Text.wrap("가나다라마", to: 5) == ["가나", "다라", "마"])
  }

  @Test func noLine_startsWithClosingPunctuation() {
    #expect(Text.wrap("가나다.라", to: 6) == ["가나", "다.라"])
    #expect(Text.wrap("one two , three", to: 7) == ["one", "two ,", "three"])
    #expect(Text.wrap("abcde(f)", to: 6) == ["abcde", "(f)"])
  }

  @Test func lineEnds_andIndentation_areKept() {
    #expect(Text.wrap("a\n\n  b c", to: 4) == ["a", "", "  b", "c"])
    #expect(Text.wrap("", to: 4) == [""])
  }

  @Test func noWidth_givesNoLines() {
    #expect(Text.wrap("text", to: 0) == [])
    #expect(Text.wrap("text", to: -4) == [])
  }

  @Test func aSyllable_isReplaced_whenTheLineHasOneColumn() {
    #expect(Text.wrap("한 a", to: 1) == ["?", "a"])
  }

  @Test func styles_survive() {
    let text = StyledText([.init("each "), .init("await here", .accent)])
    let lines = text.wrapped(to: 10)
    #expect(lines == [StyledText([.init("each "), .init("await", .accent)]), StyledText("here", .accent)])
  }

  @Test func randomText_fitsEveryWidth_andLosesNoWord() {
    var random = SeededGenerator(seed: 2)
    let pieces = ["한", "국어", "a", "bc", " ", "  ", ".", ",", ")", "(", "word", "\n"]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...30, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }
        .joined()
      let width = Int.random(in: 2...14, using: &random)
      let lines = Text.wrap(text, to: width)
      #expect(lines.allSatisfy { Text.width($0) <= width }, "\(text.debugDescription) in \(width)")
      #expect(lines.joined().filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
    }
  }
}

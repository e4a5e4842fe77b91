import Canvas
import Testing

@Suite struct LegendTests {
  private let legend = Legend([
    .init(.running, "running", glyphs: .ascii), .init(.wait, "응답 대기", glyphs: .ascii),
    .init(.sleep, "asleep", glyphs: .ascii),
  ])

  @Test func items_standInOneRow_whenThereIsRoom() {
    #expect(drawn(legend, width: 40) == ["# running   - 응답 대기   . asleep"])
  }

  @Test func items_wrap_whole() {
    #expect(drawn(legend, width: 25, height: 3) == ["# running   - 응답 대기", ". asleep", ""])
    #expect(legend.height(in: 25) == 2)
    #expect(legend.height(in: 0) == 0)
  }

  @Test func aWord_isTruncated_whenARowHasNoRoomForIt() {
    #expect(drawn(legend, width: 7, height: 3) == ["# run..", "- 응..", ". asl.."])
  }
}

@Suite struct FooterTests {
  private let footer = Footer(
    [.init("Enter", "run"), .init("?", "help"), .init("q", "quit")], trailing: .init("F2", "한국어"))

  @Test func keys_standLeft_andTheLastOneRight() {
    #expect(drawn(footer, width: 40) == ["Enter run   ? help   q quit    F2 한국어"])
  }

  @Test(arguments: [
    (39, "Enter run   ? help   q quit   F2 한국어"), (38, "Enter run   ? help   q quit"), (26, "Enter run   ? help"),
    (9, "Enter run"),
    (8, ""), (0, ""),
  ])
  func keys_areDroppedWhole_fromTheRight(width: Int, row: String) {
    #expect(drawn(footer, width: width) == [row])
  }

  @Test func keys_areSixAtMost() {
    let many = (1...9).map { Footer.Item("\($0)", "k") }
    #expect(drawn(Footer(many), width: 80) == ["1 k   2 k   3 k   4 k   5 k   6 k"])
    #expect(drawn(Footer(many, trailing: .init("F2", "k")), width: 36) == ["1 k   2 k   3 k   4 k   5 k     F2 k"])
  }

  @Test func keys_areSetApartFromTheirWords() {
    #expect(styled(Footer([.init("q", "quit")]), width: 6) == ["[key]q[text] [dim]quit"])
  }
}

@Suite struct ScrollWindowTests {
  @Test func window_neverLeavesRowsEmptyNeedlessly() {
    #expect(ScrollWindow(count: 10, room: 4, offset: 9).visible == 6..<10)
    #expect(ScrollWindow(count: 3, room: 4, offset: 2).visible == 0..<3)
    #expect(ScrollWindow(count: 0, room: 4, offset: 2).visible.isEmpty)
    #expect(ScrollWindow(count: 5, room: 0, offset: 2).visible.isEmpty)
  }

  @Test func window_movesAsLittleAsPossible() {
    #expect(ScrollWindow(count: 10, room: 4, offset: 2, showing: 4).offset == 2)
    #expect(ScrollWindow(count: 10, room: 4, offset: 2, showing: 7).offset == 4)
    #expect(ScrollWindow(count: 10, room: 4, offset: 2, showing: 0).offset == 0)
  }

  @Test func hiddenItems_areCounted() {
    let window = ScrollWindow(count: 20, room: 5, offset: 3)
    #expect(window.above == 3 && window.below == 12 && !window.isComplete)
  }

  @Test func scrollbar_showsWhereOneIs() {
    #expect(
      drawn(Scrollbar(ScrollWindow(count: 8, room: 4), glyphs: .ascii), width: 1, height: 4) == ["#", "#", "|", "|"])
    #expect(
      drawn(Scrollbar(ScrollWindow(count: 8, room: 4, offset: 4), glyphs: .ascii), width: 1, height: 4) == [
        "|", "|", "#", "#",
      ])
    #expect(drawn(Scrollbar(ScrollWindow(count: 4, room: 4), glyphs: .ascii), width: 1, height: 2) == ["", ""])
    #expect(drawn(Scrollbar(ScrollWindow(count: 4, room: 0), glyphs: .ascii), width: 1, height: 2) == ["#", "|"])
  }
}

@Suite struct ChoiceListTests {
  @Test func list_isNumbered_andPointsAtTheChoice() {
    let list = ChoiceList(["all of it", "about half"], selected: 0, glyphs: .ascii)
    #expect(drawn(list, width: 20, height: 3) == ["> 1  all of it", "  2  about half", ""])
    #expect(styled(list, width: 15, height: 1) == ["[selection]>[text] [selection]1[text]  [selection]all of it[text]"])
  }

  @Test func longAnswers_hangBelowTheirBeginning() {
    let list = ChoiceList(["less than a hundredth", "no"], selected: 1, glyphs: .ascii)
    #expect(drawn(list, width: 16, height: 4) == ["  1  less than a", "     hundredth", "> 2  no", ""])
    #expect(list.height(in: 16) == 3)
  }

  @Test func list_scrollsToTheChoice() {
    let list = ChoiceList((1...9).map { "answer \($0)" }, selected: 6, glyphs: .ascii)
    #expect(drawn(list, width: 20, height: 2) == ["  6  answer 6", "> 7  answer 7"])
    #expect(list.window(in: Rect(width: 20, height: 2)).below == 2)
  }

  @Test func list_isTotal() {
    let list = ChoiceList(["한국어", "b"], selected: 7, glyphs: .unicode)
    for width in 0...7 { #expect(drawn(list, width: width, height: 2).count == 2) }
    #expect(drawn(ChoiceList([String](), selected: nil, glyphs: .ascii), width: 4, height: 1) == [""])
  }
}

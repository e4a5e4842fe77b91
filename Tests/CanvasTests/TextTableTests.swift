import Testing

@testable import Canvas

@Suite struct TextTableTests {
  private func lines(_ width: Int, _ header: [String], _ rows: [[String]]) -> [String] {
    TextTable(header: header.map { StyledText($0) }, rows: rows.map { $0.map { StyledText($0) } }, glyphs: .ascii)
      .lines(in: width).map(\.plain)
  }

  @Test func columns_areAsWideAsTheirWidestCell() {
    #expect(
      lines(40, ["model", "wall"], [["sequential", "1 s"], ["모델", "2 s"]]) == [
        "model       wall", "----------  ----", "sequential  1 s", "모델        2 s",
      ])
  }

  @Test func widestColumn_givesWay_andWraps() {
    #expect(
      lines(16, ["a", "b"], [["one two three", "x"]]) == ["a              b", "-------------  -", "one two three  x"])
    #expect(
      lines(12, ["a", "b"], [["one two three", "x"]]) == [
        "a          b", "---------  -", "one two    x", "three      ",
      ])
  }

  @Test func noWordIsBroken_whereAnotherColumnCanGiveWay() {
    #expect(
      lines(22, ["a", "b"], [["one two three four", "computations"]]).map { $0.hasSuffix("computations") } == [
        false, false, true, false, false,
      ])
    let table = TextTable(
      header: [StyledText("a"), StyledText("b")], rows: [[StyledText("one three"), StyledText("computations")]],
      glyphs: .ascii)
    #expect(table.leastWidth == 5 + 2 + 12)
  }

  @Test func tableOfAnySize_isTotal() {
    for width in -1...30 {
      #expect(lines(width, [], []).isEmpty || width > 0)
      _ = lines(width, ["a"], [["x", "y", "긴 글자열입니다"], []])
    }
  }
}

@Suite struct ClickTests {
  @Test func lastMark_counts_andMarksAreNoPartOfThePicture() {
    var canvas = Canvas(width: 10, height: 3)
    let plain = canvas
    canvas.mark(Rect(x: 0, y: 0, width: 10, height: 3), target: 1)
    canvas.mark(Rect(x: 2, y: 1, width: 3, height: 1), target: 2)
    canvas.mark(Rect(x: 50, y: 1, width: 3, height: 1), target: 3)
    #expect(canvas.target(atX: 0, y: 0) == 1 && canvas.target(atX: 3, y: 1) == 2)
    #expect(canvas.target(atX: 51, y: 1) == nil && canvas.target(atX: -1, y: 0) == nil)
    #expect(canvas == plain)
  }

  @Test func footer_marksItsKeys() {
    var canvas = Canvas(width: 30, height: 1)
    Footer([Footer.Item("Enter", "run", target: 7), Footer.Item("q", "quit", target: 8)]).draw(
      on: &canvas, in: canvas.bounds)
    #expect(
      canvas.target(atX: 1, y: 0) == 7 && canvas.target(atX: 13, y: 0) == 8 && canvas.target(atX: 10, y: 0) == nil)
  }
}

import Testing
import Wording

@Suite struct ColumnWidthTests {
  @Test(arguments: [("", 0), ("abc", 3), ("사이트 1", 8), ("e\u{0301}", 1), ("漢字", 4), ("\u{1112}\u{1161}\u{11AB}", 2)])
  func width_countsHangulAsTwo(text: String, columns: Int) {
    #expect(text.columnWidth == columns)
  }

  @Test func padding_fillsAndCutsToTheColumn() {
    #expect("사이트".padded(toColumns: 8) == "사이트  ")
    #expect("사이트".padded(toColumns: 4) == "사~ ")
    #expect("abcdef".clipped(toColumns: 4) == "abc~")
    #expect("abc".clipped(toColumns: 0) == "")
    #expect("12".rightAligned(toColumns: 4) == "  12")
    #expect("12345".rightAligned(toColumns: 4) == "12345")
  }
}

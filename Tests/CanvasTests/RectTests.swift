import Canvas
import Testing

@Suite struct RectTests {
  @Test func sizesBelowZero_areZero() {
    #expect(Rect(x: 1, y: 2, width: -3, height: -1) == Rect(x: 1, y: 2, width: 0, height: 0))
  }

  @Test func extremes_doNotOverflow() {
    let rect = Rect(x: .max, y: .min, width: .max, height: .max)
    #expect(rect.inset(columns: .min / 4, rows: .max / 4) == Rect(x: .min, y: .max, width: .max, height: 0))
    #expect(rect.intersection(Rect(width: 10, height: 10)).isEmpty)
  }

  @Test func split_givesAllCellsToEitherPart() {
    let rect = Rect(x: 3, y: 4, width: 20, height: 10)
    for size in -2...25 {
      let (top, below) = rect.split(top: size)
      #expect(top.height + below.height == 10 && top.maxY == below.y && below.maxY == rect.maxY)
      let (above, bottom) = rect.split(bottom: size)
      #expect(above.height + bottom.height == 10 && bottom.height == min(max(size, 0), 10))
      let (left, rest) = rect.split(left: size)
      #expect(left.width + rest.width == 20 && left.maxX == rest.x)
    }
  }

  @Test func split_leavesTheGapEmpty() {
    let parts = Rect(width: 20, height: 1).split(left: 5, gap: 2)
    #expect(parts.left == Rect(width: 5, height: 1))
    #expect(parts.rest == Rect(x: 7, width: 13, height: 1))
    let mirrored = Rect(width: 20, height: 1).split(right: 5, gap: 2)
    #expect(mirrored.rest == Rect(width: 13, height: 1))
    #expect(mirrored.right == Rect(x: 15, width: 5, height: 1))
  }

  @Test func row_isEmpty_whenThereIsNone() {
    #expect(Rect(width: 4, height: 2).row(2).isEmpty)
    #expect(Rect(width: 4, height: 2).row(-1).isEmpty)
  }
}

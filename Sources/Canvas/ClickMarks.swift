/// Areas of a canvas that mean something to a click. All are equal, since they are no part of the picture.
struct ClickMarks: Hashable, Sendable {
  private var marks: [(area: Rect, target: Int)] = []

  mutating func add(_ area: Rect, _ target: Int) {
    if !area.isEmpty { marks.append((area, target)) }
  }

  func target(atX x: Int, y: Int) -> Int? { marks.last { $0.area.contains(x: x, y: y) }?.target }

  static func == (a: ClickMarks, b: ClickMarks) -> Bool { true }
  func hash(into hasher: inout Hasher) {}
}

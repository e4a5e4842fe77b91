/// Something that can be drawn into a rectangle of a canvas: total at any size, knowing nothing of the terminal.
public protocol Widget {
  /// Draws into `area` and nowhere else.
  func draw(on canvas: inout Canvas, in area: Rect)
}

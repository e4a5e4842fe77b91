import Canvas

/// The rows of a canvas on which only `widget` was drawn.
func drawn(_ widget: some Widget, width: Int, height: Int = 1) -> [String] {
  CanvasText.rows(canvas(of: widget, width: width, height: height))
}

/// As above, with the changes of style written out.
func styled(_ widget: some Widget, width: Int, height: Int = 1) -> [String] {
  CanvasText.styledRows(canvas(of: widget, width: width, height: height))
}

private func canvas(of widget: some Widget, width: Int, height: Int) -> Canvas {
  var canvas = Canvas(width: width, height: height)
  widget.draw(on: &canvas, in: canvas.bounds)
  return canvas
}

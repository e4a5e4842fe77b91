import Canvas

/// Draws the whole interface. Pure and total at any size: the same state gives the same canvas.
public func render(_ state: TutorState, on canvas: inout Canvas) {
  canvas.write("interleave", x: 1, y: 0, style: .title)
  for (row, run) in state.runs.enumerated() {
    canvas.write("\(run.model.name) \(run.shownTime)", x: 1, y: 2 + row)
  }
}

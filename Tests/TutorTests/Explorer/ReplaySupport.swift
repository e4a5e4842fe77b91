import Timeline

@testable import Tutor

/// The explorer on runs of five fetches, in ASCII: the models of `lanes`, one after another, the last one on the screen.
func exploring(
  _ lanes: [(RunModel, [String])] = [(.sequential, sequentialLanes), (.eventLoop, overlappingLanes)],
  _ width: Int = 80, _ height: Int = 24
) throws -> TutorState {
  var state = screen(try setup(), width, height)
  for (model, lanes) in lanes { state.runThrough(model, lanes) }
  state.type("v")
  return state
}

extension TutorState {
  /// That much time passes on the screen, cut into frames of `frame`; all in nanoseconds.
  mutating func wait(_ time: UInt64, frame: UInt64 = 33_333_334) {
    var rest = time
    while rest > 0 {
      let step = min(rest, frame)
      _ = update(&self, .elapsed(step))
      rest -= step
    }
  }

  /// Where the cursor of the explorer is, nanoseconds.
  var cursor: UInt64? { explorer?.time.cursor }
}

/// What one choice leads to: the steps of one thread up to the next choice.
struct Move {
  let thread: Int
  let state: ProgramState
  let steps: Int
  /// What it touches of what threads share.
  let footprint: Footprint
}

extension DeterministicMachine {
  /// The moves that can be made in a state where there is a choice.
  func moves(from state: ProgramState, keepFootprints: Bool) -> [Move] {
    choices(in: state).map { move($0, from: state, keepFootprint: keepFootprints) }
  }

  // Between two checkpoints code only goes ahead, so that a move ends.
  func move(_ thread: Int, from state: ProgramState, keepFootprint: Bool) -> Move {
    var (next, steps) = (state, 0)
    var footprint = Footprint(isKept: keepFootprint)
    repeat {
      step(thread, in: &next, &footprint)
      steps += 1
    } while next.running != nil
    return Move(thread: thread, state: next, steps: steps, footprint: footprint)
  }
}

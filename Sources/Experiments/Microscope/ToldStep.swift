import Interpreter
import Scheduling

/// The step that is told of a run: its last one. One that only drops what the step before it has left on the stack, as
/// behind every call whose result nobody wants, is told together with that step.
public struct ToldStep: Equatable, Sendable {
  /// What it began with.
  public let before: Moment
  /// What it led to, which is where the run is unless something was dropped since.
  public let after: Moment

  /// Nil at the start of a run.
  public init?(lastOf history: History) {
    var earlier = history
    guard earlier.back() else { return nil }
    let thread = history.schedule[earlier.position]
    let instruction = earlier.machine.instruction(of: thread, in: earlier.state)
    let isDropped = instruction?.opcode == .popTop && history.state.threads[thread].failure == nil
    guard isDropped, earlier.position > 0, history.schedule[earlier.position - 1] == thread else {
      (before, after) = (earlier.moment, history.moment)
      return
    }
    let middle = earlier.moment
    guard earlier.back() else { return nil }
    (before, after) = (earlier.moment, middle)
  }
}

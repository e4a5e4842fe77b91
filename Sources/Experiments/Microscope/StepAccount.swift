import Interpreter
import Scheduling
import Timeline
import Wording

/// What the last step of a run did and why it matters, in plain words: derived from the state before it and after it, and
/// so true of every instruction.
public struct StepAccount: Equatable, Sendable {
  /// What the step did.
  public let deed: Phrase
  /// Why that matters; nil where there is nothing to add.
  public let meaning: Phrase?
  /// Whether the step is itself what somebody looks for: it has lost an update, or failed.
  public let isTrouble: Bool
  /// Whether that is what it means: a deadlock, or a wrong end.
  public let meansTrouble: Bool

  /// The account of the step of `thread` that led from `before` to `after`; what it means is said of the run as it is
  /// `now`.
  public init(
    of thread: Int, from before: Moment, to after: Moment, now: Moment, on machine: DeterministicMachine,
    expecting: Expectation?
  ) {
    let meaning = StepMeaning(
      ReportedStep(thread: thread, before: before, after: now, machine: machine), expecting: expecting)
    deed = ReportedStep(thread: thread, before: before, after: after, machine: machine).deed
    self.meaning = meaning.words
    isTrouble = after.sightings.loss != nil || after.state.threads[thread].failure != nil
    meansTrouble = meaning.isTrouble
  }
}

/// A step between the two moments that it lies between, and what its sentences need of them.
struct ReportedStep {
  let thread: Int
  let before: Moment
  let after: Moment
  let machine: DeterministicMachine
  let names: ProgramNames
  /// Names as they were before, for values that are gone.
  let namesBefore: ProgramNames
  /// The innermost call before the step.
  let frame: Frame?
  let instruction: Instruction?

  init(thread: Int, before: Moment, after: Moment, machine: DeterministicMachine) {
    self.thread = thread
    self.before = before
    self.after = after
    self.machine = machine
    names = ProgramNames(program: machine.program, state: after.state)
    namesBefore = ProgramNames(program: machine.program, state: before.state)
    frame = before.state.threads[thread].frames.last
    instruction = machine.instruction(of: thread, in: before.state)
  }

  var name: String { names.thread(thread) }
  var hasLock: Bool { machine.switching == .globalLock }
  var threadBefore: ThreadState { before.state.threads[thread] }
  var threadAfter: ThreadState { after.state.threads[thread] }

  /// The value that lay that deep on the stack before; 1 is the topmost.
  func taken(_ depth: Int = 1) -> PythonValue { value(frame, depth) }

  /// The topmost value after the step.
  var result: PythonValue { value(threadAfter.frames.last, 1) }

  /// The topmost values before the step, the deepest first.
  func arguments(_ count: Int) -> [PythonValue] { Array((frame?.stack ?? []).suffix(count)) }

  private func value(_ frame: Frame?, _ depth: Int) -> PythonValue {
    guard let stack = frame?.stack, stack.count >= depth else { return .unbound }
    return stack[stack.endIndex - depth]
  }

  func text(_ value: PythonValue) -> String { names.text(value) }

  /// The line at which the thread stands after the step.
  var line: Int? { machine.span(of: thread, in: after.state)?.line }

  /// Whether the step changed the thread's innermost function.
  var entered: Bool { threadAfter.frames.count > threadBefore.frames.count }
}

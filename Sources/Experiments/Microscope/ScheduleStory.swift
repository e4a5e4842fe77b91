import Interpreter
import Scheduling
import Wording

/// A schedule of a program, told from its beginning to its end: which thread did what, and what that meant. The same on
/// every machine.
public struct ScheduleStory: Equatable, Sendable {
  /// What one thread did without a break on one line, or on several where nothing happened that others could notice.
  public struct Passage: Equatable, Sendable {
    /// The thread, by its place among `threads`.
    public let thread: Int
    /// The steps, counted from 1.
    public var steps: ClosedRange<Int>
    /// The lines of the source; nil for code without any.
    public var lines: ClosedRange<Int>?
    /// What the thread did and why it matters, one after another.
    public var sentences: [Phrase]
    /// Whether it is what goes wrong: an update is lost, a thread fails, nobody can go on.
    public var isTrouble: Bool
    /// What threads share, afterwards: values, and locks that somebody holds.
    public var shared: [Phrase]
    /// Whether nobody else could notice anything of it.
    public var isQuiet: Bool
    /// Calls that the thread was inside of.
    let depth: Int
  }

  /// What was looked for and found, in sentences; empty where a usual schedule is told.
  public let search: [Phrase]
  /// The names of the threads, the main thread first.
  public let threads: [String]
  /// In the order in which it happened.
  public let passages: [Passage]

  /// The schedule of a program that is worth telling. Throws for a source that is no program. Looks for it, which takes
  /// seconds at most; any thread.
  public init(of experiment: MicroscopeExperiment) throws(SourceProblem) {
    let shown = try ShownSchedule(of: experiment)
    search = shown.search
    let end = shown.history.state
    let names = ProgramNames(program: shown.history.machine.program, state: end)
    threads = end.threads.indices.map(names.thread)
    var teller = PassageTeller(shown.history, experiment)
    passages = teller.passages()
  }
}

/// Goes through a schedule once more and cuts it into passages.
private struct PassageTeller {
  private let schedule: Interleaving
  private let experiment: MicroscopeExperiment
  private var history: History

  init(_ history: History, _ experiment: MicroscopeExperiment) {
    schedule = history.schedule
    self.experiment = experiment
    self.history = history
    self.history.toStart()
  }

  mutating func passages() -> [ScheduleStory.Passage] {
    var passages: [ScheduleStory.Passage] = []
    for place in 0..<schedule.count {
      let passage = step(place)
      guard let last = passages.last, last.thread == passage.thread, belong(last, passage) else {
        passages.append(passage)
        continue
      }
      passages[passages.count - 1].extend(passage)
    }
    return passages
  }

  /// What was done on one line is one passage, and so are lines on which nothing was done that others could notice.
  private func belong(_ a: ScheduleStory.Passage, _ b: ScheduleStory.Passage) -> Bool {
    a.lines == b.lines && a.depth == b.depth || a.isQuiet && b.isQuiet
  }

  /// One step as a passage of its own.
  private mutating func step(_ place: Int) -> ScheduleStory.Passage {
    let thread = schedule[place]
    let before = history.moment
    let line = history.machine.span(of: thread, in: before.state)?.line
    let instruction = history.machine.instruction(of: thread, in: before.state)
    _ = history.step(thread)
    let after = history.moment
    let account = StepAccount(
      of: thread, from: before, to: after, now: after, on: history.machine, expecting: experiment.expectation)
    let isTrouble = account.isTrouble || account.meansTrouble
    var sentences = tells(instruction?.opcode, thread, before, after) || isTrouble ? [account.deed] : []
    let isQuiet = sentences.isEmpty
    let isLast = place + 1 == schedule.count
    let isSwitch = !isLast && schedule[place + 1] != thread && after.state.threads[thread].wait == .nothing
    if let meaning = account.meaning, isTrouble || isLast || isSwitch || isRisky(after, thread) {
      sentences.append(meaning)
    }
    return ScheduleStory.Passage(
      thread: thread, steps: (place + 1)...(place + 1), lines: line.map { $0...$0 }, sentences: sentences,
      isTrouble: isTrouble, shared: shared(after.state), isQuiet: isQuiet,
      depth: before.state.threads[thread].frames.count)
  }

  /// Whether other threads can notice what the step did.
  private func tells(_ opcode: Opcode?, _ thread: Int, _ before: Moment, _ after: Moment) -> Bool {
    let (old, new) = (before.state.threads[thread], after.state.threads[thread])
    if new.failure != nil || new.hasEnded || new.wait != .nothing { return true }
    if old.loop?.current != new.loop?.current { return true }
    switch opcode {
    case .storeGlobal, .storeAttr, .storeSubscr, .callListAppend, .enterWith, .exitWith, .await: return true
    case .call, .callMethod: return new.frames.count == old.frames.count
    case .loadGlobal, .loadAttr, .binarySubscr: return new.frames.last?.stack.last?.isPlain ?? false
    case .binaryOp: return isBetweenReadAndStore(thread)
    default: return false
    }
  }

  /// Whether the line that a thread is on stores into something shared, so that its arithmetic is part of an update.
  private func isBetweenReadAndStore(_ thread: Int) -> Bool {
    guard let frame = history.state.threads[thread].frames.last,
      let line = history.machine.span(of: thread, in: history.state)?.line
    else { return false }
    let code = history.machine.program.functions[frame.function]
    return zip(code.instructions, code.spans).contains { instruction, span in
      span.line == line && [.storeGlobal, .storeAttr, .storeSubscr].contains(instruction.opcode)
    }
  }

  /// Whether the step stored where another thread has read, which will not see it.
  private func isRisky(_ moment: Moment, _ thread: Int) -> Bool {
    guard let place = moment.sightings.stored else { return false }
    return moment.sightings.staleReaders(of: place).contains { $0 != thread && $0 != 0 }
  }

  private func shared(_ state: ProgramState) -> [Phrase] {
    let names = ProgramNames(program: history.machine.program, state: state)
    return state.globals.indices.compactMap { place in
      let value = state.globals[place]
      guard case .object(let handle) = value else {
        return value.isPlain ? Phrase(verbatim: "\(names.global(place)) = \(names.text(value))") : nil
      }
      if let holder = state.holder(of: handle) {
        let held = MicroscopeWords.holds(names.thread(holder))
        return Phrase(en: "\(names.global(place)) \(held.en)", ko: "\(names.global(place)): \(held.ko)")
      }
      return Self.isData(value, in: state) ? Phrase(verbatim: "\(names.global(place)) = \(names.text(value))") : nil
    }
  }

  /// Whether an object is worth showing: neither a free lock nor a list of threads.
  private static func isData(_ value: PythonValue, in state: ProgramState) -> Bool {
    guard case .object(let handle) = value else { return false }
    let object = state.heap[handle]
    guard object.kind != .lock, object.kind != .coroutine else { return false }
    return object.elements.isEmpty
      || !object.elements.allSatisfy { if case .thread = $0 { true } else { false } }
  }
}

extension ScheduleStory.Passage {
  /// Takes in what the same thread did next.
  fileprivate mutating func extend(_ next: ScheduleStory.Passage) {
    steps = steps.lowerBound...next.steps.upperBound
    if let own = lines, let others = next.lines {
      lines = min(own.lowerBound, others.lowerBound)...max(own.upperBound, others.upperBound)
    }
    lines = lines ?? next.lines
    sentences += next.sentences
    isTrouble = isTrouble || next.isTrouble
    isQuiet = isQuiet && next.isQuiet
    shared = next.shared
  }
}

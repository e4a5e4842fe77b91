import Canvas
import Experiments
import Interpreter
import Scheduling
import Wording

/// What threads share: globals that are worth a look, with what the last step has changed, and locks with who wants them.
extension MicroscopeFacts {
  func sharedRows(_ detail: Detail, columns: Int) -> [Row] {
    let rows = shownGlobals.flatMap { sharedRows(of: $0, columns: detail == .least ? .max : columns) }
    let lost = history.moment.sightings.lost
    guard !rows.isEmpty || lost > 0 else { return [] }
    let count = lost > 0 ? StyledText(MicroscopeWords.lost(lost)[language], .warning) : nil
    if detail == .roomy {
      return [Row(text: StyledText(MicroscopeWords.globals[language], .title), right: count)] + rows
    }
    guard let count, var first = rows.first else { return rows }
    first.right = count
    return [first] + rows.dropFirst()
  }

  /// The one of which something is expected first; without functions, and without threads, which are shown above.
  private var shownGlobals: [Int] {
    let expected = microscope.subject.experiment.expectation?.global
    let shown = history.state.globals.indices.filter { isData(history.state.globals[$0]) }
    return shown.filter { names.program.globalNames[$0] == expected }
      + shown.filter { names.program.globalNames[$0] != expected }
  }

  private func isData(_ value: PythonValue) -> Bool {
    switch value {
    case .unbound, .function, .builtin, .thread, .iterator: return false
    case .object(let handle):
      let object = history.state.heap[handle]
      let isThreads = object.elements.allSatisfy { if case .thread = $0 { true } else { false } }
      return object.kind != .list || object.elements.isEmpty || !isThreads
    default: return true
    }
  }

  private func sharedRows(of place: Int, columns: Int) -> [Row] {
    let value = history.state.globals[place]
    let name = StyledText.Run("  " + names.global(place) + "  ", .text)
    if case .object(let handle) = value, history.state.heap[handle].kind == .lock {
      return lockRows(name, handle, columns: columns)
    }
    let text = names.text(value)
    let isChanged = changed(place, text)
    var runs = [name, StyledText.Run(text, isChanged ? Style.accent.with([.bold, .reverse]) : Style.accent)]
    if let expectation = microscope.subject.experiment.expectation,
      expectation.global == names.program.globalNames[place]
    {
      runs.append(StyledText.Run("   " + MicroscopeWords.expected(String(expectation.value))[language], .dim))
    }
    return [Row(text: StyledText(runs))]
  }

  /// Whether the last step has stored into a global, or changed what is shown of it.
  private func changed(_ place: Int, _ text: String) -> Bool {
    guard let before = microscope.told?.before else { return false }
    // A value over an equal one is what a lost update looks like.
    if history.moment.sightings.stored == .global(place) { return true }
    let namesBefore = ProgramNames(program: names.program, state: before.state)
    let old = before.state.globals[place]
    return old == .unbound || namesBefore.text(old) != text
  }

  /// Who holds a lock and who wants it, the latter on a row of its own where there is no room.
  private func lockRows(_ name: StyledText.Run, _ handle: Handle, columns: Int) -> [Row] {
    let holder = history.state.holder(of: handle)
    let waiters = history.state.threads.indices.filter { history.state.threads[$0].wait == .lock(handle) }
    let words = (holder.map { MicroscopeWords.holds(names.thread($0)) } ?? MicroscopeWords.free)[language]
    let held = [name, StyledText.Run(words, holder == nil ? .dim : .accent)]
    guard !waiters.isEmpty else { return [Row(text: StyledText(held))] }
    let wanted = StyledText.Run(MicroscopeWords.wanted(by: names.threads(waiters))[language], .state(.heldUp))
    let row = StyledText(held + [StyledText.Run(", ", .dim), wanted])
    guard row.width > columns else { return [Row(text: row)] }
    let indent = StyledText.Run(String(repeating: " ", count: Text.width(name.text)))
    return [Row(text: StyledText(held)), Row(text: StyledText([indent, wanted]))]
  }
}

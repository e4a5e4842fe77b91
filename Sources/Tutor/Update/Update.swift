import Canvas
import Terminal
import Timeline
import Wording

/// The whole behaviour of the interface: what an event does to the state, and what is to be done about it. No clock, no
/// input or output.
public func update(_ state: inout TutorState, _ event: TutorEvent) -> [Effect] {
  switch event {
  case .terminal(let event): return state.handle(event)
  case .clock(let seconds): state.clock = seconds
  case .began(let run, let tasks, let labBase): state.begin(run, tasks, labBase: labBase)
  case .refused(let run, let reason): state.refuse(run, reason)
  case .progress(let run, let tracks, let now, let children):
    state.progress(run, tracks, now: now, children: children)
  case .ended(let run, let record): return state.end(run, record)
  case .read(let content): return state.take(content)
  case .readCourse(let contents): state.take(contents)
  case .readProgram(let text, let path): state.take(source: text, at: path)
  case .explored(let number, let answer): state.take(answer, to: number)
  case .refusedExploration(let number, let reason): state.refuseExploration(number, reason)
  case .told(let notice): state.notice = notice
  case .elapsed(let time): state.play(for: time)
  }
  return []
}

extension TutorState {
  fileprivate mutating func handle(_ event: TerminalEvent) -> [Effect] {
    switch event {
    case .key(let key): return handle(key)
    case .resize(let width, let height):
      size = Size(width: width, height: height)
      settle()
      return []
    case .mouse(let mouse): return handle(mouse)
    case .interrupt: return interrupt()
    case .terminate, .hangup: return [.quit]
    case .wake, .resumed: return []
    }
  }

  private mutating func handle(_ key: Key) -> [Effect] {
    if takesText, case .character(let character) = key {
      notice = nil
      screen == .explorer ? typeInExplorer(character) : type(character)
      return []
    }
    return keys.action(for: key).map { perform($0) } ?? []
  }

  /// Whether characters are text rather than keys.
  private var takesText: Bool {
    guard overlay == nil else { return false }
    return switch screen {
    case .glossary, .search: true
    case .explorer: explorer?.panel == .filter
    case .home, .lesson, .warmUp, .runs, .microscope: false
    }
  }

  /// The keys that work on the screen.
  var keys: KeyTable {
    switch screen {
    case .runs: .runScreen
    case .lesson: .lesson
    case .home: .home
    case .warmUp: .warmUp
    case .glossary, .search: .lookup
    case .microscope: .microscope
    case .explorer: .explorer
    }
  }

  private mutating func handle(_ mouse: Mouse) -> [Effect] {
    if screen == .explorer, overlay == nil, mouse.action != .press {
      turnWheelInExplorer(mouse)
      return []
    }
    switch mouse.action {
    case .wheelUp: turnWheel(by: -3)
    case .wheelDown: turnWheel(by: 3)
    case .press: return press(mouse)
    }
    return []
  }

  /// What is drawn under the pointer is chosen or done.
  private mutating func press(_ mouse: Mouse) -> [Effect] {
    var canvas = Canvas(width: size.width, height: size.height)
    render(self, on: &canvas)
    guard let code = canvas.target(atX: mouse.x, y: mouse.y), let target = ClickTarget(code: code) else {
      if screen == .explorer, overlay == nil { pointInExplorer(mouse) }
      return []
    }
    switch target {
    case .action(let action): return perform(action)
    case .line(let line): return choose(line: line)
    }
  }

  /// A line of a list was clicked: it is chosen, and opened when it was chosen already.
  private mutating func choose(line: Int) -> [Effect] {
    guard overlay == nil else { return [] }
    switch screen {
    case .home:
      guard homeLines.indices.contains(line) else { return [] }
      if home.cursor == line { return perform(.advance) }
      home.cursor = line
    case .glossary, .search:
      guard lookup.findings.indices.contains(line) else { return [] }
      if lookup.cursor == line { return perform(.advance) }
      lookup.cursor = line
    case .lesson, .warmUp, .runs: return perform(.choose(line + 1))
    case .microscope:
      // A line of a panel that was chosen already is done.
      if let panel = microscope?.panel, panel.line == line { return perform(.advance) }
      return perform(.choose(line + 1))
    case .explorer: return chooseInExplorer(line: line)
    }
    return []
  }

  private mutating func turnWheel(by rows: Int) {
    switch (overlay, screen) {
    case (.help, _): _ = perform(rows < 0 ? .up : .down)
    case (.some, _): break
    case (nil, .runs): scroll(by: rows)
    case (nil, .lesson): focus == .timelines ? scroll(by: rows) : scrollText(by: rows)
    case (nil, .home), (nil, .glossary), (nil, .search), (nil, .warmUp), (nil, .microscope),
      (nil, .explorer):
      _ = perform(rows < 0 ? .up : .down)
    }
  }

  /// Ctrl-C cancels what runs. It leaves when nothing does, or when what it has cancelled does not end.
  private mutating func interrupt() -> [Effect] {
    if screen == .microscope, microscope?.exploration.pending != nil { return stopExploring() }
    guard let live = liveRun, interruptedRun != live.id else {
      if let id = busyDesk, self[id]?.isPaused ?? false { return resume(id) }
      wasInterrupted = true
      return [.quit]
    }
    interruptedRun = live.id
    notice = TutorWords.interrupted
    return cancelRuns()
  }
}

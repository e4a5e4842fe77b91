import Canvas
import Terminal
import Timeline
import Wording

/// The whole behaviour of the interface: what an event does to the state, and what is to be done about it. No clock, no
/// input or output.
public func update(_ state: inout TutorState, _ event: TutorEvent) -> [Effect] {
  switch event {
  case .terminal(let event): return state.handle(event)
  case .began(let run, let tasks, let labBase):
    state.begin(run, tasks, labBase: labBase)
    return []
  case .refused(let run, let reason):
    state.refuse(run, reason)
    return []
  case .progress(let run, let tracks, let now):
    state.progress(run, tracks, now: now)
    return []
  case .ended(let run, let record): return state.end(run, record)
  }
}

extension TutorState {
  fileprivate mutating func handle(_ event: TerminalEvent) -> [Effect] {
    switch event {
    case .key(let key): return KeyTable.runScreen.action(for: key).map { perform($0) } ?? []
    case .resize(let width, let height):
      size = Size(width: width, height: height)
      settle()
      return []
    case .mouse(let mouse):
      turnWheel(mouse)
      return []
    case .interrupt: return interrupt()
    case .terminate, .hangup: return [.quit]
    case .wake, .resumed: return []
    }
  }

  private mutating func turnWheel(_ mouse: Mouse) {
    guard overlay == nil else { return }
    switch mouse.action {
    case .wheelUp: scroll(by: -3)
    case .wheelDown: scroll(by: 3)
    case .press: break
    }
  }

  /// Ctrl-C cancels what runs. It leaves when nothing does, or when what it has cancelled does not end.
  private mutating func interrupt() -> [Effect] {
    guard let live = liveRun, interruptedRun != live.id else {
      if isPaused { return resume() }
      wasInterrupted = true
      return [.quit]
    }
    interruptedRun = live.id
    notice = TutorWords.interrupted
    return cancel()
  }
}

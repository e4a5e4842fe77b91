import Interpreter
import Scheduling
import Wording

/// What a step did about threads, locks and event loops.
extension ReportedStep {
  /// The thread has to wait.
  var waitDeed: Phrase? {
    switch threadAfter.wait {
    case .nothing: return nil
    case .lock(let lock):
      let holder = after.state.holder(of: lock).map(names.thread) ?? "?"
      return MicroscopeWords.waits(name, for: names.lock(lock), holder: holder, hasLock: hasLock)
    case .thread(let other): return MicroscopeWords.joins(name, names.thread(other), hasLock: hasLock)
    case .sleep: return MicroscopeWords.sleeps(name, hasLock: hasLock)
    }
  }

  /// The thread's event loop has turned.
  var loopDeed: Phrase? {
    let (old, new) = (threadBefore.loop, threadAfter.loop)
    guard let new else { return old == nil ? nil : MicroscopeWords.loopEnds(name, text(result)) }
    let from = old?.current.map(task)
    guard let current = new.current else { return MicroscopeWords.loopSleeps(name, from: from) }
    guard let old else { return MicroscopeWords.handsOver(from: nil, to: task(current)) }
    return old.current == current ? nil : MicroscopeWords.handsOver(from: from, to: task(current))
  }

  private func task(_ number: Int) -> String { names.task(number, of: thread) }

  func took(_ value: PythonValue) -> Phrase {
    guard case .object(let lock) = value else { return MicroscopeWords.rearranged(name) }
    return MicroscopeWords.took(name, names.lock(lock))
  }

  func released(_ value: PythonValue) -> Phrase {
    let lock: Handle
    switch value {
    case .held(let handle), .object(let handle): lock = handle
    default: return MicroscopeWords.rearranged(name)
    }
    let waiters = after.state.threads.indices.filter { after.state.threads[$0].wait == .lock(lock) }
    return MicroscopeWords.released(
      name, names.lock(lock), waiters: waiters.isEmpty ? nil : names.threads(waiters))
  }

  /// A call of what lies below that many arguments.
  func callDeed(_ count: Int) -> Phrase {
    let arguments = names.texts(arguments(count))
    switch taken(count + 1) {
    case .function(let place):
      let call = "\(names.name(ofFunction: place))(\(arguments))"
      return machine.program.functions[place].isCoroutine
        ? MicroscopeWords.madeCoroutine(name, call) : MicroscopeWords.calls(name, call)
    case .builtin(.thread): return MicroscopeWords.madeThread(name, text(result))
    case .builtin(.lock): return MicroscopeWords.madeLock(name)
    case .builtin(.sleep): return MicroscopeWords.woke(name)
    case .builtin(.print), .builtin(.printWith): return MicroscopeWords.printed(name, printed)
    case .builtin(let builtin): return MicroscopeWords.called(name, "\(builtin.name)(\(arguments))", text(result))
    default: return MicroscopeWords.rearranged(name)
    }
  }

  /// A call of a method of what lies below that many arguments.
  func methodDeed(_ method: Method?, count: Int) -> Phrase {
    let object = taken(count + 1)
    switch (method, object) {
    case (.start, .thread(let other)): return MicroscopeWords.started(name, names.thread(other))
    case (.join, .thread(let other)): return MicroscopeWords.joined(name, names.thread(other))
    case (.acquire, .object) where result == .bool(true): return took(object)
    case (.release, .object): return released(object)
    default:
      let call = "\(namesBefore.text(object)).\(method?.name ?? "?")(\(namesBefore.texts(arguments(count))))"
      return MicroscopeWords.called(name, call, text(result))
    }
  }

  /// What the step has printed.
  private var printed: String {
    let text = after.state.output.text.utf8.dropFirst(before.state.output.byteCount)
    return Harmless.text(String(decoding: text, as: UTF8.self).trimmedAtEnd, limit: 80)
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self[...]
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}

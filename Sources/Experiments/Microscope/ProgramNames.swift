import Interpreter
import Scheduling
import Wording

/// How a program's threads, locks and values are called in one of its states. Harmless.
public struct ProgramNames {
  /// Scalars of a value that are shown.
  private static let valueLimit = 40
  /// How deep lists in lists are written with our own names.
  private static let depth = 3

  /// What is run.
  public let program: Program
  /// Where it is.
  public let state: ProgramState

  /// Names in that state of a program.
  public init(program: Program, state: ProgramState) {
    self.program = program
    self.state = state
  }

  /// `main`, or the function of the thread and its number among the threads of that function: `add-1`.
  public func thread(_ number: Int) -> String {
    guard number > 0, state.threads.indices.contains(number) else { return "main" }
    let function = state.threads[number].function
    let place = state.threads[1...number].count { $0.function == function }
    return "\(name(ofFunction: function))-\(place)"
  }

  /// A task of a thread's event loop: its coroutine's function, and its number among the tasks of that function.
  public func task(_ number: Int, of thread: Int) -> String {
    guard state.threads.indices.contains(thread), state.threads[thread].tasks.indices.contains(number),
      let function = state.threads[thread].tasks[number].function
    else { return "task \(number + 1)" }
    let place = state.threads[thread].tasks[...number].count { $0.function == function }
    return "\(name(ofFunction: function))-\(place)"
  }

  /// Several threads: `add-1, add-2`.
  public func threads(_ numbers: [Int]) -> String { numbers.map(thread).joined(separator: ", ") }

  /// A function's name; a program's own code has none.
  public func name(ofFunction place: Int) -> String {
    guard program.functions.indices.contains(place) else { return "?" }
    return Harmless.text(program.functions[place].name, limit: 30)
  }

  /// A global, an attribute, an element: `counter`, `account.balance`, `items[0]`. Objects that no global holds are called as
  /// `frame` does, or by their kind.
  public func place(_ place: Sightings.Place, in frame: Frame? = nil) -> String {
    switch place {
    case .global(let index): global(index)
    case .attribute(let object, let name):
      "\(self.name(of: object, in: frame)).\(Harmless.text(state.str(name), limit: 30))"
    case .element(let object, let key): "\(name(of: object, in: frame))[\(text(key))]"
    }
  }

  private func name(of object: Handle, in frame: Frame?) -> String {
    if let owner = owner(of: object) { return owner }
    if let frame, let place = frame.locals.firstIndex(of: .object(object)) {
      let names = program.functions[frame.function].localNames
      if names.indices.contains(place) { return Harmless.text(names[place], limit: 30) }
    }
    return "\(state.heap[object].kind)"
  }

  /// What a place holds now; nil when that is nothing.
  public func value(of place: Sightings.Place) -> PythonValue? {
    switch place {
    case .global(let index): return state.globals[index] == .unbound ? nil : state.globals[index]
    case .attribute(let object, let key), .element(let object, let key):
      let object = state.heap[object]
      if case .int(let index) = key, object.kind == .list {
        let index = index < 0 ? index + object.elements.count : index
        return object.elements.indices.contains(index) ? object.elements[index] : nil
      }
      return object.keys.firstIndex(of: key).map { object.elements[$0] }
    }
  }

  /// A global's name.
  public func global(_ index: Int) -> String {
    program.globalNames.indices.contains(index) ? Harmless.text(program.globalNames[index], limit: 30) : "?"
  }

  /// A lock by the place where the program keeps it; `lock` for one that is kept nowhere in sight.
  public func lock(_ handle: Handle) -> String { owner(of: handle) ?? "lock" }

  /// The global, or the part of a global, that holds an object.
  private func owner(of handle: Handle) -> String? {
    for (index, value) in state.globals.enumerated() {
      guard case .object(let object) = value else { continue }
      if object == handle { return global(index) }
      for (place, element) in state.heap[object].elements.enumerated() where element == .object(handle) {
        switch state.heap[object].kind {
        case .list: return "\(global(index))[\(place)]"
        case .dict: return "\(global(index))[\(text(state.heap[object].keys[place]))]"
        case .namespace: return "\(global(index)).\(Harmless.text(state.str(state.heap[object].keys[place])))"
        case .lock, .coroutine: break
        }
      }
    }
    return nil
  }

  // MARK: Values

  /// A value as Python writes it, or nearly: threads, functions and locks by their names.
  public func text(_ value: PythonValue) -> String { Harmless.text(written(value, depth: 0), limit: Self.valueLimit) }

  /// Several values: `0, 1`.
  public func texts(_ values: some Sequence<PythonValue>) -> String { values.map(text).joined(separator: ", ") }

  private func written(_ value: PythonValue, depth: Int) -> String {
    switch value {
    case .thread(let number): return thread(number)
    case .function(let place): return "\(name(ofFunction: place))()"
    case .builtin(let builtin): return builtin.name
    case .held(let handle): return lock(handle)
    case .iterator(let source, let next, _): return "\(written(source, depth: depth + 1)) from \(next)"
    case .task(let number): return "task \(number + 1)"
    case .pause: return "asyncio.sleep"
    case .tuple(let elements) where depth < Self.depth:
      let inner = elements.map { written($0, depth: depth + 1) }.joined(separator: ", ")
      return elements.count == 1 ? "(\(inner),)" : "(\(inner))"
    case .object(let handle): return written(state.heap[handle], handle, depth: depth) ?? state.repr(value)
    default: return state.repr(value)
    }
  }

  private func written(_ object: HeapObject, _ handle: Handle, depth: Int) -> String? {
    switch object.kind {
    case .lock: return lock(handle)
    case .coroutine: return "coroutine"
    case .list where depth < Self.depth:
      // What is cut off anyway need not be written.
      return
        "[\(object.elements.prefix(Self.valueLimit).map { written($0, depth: depth + 1) }.joined(separator: ", "))]"
    default: return nil
    }
  }
}

import Interpreter

/// Which stores into the places that threads share each thread has seen: a consequence of the schedule, like the global
/// lock's state, by which a lost update is known when it happens.
///
/// A thread reads a place, others store there, and then it stores as if they had not: their updates are lost. The pattern
/// is P4 of H. Berenson et al., "A Critique of ANSI SQL Isolation Levels", SIGMOD 1995. Stores of `True`, `False` and `None`
/// are flags rather than updates and do not count, nor does an element or attribute of which a thread has read 32 others
/// since.
public struct Sightings: Hashable, Sendable {
  /// Something that threads share and a program names.
  public enum Place: Hashable, Sendable {
    /// A global, by its place in the program.
    case global(Int)
    /// An attribute of an object, by its name.
    case attribute(Handle, PythonValue)
    /// An element of a list or dict, by its index or key.
    case element(Handle, PythonValue)
  }

  /// Stores that were stored over by a thread that had not seen them.
  public struct Loss: Hashable, Sendable {
    /// Where.
    public let place: Place
    /// How many.
    public let count: Int
    /// The thread that did the last of them.
    public let by: Int
  }

  /// The stores into a place so far, counted from the first that somebody had read the place before.
  private struct Stores: Hashable {
    var count = 0
    /// Those that what is there now was made from, itself included; the others are lost.
    var contained = 0
    /// The thread that did the last one.
    var last = 0
  }

  /// A place that a thread has read and not stored into since, and the stores that it had then.
  private struct Read: Hashable {
    let place: Place
    let seen: Stores

    /// A program has few globals and may have many elements.
    var isOfObject: Bool {
      if case .global = place { false } else { true }
    }
  }

  /// Elements and attributes of which a thread's reading is remembered, the last ones: a moment of a run stays small
  /// however long its lists are.
  static let rememberedReads = 32

  /// Of places that somebody has read: the others' are missed by nobody.
  private var stores: [Place: Stores] = [:]
  /// By thread, the oldest first.
  private var reads: [[Read]] = []
  /// Where the last step stored; nil for one that did not.
  public private(set) var stored: Place?
  /// What the last step lost.
  public private(set) var loss: Loss?
  /// Updates that are lost by now: of `n += 1` as many as are missing.
  public private(set) var lost = 0

  init() {}

  /// About what keeping it costs.
  var byteCount: Int {
    // A hash table has about half of its room free.
    2 * stores.count * MemoryLayout<(Place, Stores)>.stride
      + reads.reduce(0) { $0 + $1.count } * MemoryLayout<Read>.stride
  }

  /// The threads that have read `place`, have not stored there since, and have not seen its last store.
  public func staleReaders(of place: Place) -> [Int] {
    let count = stores[place]?.count ?? 0
    return reads.indices.filter { thread in reads[thread].contains { $0.place == place && $0.seen.count < count } }
  }

  /// `thread` has done a step that reads or stores, or does neither.
  mutating func follow(_ access: Access?, by thread: Int, hasFailed: Bool) {
    (stored, loss) = (nil, nil)
    guard let access, !hasFailed else { return }
    let place = access.place
    let before = stores[place] ?? Stores()
    let seen = takeRead(of: place, by: thread)
    guard access.isStore else {
      remember(Read(place: place, seen: before), by: thread)
      return
    }
    stored = place
    var after = Stores(count: before.count + 1, contained: before.contained + 1, last: thread)
    if let seen, before.count > seen.count, access.isUpdate {
      loss = Loss(place: place, count: max(1, before.contained - seen.contained), by: before.last)
      after.contained = seen.contained + 1
    }
    lost += before.contained + 1 - after.contained
    stores[place] = isRead(place) ? after : nil
  }

  private func isRead(_ place: Place) -> Bool { reads.contains { $0.contains { $0.place == place } } }

  /// What `thread` saw when it read the place, which is forgotten.
  private mutating func takeRead(of place: Place, by thread: Int) -> Stores? {
    while reads.count <= thread { reads.append([]) }
    return reads[thread].lastIndex { $0.place == place }.map { reads[thread].remove(at: $0).seen }
  }

  private mutating func remember(_ read: Read, by thread: Int) {
    reads[thread].append(read)
    guard reads[thread].count > Self.rememberedReads, reads[thread].count(where: \.isOfObject) > Self.rememberedReads,
      let oldest = reads[thread].firstIndex(where: \.isOfObject)
    else { return }
    let place = reads[thread].remove(at: oldest).place
    if !isRead(place) { stores[place] = nil }
  }
}

/// One instruction's use of a place that threads share.
struct Access {
  let place: Sightings.Place
  var isStore = false
  /// Whether what it stores is more than a flag.
  var isUpdate = false
}

extension DeterministicMachine {
  /// What the next instruction of `thread` reads or stores; nil when it does neither.
  func access(of thread: Int, in state: ProgramState) -> Access? {
    guard let frame = state.threads[thread].frames.last else { return nil }
    if let loop = state.threads[thread].loop, loop.current == nil { return nil }
    let code = program.functions[frame.function]
    let instruction = code.instructions[frame.next]
    let slots = frame.slots
    func slot(_ depth: Int) -> PythonValue { slots.count >= depth ? slots[slots.count - depth] : .unbound }
    func name() -> PythonValue { PythonValue(code.constants[instruction.argument]) }
    switch (instruction.opcode, slot(1), slot(2)) {
    case (.loadGlobal, _, _): return Access(place: .global(instruction.argument))
    case (.storeGlobal, let value, _):
      return Access(place: .global(instruction.argument), isStore: true, isUpdate: value.isUpdate)
    case (.loadAttr, .object(let object), _): return Access(place: .attribute(object, name()))
    case (.storeAttr, .object(let object), let value):
      return Access(place: .attribute(object, name()), isStore: true, isUpdate: value.isUpdate)
    case (.binarySubscr, let index, .object(let container)): return Access(place: .element(container, index))
    case (.storeSubscr, let index, .object(let container)):
      return Access(place: .element(container, index), isStore: true, isUpdate: slot(3).isUpdate)
    default: return nil
    }
  }
}

extension PythonValue {
  fileprivate var isUpdate: Bool {
    switch self {
    case .bool, .none, .unbound: false
    default: true
    }
  }
}

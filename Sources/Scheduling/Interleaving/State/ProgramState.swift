/// Everything there is to know about a running program, as one value: whoever keeps it can go back to it.
public struct ProgramState: Hashable, Sendable {
  /// By their place in the program.
  public internal(set) var globals: [PythonValue]
  /// Lists, dicts, namespaces and locks.
  public internal(set) var heap = Heap()
  /// The main thread first, then in the order in which they were made.
  public internal(set) var threads: [ThreadState]
  /// What has been printed.
  public internal(set) var output = PrintedText()
  /// The thread that must do the next step because it holds the global lock and is not at a checkpoint; nil when any thread
  /// that can go on may be chosen.
  public internal(set) var running: Int?
  /// Nanoseconds that sleeps have taken so far; stands still where sleeps have no order.
  public internal(set) var clock = 0

  init(globals: [PythonValue], threads: [ThreadState]) {
    self.globals = globals
    self.threads = threads
  }

  /// Swapped in while a step works on the state, so that nobody else refers to its arrays.
  static let empty = ProgramState(globals: [], threads: [])

  /// Whether every thread that was started has ended.
  public var hasEnded: Bool { threads.allSatisfy { $0.hasEnded || $0.status == .new } }

  /// What ended threads before their functions returned, by thread.
  public var failures: [(thread: Int, failure: Failure)] {
    threads.enumerated().compactMap { index, thread in thread.failure.map { (index, $0) } }
  }

  /// About what keeping it costs if it shares nothing with other states.
  var byteCount: Int {
    var values = globals.count + heap.size
    var frames = 0
    for thread in threads {
      for frame in thread.frames { values += frame.slots.count }
      frames += thread.frames.count
      for task in thread.tasks {
        for frame in task.frames { values += frame.slots.count }
        frames += task.frames.count
      }
    }
    return MemoryLayout<ProgramState>.stride + values * MemoryLayout<PythonValue>.stride
      + heap.count * MemoryLayout<HeapObject>.stride + frames * MemoryLayout<Frame>.stride
      + threads.count * MemoryLayout<ThreadState>.stride + 256
  }

  /// The thread that holds the lock of that name.
  public func holder(of lock: Handle) -> Int? { heap[lock].holder }
}

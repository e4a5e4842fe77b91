import Interpreter
import Synchronization
import Timeline

/// The locks of one program for which somebody had to wait, and what is recorded of them: who wants one, who is found to hold
/// it, who gets it, who releases it while others wait. Of the others nothing is recorded: taking a free lock must cost a program
/// no more than it does. Any thread.
final class ProgramLocks: Sendable {
  /// What is known of one.
  private struct Entry {
    /// Tasks that wait for it.
    var waiting = 0
    /// The task of which it was recorded last that it holds the lock.
    var holder: Int?
    let number: Int
    let name: String?
  }

  private struct Book {
    var entries: [ProgramLock: Entry] = [:]
    /// The task that each thread of the program is.
    var tasks: [Int: Int]
  }

  private let book: Mutex<Book>
  /// Whether somebody had to wait, ever.
  private let isUsed = Atomic<Bool>(false)

  /// The locks of a program that is `task`.
  init(task: Int) { book = Mutex(Book(tasks: [0: task])) }

  /// The thread with that number is `task`.
  func enter(thread: Int, as task: Int) { book.withLock { $0.tasks[thread] = task } }

  /// The globals whose values they are, in the order of their numbers.
  var names: [String?] {
    book.withLock { book in book.entries.values.sorted { $0.number < $1.number }.map(\.name) }
  }

  /// `task` waits for a lock from now on.
  func want(_ lock: ProgramLock, by task: Int, _ events: EventWriter) {
    isUsed.store(true, ordering: .relaxed)
    book.withLock { book in
      var entry = book.entries[lock] ?? Entry(number: book.entries.count + 1, name: lock.globalName)
      guard entry.number <= TraceFormat.mostLocks else { return }
      entry.waiting += 1
      events.lock(.wanted, entry.number, task: task)
      if let holder = lock.holder.flatMap({ book.tasks[$0] }) {
        events.lock(.holds, entry.number, task: holder)
        entry.holder = holder
      }
      book.entries[lock] = entry
    }
  }

  /// `task` has the lock, or has given up.
  func stopWaiting(for lock: ProgramLock, _ task: Int, isTaken: Bool, _ events: EventWriter) {
    book.withLock { book in
      guard var entry = book.entries[lock] else { return }
      entry.waiting -= 1
      if isTaken {
        events.lock(.taken, entry.number, task: task)
        entry.holder = task
      }
      book.entries[lock] = entry
    }
  }

  /// `task` has released the lock. Somebody else may have it already.
  func release(_ lock: ProgramLock, by task: Int, _ events: EventWriter) {
    guard isUsed.load(ordering: .relaxed) else { return }
    book.withLock { book in
      guard let entry = book.entries[lock], entry.holder == task || entry.waiting > 0 else { return }
      events.lock(.released, entry.number, task: task)
      if entry.holder == task { book.entries[lock]?.holder = nil }
    }
  }
}

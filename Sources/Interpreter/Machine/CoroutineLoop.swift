/// The state of one `asyncio.run`: what is ready, what waits until when, and where its caller goes on. It turns as
/// asyncio's loop does: a turn runs exactly what was ready when it began. Confined to its machine's thread.
final class CoroutineLoop {
  /// What is called in some turn. Numbers are places in `futures`.
  enum Callback {
    /// The task goes on.
    case step(Int)
    /// The time is up for which the task sleeps; it goes on in the next turn.
    case timeIsUp(Int)
    /// A child of the gathering has ended.
    case childEnded(gathering: Int, child: Int)
    /// The main coroutine has ended.
    case stop
  }

  /// What a suspended coroutine waits for.
  enum Awaited {
    case nothing
    case future(Int)
  }

  /// What has a result at some time: a task, or a gathering.
  struct Future {
    var outcome: Result<Value, InterpreterError>?
    /// Where it failed.
    var traceback: [TracebackEntry] = []
    var callbacks: [Callback] = []
    var body: Body
  }

  enum Body {
    case task(Task)
    case gathering(children: [Int], missing: Int)
  }

  /// A coroutine with turns of its own.
  struct Task {
    /// As the host knows it.
    let number: Int
    /// What it begins with; it was not awaited before.
    let coroutine: Value
    var suspended: Suspended?
  }

  /// What a suspended coroutine leaves behind: its part of the stack and its frames, to be put where they were.
  struct Suspended {
    let registers: Registers
    let stack: [Value]
    let frames: [Frame]
    let entered: [ProgramLock]
    let awaited: Awaited
  }

  struct Timer {
    let due: UInt64
    let task: Int
  }

  /// Tasks and gatherings that one loop may have: they take memory that is not the arena's.
  static let futureLimit = 200_000

  /// Tells loops of one program apart.
  let number: Int
  /// Where the caller of `asyncio.run` goes on; above its stack, coroutines have theirs.
  let caller: Registers
  let callerEntered: [ProgramLock]
  var futures: [Future] = []
  /// The task that is running.
  var current: Int?
  /// What this turn still runs, the next one last.
  var turn: [Callback] = []
  /// What the next turn runs, in order.
  var ready: [Callback] = []
  var isStopping = false
  /// The latest first.
  private var timers: [Timer] = []

  init(number: Int, caller: Registers, entered: [ProgramLock]) {
    self.number = number
    self.caller = caller
    callerEntered = entered
  }

  /// When the next timer is due.
  var nextDue: UInt64? { timers.last?.due }

  /// Adds a timer. Timers that are due at the same time come in the order in which they were added.
  func addTimer(_ timer: Timer) {
    var (low, high) = (0, timers.count)
    while low < high {
      let middle = (low + high) / 2
      if timers[middle].due > timer.due { low = middle + 1 } else { high = middle }
    }
    timers.insert(timer, at: low)
  }

  /// Begins a turn with what is ready and with the timers that are due.
  func beginTurn(now: UInt64) {
    while let timer = timers.last, timer.due <= now {
      timers.removeLast()
      ready.append(.timeIsUp(timer.task))
    }
    turn = ready.reversed()
    ready.removeAll()
  }
}

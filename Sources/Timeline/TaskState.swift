/// What a task is doing at an instant. A task is in exactly one state from its start to its end.
///
/// Raw values are stable: they are the byte in an event, and `name` is the word in JSON.
public enum TaskState: UInt8, CaseIterable, Sendable {
  /// Allowed to interpret (holds the lock where there is one); the kernel may still preempt it.
  case running = 0
  /// Computing outside the interpreter.
  case native
  /// Could run, has no worker, processor or turn of the loop yet.
  case ready
  /// Wants the global lock.
  case gilWait
  /// Wants a lock of the program's own.
  case lockWait
  /// The name of the host is being looked up.
  case dns
  /// The TCP connection is being made.
  case connect
  /// The TLS handshake is under way.
  case tls
  /// The request is sent, the first byte of the answer has not been seen. Of a program's thread or coroutine: it has sent
  /// others off and waits for them to end (`join`, `await`). That is no sleep, since nobody knows until when, and no wait for
  /// a lock, since it wants nothing that another one holds.
  case wait
  /// Asleep until a known time.
  case sleep
  /// The request is being sent.
  case send
  /// The answer is arriving.
  case receive
  /// Waiting for a worker to start.
  case spawn
  /// Data is on its way between parent and worker: from written until read.
  case ipc

  /// The identifier used in JSON, YAML and lessons.
  public var name: String {
    switch self {
    case .running: "running"
    case .native: "native"
    case .ready: "ready"
    case .gilWait: "gil-wait"
    case .lockWait: "lock-wait"
    case .dns: "dns"
    case .connect: "connect"
    case .tls: "tls"
    case .wait: "wait"
    case .sleep: "sleep"
    case .send: "send"
    case .receive: "receive"
    case .spawn: "spawn"
    case .ipc: "ipc"
    }
  }

  /// The state with that identifier, or nil.
  public init?(name: some StringProtocol) {
    guard let state = TaskState.allCases.first(where: { $0.name == name }) else { return nil }
    self = state
  }

  /// The one-column ASCII sign, which is also the text notation of tests and transcripts.
  public var notation: Character {
    switch self {
    case .running: "#"
    case .native: "%"
    case .ready: ":"
    case .gilWait: "x"
    case .lockWait: "L"
    case .dns: "d"
    case .connect: "c"
    case .tls: "t"
    case .wait: "-"
    case .sleep: "."
    case .send: ">"
    case .receive: "="
    case .spawn: "+"
    case .ipc: "~"
    }
  }

  /// The state that `notation` stands for, or nil.
  public init?(notation: Character) {
    guard let state = TaskState.allCases.first(where: { $0.notation == notation }) else { return nil }
    self = state
  }

  /// Whether a task in that state uses a processor, as far as the kernel gives it one.
  public var isComputing: Bool { self == .running || self == .native }

  /// What the state means for throughput; the colour on the screen shows this.
  public var family: StateFamily {
    switch self {
    case .running: .works
    case .native: .worksNatively
    case .ready, .gilWait, .lockWait: .heldUp
    case .dns, .connect, .tls, .wait, .sleep: .waits
    case .send, .receive, .spawn, .ipc: .movesData
    }
  }
}

/// The five families of states, one colour each.
public enum StateFamily: UInt8, CaseIterable, Sendable {
  case works, worksNatively, heldUp, waits, movesData
}

/// A job as a policy sees it.
///
/// Real schedulers do not know how long a burst will be. `burst` and `remaining` are here for the policies that assume it,
/// and the others do not look.
public struct ReadyJob: Equatable, Sendable {
  /// Its number in the workload.
  public var id: Int
  /// What its nice value is worth.
  public var weight: UInt64
  /// Nanoseconds of the burst of computing that it is in or about to begin.
  public var burst: UInt64
  /// Nanoseconds of that burst that are still to be computed.
  public var remaining: UInt64

  /// Makes one; see the members.
  public init(id: Int, weight: UInt64, burst: UInt64, remaining: UInt64) {
    self.id = id
    self.weight = weight
    self.burst = burst
    self.remaining = remaining
  }
}

/// Why a job is in the ready queue.
public enum ReadyCause: Sendable {
  /// It is new.
  case arrived
  /// Its I/O is done.
  case woke
  /// Another took its processor.
  case preempted
  /// Its slice is over.
  case expired
}

/// Who runs next, and for how long: all that one scheduler has to say. The simulation does the rest, the same for all.
///
/// A policy is a value and has no clock and no chance, so a copy of it is a step to go back to. Its ready queue is its own;
/// all processors take from that one queue.
public protocol SchedulingPolicy: Sendable {
  /// A job joins the ready queue.
  mutating func enqueue(_ job: ReadyJob, _ cause: ReadyCause)

  /// Takes the job out of the ready queue that is to run next; nil only when the queue is empty, so that no processor
  /// idles while somebody is ready.
  mutating func next() -> Int?

  /// Nanoseconds that a job which begins to run may run before it joins the queue again, at least 1; nil is until its
  /// burst ends.
  func slice(of job: ReadyJob) -> UInt64?

  /// Whether `candidate`, which has just arrived or woken and found no processor free, takes that of `running`.
  func preempts(_ candidate: ReadyJob, _ running: ReadyJob) -> Bool

  /// A job has run for `time` nanoseconds more. Told before anything else that happens at the same instant.
  mutating func ran(_ job: ReadyJob, for time: UInt64)

  /// A job went to do I/O, or ended.
  mutating func leave(_ job: ReadyJob)

  /// When the policy wants to act by itself, nanoseconds; nil is never.
  var alarm: UInt64? { get }

  /// The alarm's time has come.
  mutating func sound(at now: UInt64)
}

extension SchedulingPolicy {
  /// Until its burst ends: what a policy without slices says.
  public func slice(of job: ReadyJob) -> UInt64? { nil }
  /// Never: what a policy without preemption says.
  public func preempts(_ candidate: ReadyJob, _ running: ReadyJob) -> Bool { false }
  /// Most policies keep no accounts.
  public mutating func ran(_ job: ReadyJob, for time: UInt64) {}
  /// Most policies forget a job when they give it a processor.
  public mutating func leave(_ job: ReadyJob) {}
  /// Most policies act only when something happens.
  public var alarm: UInt64? { nil }
  /// Nothing to do without an alarm.
  public mutating func sound(at now: UInt64) {}
}

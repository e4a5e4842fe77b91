/// One thing that happened in a simulation. Jobs and processors are numbered from 0.
public enum Happening: Equatable, Sendable {
  case arrived(Int)
  /// Its I/O is done.
  case woke(Int)
  /// A processor starts to switch to it.
  case switched(Int, processor: Int)
  /// It runs.
  case began(Int, processor: Int)
  /// Its slice is over, and it queues again.
  case expired(Int, processor: Int)
  /// Another job takes its processor.
  case preempted(Int, processor: Int)
  /// It does I/O.
  case slept(Int)
  case ended(Int)
  /// The policy acted by itself: the feedback queue's boost.
  case alarm
}

/// The multi-level feedback queue: learns from what a job did what it will do. Jobs that often do I/O stay at the top and are
/// answered at once; jobs that compute sink, and run when nobody above wants to.
///
/// The rules as OSTEP, chapter 8, states them (after Corbató and others, 1962):
///  1. If A's priority is higher than B's, A runs.
///  2. If they are the same, A and B take turns, a quantum of their level each.
///  3. A new job enters at the top.
///  4. Once a job has used up its allotment at a level, in however many pieces, it moves down one level.
///  5. After some time, all jobs move to the top: the boost. Nobody starves, and who changes his ways is noticed.
public struct MultiLevelFeedbackQueue: SchedulingPolicy {
  /// One level; see the rules.
  public struct Level: Equatable, Sendable {
    /// Nanoseconds of one turn.
    public var quantum: UInt64
    /// Nanoseconds that a job may run at this level, all turns together. The lowest level ignores it.
    public var allotment: UInt64

    /// A level; zero counts as one.
    public init(quantum: UInt64, allotment: UInt64) {
      self.quantum = max(1, quantum)
      self.allotment = max(1, allotment)
    }
  }

  /// Where a job stands.
  private struct Standing {
    var level = 0
    /// Nanoseconds used of the level's allotment.
    var used: UInt64 = 0
  }

  private let levels: [Level]
  private let boost: UInt64?
  private var queues: [[Int]]
  // Only looked up by number, never walked through: the order of a dictionary is left to chance.
  private var standings: [Int: Standing] = [:]

  /// When all jobs move to the top next; nil without a boost.
  public private(set) var alarm: UInt64?

  /// Levels from the top down, at least one of which is used, with a boost every `boost` nanoseconds; nil and zero are
  /// never.
  public init(levels: [Level], boost: UInt64?) {
    self.levels = levels.isEmpty ? [Level(quantum: 1, allotment: 1)] : levels
    self.boost = boost == 0 ? nil : boost
    queues = Array(repeating: [], count: self.levels.count)
    alarm = self.boost
  }

  /// The level at which a job is, 0 at the top.
  public func level(of id: Int) -> Int { standings[id]?.level ?? 0 }

  /// Rules 2 to 4. Who was preempted has not had his turn, and stays in front.
  public mutating func enqueue(_ job: ReadyJob, _ cause: ReadyCause) {
    var standing = standings[job.id] ?? Standing()
    if standing.used >= levels[standing.level].allotment, standing.level + 1 < levels.count {
      standing = Standing(level: standing.level + 1)
      queues[standing.level].append(job.id)
    } else if cause == .preempted {
      queues[standing.level].insert(job.id, at: 0)
    } else {
      queues[standing.level].append(job.id)
    }
    standings[job.id] = standing
  }

  /// Rule 1.
  public mutating func next() -> Int? {
    guard let level = queues.firstIndex(where: { !$0.isEmpty }) else { return nil }
    return queues[level].removeFirst()
  }

  /// A turn, or what is left of the allotment when that is less.
  public func slice(of job: ReadyJob) -> UInt64? {
    let standing = standings[job.id] ?? Standing()
    let level = levels[standing.level]
    let isLowest = standing.level + 1 == levels.count
    guard !isLowest, standing.used < level.allotment else { return level.quantum }
    return min(level.quantum, level.allotment - standing.used)
  }

  /// Rule 1, for somebody who has just come.
  public func preempts(_ candidate: ReadyJob, _ running: ReadyJob) -> Bool {
    level(of: candidate.id) < level(of: running.id)
  }

  /// Counts against the allotment.
  public mutating func ran(_ job: ReadyJob, for time: UInt64) { standings[job.id, default: Standing()].used += time }

  /// Rule 5. Those who were higher stay in front. A turn that is under way goes on.
  public mutating func sound(at now: UInt64) {
    guard let boost else { return }
    standings.removeAll(keepingCapacity: true)
    let all = queues.flatMap { $0 }
    queues = Array(repeating: [], count: levels.count)
    queues[0] = all
    alarm = (now / boost + 1) * boost
  }
}

/// What was recorded of one lane: a task, a worker, a lock or a processor. A value; all lanes of a run have the same clock.
public struct LaneLog: Equatable, Sendable {
  /// Which one it is.
  public var lane: LaneIdentity
  /// In order and never overlapping. There may be gaps: a worker without a task, a free lock, an idle processor.
  public var spans: [Span]
  /// For each span the id of its task: of those that wait for a lock, the one that has waited longest; nil where it cannot
  /// be told which of several it was.
  public var owners: LaneOwners
  /// For each span how many tasks it stands for: those that wait for a lock, or of which one had the processor. Empty where it
  /// is always one.
  public var counts: [Int]
  /// When somebody asked for the lock, in order.
  public var marks: [UInt64]
  /// Where it comes from; not always from where the run does.
  public var provenance: Provenance

  /// A lane; see the members.
  public init(
    _ lane: LaneIdentity, spans: [Span], owners: LaneOwners, counts: [Int] = [], marks: [UInt64] = [],
    provenance: Provenance
  ) {
    self.lane = lane
    self.spans = spans
    self.owners = owners
    self.counts = counts
    self.marks = marks
    self.provenance = provenance
  }

  /// How many tasks the span in that place stands for.
  public func count(at place: Int) -> Int { counts.isEmpty ? 1 : counts[place] }
}

/// The tasks to which the spans of a lane belong: an id, or nil, for each. Takes no memory where it is always the same.
public struct LaneOwners: RandomAccessCollection, ExpressibleByArrayLiteral, Equatable, Sendable {
  private enum Storage {
    case same(Int, count: Int)
    case each([Int32])
  }

  private static let nobody: Int32 = -1
  private let storage: Storage

  /// The task with that id for each of `count` spans.
  public init(repeating task: Int, count: Int) { storage = .same(task, count: count) }

  /// One for each span.
  public init(_ tasks: some Sequence<Int?>) {
    storage = .each(tasks.map { $0.map { Int32(clamping: $0) } ?? Self.nobody })
  }

  /// One for each span.
  public init(arrayLiteral tasks: Int?...) { self.init(tasks) }

  /// Always 0.
  public var startIndex: Int { 0 }

  /// The number of spans.
  public var endIndex: Int {
    switch storage {
    case .same(_, let count): count
    case .each(let tasks): tasks.count
    }
  }

  /// The task of the span in that place.
  public subscript(place: Int) -> Int? {
    switch storage {
    case .same(let task, _): task
    case .each(let tasks): tasks[place] == Self.nobody ? nil : Int(tasks[place])
    }
  }

  /// Whether they are the same tasks in the same order, however they are kept.
  public static func == (a: LaneOwners, b: LaneOwners) -> Bool { a.elementsEqual(b) }
}

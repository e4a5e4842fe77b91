/// An object that can change. Flat rather than an enum with payloads, so that its arrays are changed in place.
public struct HeapObject: Hashable, Sendable {
  /// What the object is.
  public enum Kind: UInt8, Hashable, Sendable { case list, dict, namespace, lock, coroutine }

  /// What it is.
  public let kind: Kind
  /// A list's elements, a dict's values, a namespace's attributes, the arguments of a coroutine that has not begun.
  public internal(set) var elements: ValueArray
  /// A dict's keys in the order in which they came, a namespace's names; as many as `elements`. A coroutine's function,
  /// until it is awaited.
  public internal(set) var keys: ValueArray
  /// The thread that holds the lock, or nil when it is free.
  public internal(set) var holder: Int?

  init(_ kind: Kind, elements: ValueArray = [], keys: ValueArray = []) {
    self.kind = kind
    self.elements = elements
    self.keys = keys
    holder = nil
  }

  /// Values in it.
  var size: Int { elements.count + keys.count }
}

/// The objects of a program, in one lane for each thread that makes them. Nothing is collected: programs under the
/// microscope are short, and the limits stop the others.
public struct Heap: Hashable, Sendable {
  /// Objects that one run may make.
  public static let objectLimit = 100_000
  /// Elements that all objects of a run may have together.
  public static let valueLimit = 1_000_000

  /// By thread, then by age.
  private(set) var lanes: [[HeapObject]] = []
  /// Objects made so far.
  public private(set) var count = 0
  /// Elements that they have together.
  private(set) var size = 0

  /// The object of that name.
  public internal(set) subscript(handle: Handle) -> HeapObject {
    get { lanes[Int(handle.thread)][Int(handle.index)] }
    _modify {
      let before = lanes[Int(handle.thread)][Int(handle.index)].size
      yield &lanes[Int(handle.thread)][Int(handle.index)]
      size += lanes[Int(handle.thread)][Int(handle.index)].size - before
    }
  }

  /// Whether there is no room for another element.
  var isFull: Bool { size >= Self.valueLimit }

  /// Every object with its name, by thread and age.
  public var objects: [(handle: Handle, object: HeapObject)] {
    lanes.enumerated().flatMap { thread, lane in
      lane.enumerated().map { (Handle(thread: thread, index: $0.offset), $0.element) }
    }
  }

  /// Bytes of long lists and dicts that are the same, and in memory once, in another state of the run.
  func sharedByteCount(with other: Heap) -> Int {
    guard size > 1000 else { return 0 }
    var bytes = 0
    for (mine, theirs) in zip(lanes, other.lanes) {
      for (a, b) in zip(mine, theirs) where a.size > 64 {
        bytes += a.elements.sharedByteCount(with: b.elements) + a.keys.sharedByteCount(with: b.keys)
      }
    }
    return bytes
  }

  /// Adds an object that `thread` makes; nil when the limit is reached.
  mutating func add(_ object: HeapObject, by thread: Int) -> Handle? {
    guard count < Self.objectLimit, size + object.size <= Self.valueLimit else { return nil }
    while lanes.count <= thread { lanes.append([]) }
    lanes[thread].append(object)
    count += 1
    size += object.size
    return Handle(thread: thread, index: lanes[thread].count - 1)
  }
}

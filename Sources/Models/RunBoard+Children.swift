import Glibc
import Synchronization
import Timeline

/// The tasks that a run's own tasks have created while it went on: threads and coroutines of programs. They are entered on
/// the board, so that every process of the run sees them, and a worker that is killed takes none of them with it.
extension RunBoard {
  /// More than these have no place in a run.
  static let mostChildren = 1024

  /// How many found no place.
  var childrenWithoutPlace: Int {
    max(0, Int(childrenMade.pointee.load(ordering: .relaxed)) - Self.mostChildren)
  }

  private static let childBytes = 256
  private static let nameBytes = 240
  /// The bytes of all children.
  static let childrenBytes = mostChildren * childBytes

  /// Enters a task that `parent` has created. It is called `stem` and `number`, which no other child of the run may be.
  /// Returns its id, nil when there is no place left.
  func addChild(of parent: Int, _ kind: TaskKind, stem: String, number: Int) -> Int? {
    let place = Int(childrenMade.pointee.wrappingAdd(1, ordering: .relaxed).oldValue)
    guard place < Self.mostChildren else { return nil }
    let entry = child(place)
    entry.storeBytes(of: UInt32(truncatingIfNeeded: parent), toByteOffset: 4, as: UInt32.self)
    entry.storeBytes(of: kind == .coroutine ? 1 : 0, toByteOffset: 8, as: UInt8.self)
    let name = Self.name(stem, number)
    entry.storeBytes(of: UInt8(name.count), toByteOffset: 9, as: UInt8.self)
    (entry + 16).copyMemory(from: name, byteCount: name.count)
    isEntered(entry).pointee.store(1, ordering: .releasing)
    return taskCount + place
  }

  /// The children so far but for the first `known`, in the order of their ids, which go on after those of the run's own tasks.
  func children(after known: Int = 0) -> [TaskIdentity] {
    var children: [TaskIdentity] = []
    for place in known..<max(known, Self.mostChildren) {
      guard isEntered(child(place)).pointee.load(ordering: .acquiring) != 0 else { break }
      children.append(identity(ofChild: place))
    }
    return children
  }

  /// What another process wrote is not trusted.
  private func identity(ofChild place: Int) -> TaskIdentity {
    let (entry, id) = (child(place), taskCount + place)
    let parent = Int(entry.load(fromByteOffset: 4, as: UInt32.self))
    let isCoroutine = entry.load(fromByteOffset: 8, as: UInt8.self) == 1
    let length = min(Self.nameBytes, Int(entry.load(fromByteOffset: 9, as: UInt8.self)))
    let name = String(decoding: UnsafeRawBufferPointer(start: entry + 16, count: length), as: UTF8.self)
    return TaskIdentity(id: id, name: name, kind: isCoroutine ? .coroutine : .thread, parent: min(parent, id - 1))
  }

  /// The name's bytes. Of a long stem the end is missing, never the number, which tells children apart.
  private static func name(_ stem: String, _ number: Int) -> [UInt8] {
    let ending = "-\(number)".utf8
    var beginning = stem
    while beginning.utf8.count + ending.count > nameBytes { beginning.removeLast() }
    return Array(beginning.utf8) + ending
  }

  private func child(_ place: Int) -> UnsafeMutableRawPointer { childrenBase + place * Self.childBytes }

  private func isEntered(_ entry: UnsafeMutableRawPointer) -> UnsafeMutablePointer<Atomic<UInt32>> {
    entry.assumingMemoryBound(to: Atomic<UInt32>.self)
  }
}

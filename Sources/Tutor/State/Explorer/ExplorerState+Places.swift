/// Places in time that are kept, and come back to.
extension ExplorerState {
  /// Places that are remembered.
  private static let keptPositions = 100
  /// Marks that are kept.
  private static let mostMarks = 100

  /// Remembers where the reader is, before a jump.
  mutating func remember() {
    let position = Position(time: time, chosen: chosen)
    guard trail.last != position else { return }
    trail.append(position)
    if trail.count > Self.keptPositions { trail.removeFirst() }
  }

  /// Goes back to where the reader was before the last jump. Returns false when nothing is remembered.
  mutating func goBack() -> Bool {
    guard let position = trail.popLast() else { return false }
    if position.time.extent == time.extent { time = position.time } else { time.go(to: position.time.cursor) }
    choose(position.chosen)
    return true
  }

  /// Marks the time of the cursor, or takes the mark away.
  mutating func mark() {
    if let index = marks.firstIndex(of: time.cursor) {
      marks.remove(at: index)
    } else if marks.count < Self.mostMarks {
      marks.append(time.cursor)
      marks.sort()
    }
  }
}

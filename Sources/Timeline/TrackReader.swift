/// Follows a store while it is being written and sorts its events into tracks. Each call of `refresh` reads only what is
/// new, so that a frame costs what happened since the last one. Not thread-safe; any one thread.
public struct TrackReader: Sendable {
  private let store: EventStore
  private var read: [Int] = []
  private var firstOpenChunk = 0
  private let mostTasks: Int
  /// One track a task, by id. Grows with the tasks that are created while the run goes on.
  public private(set) var tracks: [Track]
  /// Drop requests seen so far.
  public private(set) var dropRequests = 0

  /// Reads `store`, which records `taskCount` tasks, and up to `more` that those create. Events of others are ignored.
  public init(_ store: EventStore, taskCount: Int, more: Int = 0) {
    self.store = store
    mostTasks = taskCount + more
    tracks = Array(repeating: Track(), count: taskCount)
  }

  /// Takes in all events that have been published since the last call. Returns whether there were any.
  @discardableResult
  public mutating func refresh() -> Bool {
    var hasNews = false
    let chunks = store.chunkCount
    while read.count < chunks { read.append(0) }
    for chunk in firstOpenChunk..<max(firstOpenChunk, chunks) {
      let available = store.eventCount(inChunk: chunk)
      guard available > read[chunk] else { continue }
      hasNews = true
      store.withEvents(inChunk: chunk, from: read[chunk], to: available) { absorb($0) }
      read[chunk] = available
    }
    while firstOpenChunk < chunks, read[firstOpenChunk] == EventStore.chunkCapacity { firstOpenChunk += 1 }
    return hasNews
  }

  private mutating func absorb(_ events: UnsafeBufferPointer<Event>) {
    for event in events where event.task < mostTasks {
      while tracks.count <= event.task { tracks.append(Track()) }
      tracks[Int(event.task)].absorb(event)
      if event.kind == .dropRequest { dropRequests += 1 }
    }
  }

  /// Ends every task that has no recorded end at `time`, nanoseconds from the run's start.
  public mutating func closeOpenTracks(at time: UInt64, _ how: (Int) -> TaskEnding) {
    for id in tracks.indices { tracks[id].close(at: time, how(id)) }
  }
}

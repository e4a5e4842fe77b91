import Glibc
import Platform
import Synchronization
import Testing

@testable import Timeline

@Suite struct EventStoreTests {
  @Test func anEvent_isSixteenBytes_andAChunkAPage() {
    #expect(MemoryLayout<Event>.size == 16)
    #expect(MemoryLayout<Event>.stride == 16)
    #expect(EventStore.headerBytes + EventStore.chunkCapacity * 16 <= 4096)
    #expect(Double(4096) / Double(EventStore.chunkCapacity) <= 20, "bytes an event while recording")
  }

  @Test func whatIsWritten_isRead_inOrder_overManyChunks() throws {
    let store = try EventStore(events: 2000)
    let writer = EventWriter(store)
    for number in 0..<1000 {
      writer.write(Event(time: UInt64(number), task: 0, kind: .enter, detail: UInt8(number % 2)))
    }
    var reader = TrackReader(store, taskCount: 1)
    let (hadNews, hasMore) = (reader.refresh(), reader.refresh())
    #expect(hadNews && !hasMore, "nothing is read twice")
    #expect(reader.tracks[0].transitions.map(\.time) == Array(0..<1000))
  }

  @Test func whatFindsNoRoom_isCounted() throws {
    let store = try EventStore(events: EventStore.chunkCapacity * 2)
    let writer = EventWriter(store)
    let room = EventStore.chunkCapacity * store.chunkLimit
    for number in 0..<(room + 37) { writer.write(Event(time: UInt64(number), task: 0, kind: .dropRequest)) }
    #expect(store.droppedEvents == 37)
    var reader = TrackReader(store, taskCount: 1)
    reader.refresh()
    #expect(reader.dropRequests == room)
  }

  @Test func aReader_seesOnlyWholeEvents_whileWritersWrite() throws {
    let (writers, events) = (3, 20_000)
    let store = try EventStore(events: writers * events + 1000)
    let threads = try (0..<writers).map { number in
      try PosixThread.start("writer \(number)") {
        let writer = EventWriter(store)
        // Time, task and detail say the same thing three times: a torn event would contradict itself.
        for count in 0..<events {
          writer.write(
            Event(
              time: UInt64(count), task: UInt32(number), kind: .enter, detail: UInt8(count % 14), extra: UInt16(number))
          )
        }
      }
    }
    var torn = 0
    var seen = 0
    var read: [Int] = []
    while seen < writers * events {
      for chunk in 0..<store.chunkCount {
        if chunk == read.count { read.append(0) }
        let available = store.eventCount(inChunk: chunk)
        store.withEvents(inChunk: chunk, from: read[chunk], to: available) { events in
          torn += events.count { $0.task != UInt32($0.extra) || UInt64($0.detail) != $0.time % 14 }
          seen += events.count
        }
        read[chunk] = available
      }
    }
    for thread in threads { thread.join() }
    #expect(torn == 0)
    #expect(store.droppedEvents == 0)
  }

  @Test func aSharedStore_isTheSameInASecondMapping() throws {
    let store = try EventStore(events: 1000, shared: true)
    let descriptor = try #require(store.descriptor)
    let copy = Descriptor(owning: dup(descriptor.raw))
    let other = try EventStore(mapping: copy, chunks: store.chunkLimit)
    EventWriter(store).enter(.running, task: 0, at: 1)
    EventWriter(other).enter(.wait, task: 0, at: 2)
    var reader = TrackReader(store, taskCount: 1)
    reader.refresh()
    #expect(reader.tracks[0].transitions.map(\.state) == [.running, .wait])
  }

  @Test func aTaskThatDoesNotExist_isIgnored() throws {
    let store = try EventStore(events: 100)
    EventWriter(store).enter(.running, task: 17)
    var reader = TrackReader(store, taskCount: 1)
    reader.refresh()
    #expect(reader.tracks == [Track()])
  }
}

@Suite struct StatisticsTests {
  @Test func median_isTheMiddle() {
    #expect(Statistics.median([]) == nil)
    #expect(Statistics.median([7]) == 7)
    #expect(Statistics.median([9, 1, 5]) == 5)
    #expect(Statistics.median([4, 1, 2, 9]) == 3)
    #expect(Statistics.median([.max, .max]) == .max)
  }

  @Test func timeByState_sums() throws {
    let spans = try TextNotation.spans("##--#--x")
    #expect(Statistics.timeByState(spans) == [.running: 3, .wait: 4, .gilWait: 1])
  }

  @Test func mostAtOnce_countsInstants_notTouches() throws {
    let lanes = try ["##----", "--##--", "----##", "   #  "].map { try TextNotation.spans($0) }
    #expect(Statistics.mostAtOnce(.running, in: lanes) == 2)
    #expect(Statistics.mostAtOnce(.running, in: Array(lanes.prefix(3))) == 1)
    #expect(Statistics.mostAtOnce(.sleep, in: lanes) == 0)
  }
}

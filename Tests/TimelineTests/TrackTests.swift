import Testing

@testable import Timeline

private func enter(_ state: TaskState, _ time: UInt64) -> Event {
  Event(time: time, task: 0, kind: .enter, detail: state.rawValue)
}

private func end(_ ending: TaskEnding, _ time: UInt64) -> Event {
  Event(time: time, task: 0, kind: .end, detail: ending.rawValue)
}

private func track(_ events: [Event]) -> Track {
  events.reduce(into: Track()) { $0.absorb($1) }
}

@Suite struct TrackTests {
  @Test func spans_areContiguous_andCoverTheTask() throws {
    let track = track([enter(.running, 0), enter(.wait, 2), enter(.receive, 5), enter(.running, 7), end(.ok, 8)])
    #expect(try Array(track.spans(until: 99)) == TextNotation.spans("##---==#"))
  }

  @Test func aLivingTask_reachesUpToNow() throws {
    let track = track([enter(.ready, 0), enter(.sleep, 3)])
    #expect(try Array(track.spans(until: 6)) == TextNotation.spans(":::..."))
    #expect(track.state == .sleep)
  }

  @Test func aWaitOfZeroLength_isOmitted() throws {
    let track = track([enter(.sleep, 0), enter(.gilWait, 4), enter(.running, 4), end(.ok, 5)])
    #expect(try Array(track.spans(until: 5)) == TextNotation.spans("....#"))
  }

  @Test func repeats_areNeverMerged() throws {
    let track = track([enter(.running, 0), enter(.running, 2), end(.ok, 4)])
    #expect(try Array(track.spans(until: 4)) == TextNotation.spans("##|##"))
  }

  @Test func aTaskCancelledBeforeItStarted_hasASingleEmptyReady() {
    let track = track([enter(.ready, 7), end(.cancelled, 7)])
    #expect(Array(track.spans(until: 9)) == [Span(.ready, 7, 7)])
  }

  @Test func eventsThatComeLate_findTheirPlace() {
    let events = [enter(.spawn, 0), enter(.ipc, 10), enter(.running, 11), enter(.ipc, 30), end(.ok, 33)]
    let inOrder = track(events)
    for _ in 0..<50 { #expect(track(events.shuffled()) == inOrder) }
  }

  @Test func anEventOfAnUnknownKind_isIgnored() {
    var event = enter(.running, 1)
    event.kindCode = 200
    #expect(track([event]) == Track())
    var state = enter(.running, 1)
    state.detail = 200
    #expect(track([state]) == Track())
  }

  @Test func closing_endsWhatWasNotRecorded() {
    var open = track([enter(.running, 3)])
    open.close(at: 9, .failed)
    #expect(Array(open.spans(until: 99)) == [Span(.running, 3, 9)])
    var empty = Track()
    empty.close(at: 9, .cancelled)
    #expect(Array(empty.spans(until: 99)) == [Span(.ready, 9, 9)])
  }
}

import Timeline

/// Replaying: of the recording only what had happened by the cursor is shown, and the cursor goes on by itself while it plays.
/// Where the cursor is decides the picture, whichever way it came there.
extension ExplorerState {
  /// Whether the recording is shown only up to the cursor.
  var isReplaying: Bool { playback != nil }

  /// Whether the cursor goes on by itself. It waits as long as a list hides the lanes.
  var isPlaying: Bool { !coversLanes && (playback?.isPlaying ?? false) }

  /// Plays on from the cursor, at the end from the start; or stands still. Returns false when there is nothing to play.
  mutating func playOrPause() -> Bool {
    guard time.end > 0 else { return false }
    var replay = currentPlayback
    replay.isPlaying ? replay.pause() : replay.play()
    take(replay)
    return true
  }

  /// Plays slower or faster.
  mutating func changeSpeed(faster: Bool) {
    var replay = currentPlayback
    replay.changeSpeed(faster: faster)
    playback = replay
  }

  /// That many nanoseconds have passed on the screen.
  mutating func play(for elapsed: UInt64) {
    guard isPlaying else { return }
    var replay = currentPlayback
    replay.advance(by: elapsed)
    take(replay)
  }

  /// All of the recording is shown again. Returns false when it was.
  mutating func stopReplay() -> Bool {
    guard playback != nil else { return false }
    playback = nil
    return true
  }

  /// Stands still at the next instant at which anything happens in the runs on the screen, or the one before. Returns false
  /// when there is none.
  mutating func step(_ direction: EventDirection) -> Bool {
    var replay = currentPlayback
    replay.pause()
    playback = replay
    guard let (run, event) = nearestEvent(direction) else { return false }
    time.go(to: event.time)
    if kind == .task { choose(LanePlace(run: run, lane: event.task)) }
    return true
  }

  /// All runs on the screen play together, from their start, and whole.
  mutating func race() -> Bool {
    guard time.end > 0 else { return false }
    time.fit()
    time.go(to: 0)
    var replay = currentPlayback
    replay.play()
    take(replay)
    return true
  }

  /// The replay as it stands at the cursor, whatever has moved that; a new one at a speed at which what is seen can be followed.
  private var currentPlayback: Playback {
    var replay =
      playback ?? Playback(end: time.end, speed: .following(min(time.end, time.extent >> UInt64(time.level))))
    replay.follow(time.cursor, end: time.end)
    return replay
  }

  private mutating func take(_ replay: Playback) {
    playback = replay
    time.go(to: replay.position)
  }

  // MARK: Single events

  /// What happens first at the nearest instant at which anything happens: of the first run and task. So that every instant is
  /// reached both ways, and looks the same.
  private func nearestEvent(_ direction: EventDirection) -> (run: Int, event: RunEvent)? {
    let events = shown.compactMap { run -> (run: Int, event: RunEvent)? in
      let log = runs[run].log
      // Behind the last task, or before the first, only events at other instants are next.
      let outside = direction == .next ? log.record.tasks.count : -1
      guard let event = log.event(direction, from: time.cursor, ofTask: outside, in: .anyTask) else { return nil }
      return (run, log.event(.next, from: event.time, ofTask: -1, in: .anyTask) ?? event)
    }
    switch direction {
    case .next: return events.min { $0.event.time < $1.event.time }
    case .previous:
      guard let latest = events.map(\.event.time).max() else { return nil }
      return events.first { $0.event.time == latest }
    }
  }
}

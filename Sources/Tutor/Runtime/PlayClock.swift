/// How much time passes on the screen between two frames of a recording that is played.
struct PlayClock {
  private var last: UInt64?

  /// A frame is drawn at `now`, of something that plays or stands still. Returns the nanoseconds since the frame before
  /// it; nil for the first one of what plays, and of what stands still.
  mutating func elapsed(at now: UInt64, isPlaying: Bool) -> UInt64? {
    defer { last = isPlaying ? now : nil }
    guard isPlaying, let last else { return nil }
    return now &- last
  }

  /// The program was stopped and goes on: nobody has seen the time in between.
  mutating func skip() { last = nil }
}

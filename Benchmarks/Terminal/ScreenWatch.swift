import Platform
import Timeline

/// Watches what the program draws on its terminal.
final class ScreenWatch {
  let terminal: PseudoTerminal
  private(set) var reader = FrameReader()

  /// Starts the program on a terminal of 200 by 50.
  init(_ executable: String, _ arguments: [String]) throws {
    terminal = try PseudoTerminal(executable, arguments)
  }

  /// Waits for the first whole frame and returns the nanoseconds from the program's start to its last byte.
  func firstFrame() throws -> UInt64 {
    let deadline = terminal.started + 10_000_000_000
    while reader.frames.isEmpty {
      guard let (bytes, time) = try terminal.read(until: deadline) else { throw CannotMeasure("no frame within 10 s") }
      reader.feed(bytes, at: time)
    }
    return (reader.frames.first?.time ?? 0) - terminal.started
  }

  /// Types a key and returns the nanoseconds until the last byte of the next frame.
  func answer(to key: String) throws -> UInt64 {
    let before = reader.frames.count
    let start = MonotonicClock.now()
    try terminal.type(key)
    while reader.frames.count == before {
      guard let (bytes, time) = try terminal.read(until: start + 5_000_000_000) else {
        throw CannotMeasure("no answer to a key within 5 s")
      }
      reader.feed(bytes, at: time)
    }
    return (reader.frames.last?.time ?? start) - start
  }

  /// Watches until nothing was written for that many nanoseconds, at most two minutes.
  func settle(quiet: UInt64) throws {
    let limit = MonotonicClock.now() + 120_000_000_000
    while let (bytes, time) = try terminal.read(until: MonotonicClock.now() + quiet) {
      reader.feed(bytes, at: time)
      guard time < limit else { throw CannotMeasure("the screen does not come to rest") }
    }
  }

  /// Watches for exactly that many nanoseconds and returns the bytes that came.
  func bytes(during nanoseconds: UInt64) throws -> Int {
    let before = reader.bytes
    let deadline = MonotonicClock.now() + nanoseconds
    while let (bytes, time) = try terminal.read(until: deadline) { reader.feed(bytes, at: time) }
    return reader.bytes - before
  }
}

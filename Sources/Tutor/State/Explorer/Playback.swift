/// A recording that is played: how far it is, how fast, and whether it goes on.
///
/// The run took place at its true speed; this is its recording. Time comes from outside, as nanoseconds that have passed on
/// the screen, and is counted in whole thousandths of a nanosecond: however it is cut into frames, the sum is the same.
struct Playback: Equatable, Sendable {
  /// Nanoseconds from the run's start up to which it is shown.
  private(set) var position: UInt64
  /// When the last of the runs that are played ends, nanoseconds from their start.
  private(set) var end: UInt64
  /// How fast it is played.
  private(set) var speed: ReplaySpeed
  /// Whether it goes on by itself.
  private(set) var isPlaying = false
  /// Thousandths of a nanosecond beyond `position`.
  private var fraction: UInt64 = 0

  /// A recording of `end` nanoseconds that stands still at `position`.
  init(at position: UInt64 = 0, end: UInt64, speed: ReplaySpeed = .actual) {
    self.position = min(position, end)
    self.end = end
    self.speed = speed
  }

  /// Whether everything has been shown.
  var isAtEnd: Bool { position >= end }

  /// Plays on, from the start where everything has been shown.
  mutating func play() {
    guard end > 0 else { return }
    if isAtEnd { scrub(to: 0) }
    isPlaying = true
  }

  /// Stands still.
  mutating func pause() { isPlaying = false }

  /// That much time has passed on the screen, nanoseconds. At the end it stops.
  mutating func advance(by elapsed: UInt64) {
    guard isPlaying else { return }
    let (product, overflow) = elapsed.multipliedReportingOverflow(by: speed.thousandths)
    let (sum, carries) = product.addingReportingOverflow(fraction)
    guard !overflow, !carries, sum / ReplaySpeed.one < end - position else {
      scrub(to: end)
      isPlaying = false
      return
    }
    position += sum / ReplaySpeed.one
    fraction = sum % ReplaySpeed.one
  }

  /// Goes to `time`, nanoseconds from the run's start, and plays on from there if it plays.
  mutating func scrub(to time: UInt64) {
    position = min(time, end)
    fraction = 0
  }

  /// Goes where something else has moved it, in what is recorded by now.
  mutating func follow(_ time: UInt64, end: UInt64) {
    guard time != position || end != self.end else { return }
    self.end = end
    scrub(to: time)
  }

  /// One rung up or down the ladder of speeds. What has been played stays played.
  mutating func changeSpeed(faster: Bool) { speed = faster ? speed.faster : speed.slower }
}

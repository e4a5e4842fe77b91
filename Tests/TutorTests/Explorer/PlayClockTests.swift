import Testing

@testable import Tutor

@Suite struct PlayClockTests {
  @Test func elapsed_isTheTimeBetweenFramesOfWhatPlays() {
    var clock = PlayClock()
    #expect(clock.elapsed(at: 100, isPlaying: true) == nil)
    #expect(clock.elapsed(at: 133, isPlaying: true) == 33)
    #expect(clock.elapsed(at: 200, isPlaying: true) == 67)
  }

  @Test func pause_isNotPlayed() {
    var clock = PlayClock()
    _ = clock.elapsed(at: 100, isPlaying: true)
    #expect(clock.elapsed(at: 150, isPlaying: false) == nil)
    #expect(clock.elapsed(at: 900, isPlaying: true) == nil)
    #expect(clock.elapsed(at: 933, isPlaying: true) == 33)
  }

  @Test func timeForWhichTheProgramWasStopped_isNotPlayed() {
    var clock = PlayClock()
    _ = clock.elapsed(at: 100, isPlaying: true)
    clock.skip()
    #expect(clock.elapsed(at: 1_000_000, isPlaying: true) == nil)
  }
}

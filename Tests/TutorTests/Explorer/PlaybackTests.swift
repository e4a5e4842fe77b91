import Testing

@testable import Tutor

@Suite struct PlaybackTests {
  private func playing(end: UInt64, speed: ReplaySpeed = .actual) -> Playback {
    var playback = Playback(end: end, speed: speed)
    playback.play()
    return playback
  }

  @Test func position_isTheSame_howeverTimeIsCutIntoFrames() {
    var random = SystemRandomNumberGenerator()
    for speed in ReplaySpeed.ladder {
      let total: UInt64 = 3_333_333_337
      var whole = playing(end: .max, speed: speed)
      whole.advance(by: total)
      for _ in 0..<20 {
        var cut = playing(end: .max, speed: speed)
        var rest = total
        while rest > 0 {
          let frame = min(rest, UInt64.random(in: 1...33_333_334, using: &random))
          cut.advance(by: frame)
          rest -= frame
        }
        #expect(cut == whole, "\(speed)")
      }
      #expect(whole.position == total * speed.thousandths / 1_000)
    }
  }

  @Test func changedSpeed_losesNothing() {
    var playback = playing(end: .max, speed: ReplaySpeed.ladder[0])
    for _ in 0..<1_000 {
      playback.advance(by: 1)
      playback.changeSpeed(faster: true)
      playback.changeSpeed(faster: false)
    }
    #expect(playback.position == 1)
  }

  @Test func end_stopsIt_andPlayingOnBeginsAtZero() {
    var playback = playing(end: 100)
    playback.advance(by: 99)
    #expect(playback.isPlaying && playback.position == 99)
    playback.advance(by: 1)
    #expect(!playback.isPlaying && playback.isAtEnd && playback.position == 100)
    playback.advance(by: 1_000)
    #expect(playback.position == 100)
    playback.play()
    #expect(playback.isPlaying && playback.position == 0)
  }

  @Test func hugeTimes_endIt_andOverflowNothing() {
    for speed in ReplaySpeed.ladder {
      var playback = playing(end: .max, speed: speed)
      playback.scrub(to: .max - 1)
      playback.advance(by: .max)
      #expect(playback.position == .max && !playback.isPlaying)
    }
  }

  @Test func pausedOrEmptyRecording_doesNotMove() {
    var paused = playing(end: 100)
    paused.pause()
    paused.advance(by: 50)
    #expect(paused.position == 0)
    #expect(!playing(end: 0).isPlaying)
  }

  @Test func scrub_staysWithinTheRecording() {
    var playback = playing(end: 100)
    playback.scrub(to: 1_000)
    #expect(playback.position == 100)
    #expect(Playback(at: 1_000, end: 100).position == 100)
  }
}

@Suite struct ReplaySpeedTests {
  @Test func ladder_goesFromAThousandthTo32_inRisingSteps() {
    #expect(ReplaySpeed.ladder.first?.thousandths == 1 && ReplaySpeed.ladder.last?.thousandths == 32_000)
    #expect(ReplaySpeed.ladder == ReplaySpeed.ladder.sorted())
    #expect(ReplaySpeed.ladder.contains(.actual))
  }

  @Test func rungs_leadToOneAnother_andTheOutermostStay() {
    for (slow, fast) in zip(ReplaySpeed.ladder, ReplaySpeed.ladder.dropFirst()) {
      #expect(slow.faster == fast && fast.slower == slow)
    }
    #expect(ReplaySpeed.ladder[0].slower == ReplaySpeed.ladder[0])
    #expect(ReplaySpeed.ladder.last?.faster == ReplaySpeed.ladder.last)
  }

  @Test func followedStretch_lastsFiveSecondsOnTheScreen_butIsNeverFasterThanItWas() {
    #expect(ReplaySpeed.following(60_000_000_000) == .actual)
    #expect(ReplaySpeed.following(5_000_000_000) == .actual)
    #expect(ReplaySpeed.following(1_000_000_000).thousandths == 100)
    #expect(ReplaySpeed.following(0) == ReplaySpeed.ladder[0])
    for duration in [UInt64(5_000_000), 70_000_000, 900_000_000, 4_999_999_999] {
      let speed = ReplaySpeed.following(duration)
      #expect(duration * 1_000 / speed.thousandths >= 5_000_000_000)
    }
  }
}

@Suite struct RaceStandingsTests {
  @Test func places_followTheTimes_andAreKnownOnceARunHasEnded() {
    let walls: [UInt64] = [300, 100, 200, 100]
    let middle = RaceStandings(walls, at: 150)
    #expect(walls.indices.map(middle.place) == [nil, 1, nil, 1])
    let end = RaceStandings(walls, at: 300)
    #expect(walls.indices.map(end.place) == [4, 1, 3, 1])
    #expect(!RaceStandings(walls, at: 99).hasEnded(1))
  }
}

/// Why a step matters.
extension MicroscopeWords {
  /// Two threads hold what the other wants.
  public static func deadlock(_ first: String, _ second: String) -> Phrase {
    Phrase(
      en: "Deadlock: \(first) and \(second) each wait for a lock that the other holds. Nobody can ever go on.",
      ko:
        "교착 상태: \(Particle.with.after(first)) \(Particle.subject.after(second)) 서로 상대가 쥔 락을 기다립니다. 아무도 다시 나아갈 수 없습니다."
    )
  }
  /// Threads wait for one another in another way.
  public static let deadlock = Phrase(
    en: "Deadlock: everybody waits for somebody. Nobody can ever go on.",
    ko: "교착 상태: 모두가 누군가를 기다립니다. 아무도 다시 나아갈 수 없습니다.")
  /// The program has ended with the value that was expected.
  public static func endedAsExpected(_ name: String, _ value: String) -> Phrase {
    Phrase(
      en: "Every thread has ended, and \(name) is \(value), as expected.",
      ko: "모든 스레드가 끝났고, \(name)의 값은 기대한 대로 \(value)입니다.")
  }
  /// The program has ended with another value.
  public static func endedOtherwise(_ name: String, _ value: String, expected: String) -> Phrase {
    Phrase(
      en: "Every thread has ended, and \(name) is \(value) where \(expected) was expected.",
      ko: "모든 스레드가 끝났지만, \(name)의 값은 \(value)입니다. 기댓값은 \(expected)입니다.")
  }
  /// The program has ended.
  public static let allEnded = Phrase(en: "Every thread has ended.", ko: "모든 스레드가 끝났습니다.")
  /// Whose stores were lost, and why.
  public static func unseen(_ thread: String, by other: String, _ place: String) -> Phrase {
    Phrase(
      en: "\(thread) had read \(place) before \(other) stored there, and knew nothing of it.",
      ko: "\(Particle.topic.after(thread)) \(Particle.subject.after(other)) 저장하기 전에 \(place)의 값을 읽어서 그 저장을 몰랐습니다.")
  }
  /// Others hold what they read before this store.
  public static func stale(_ threads: String, _ place: String, isOne: Bool) -> Phrase {
    Phrase(
      en:
        "But \(threads) read \(place) before that: if \(isOne ? "it stores" : "they store") what \(isOne ? "it has" : "they have") now, this update is lost.",
      ko: "그런데 \(Particle.topic.after(threads)) 그전에 \(place)의 값을 읽었습니다. 이제 그 값으로 저장하면 이 갱신은 사라집니다.")
  }
  /// Another thread may come in now.
  public static func checkpoint(isAsked: Bool) -> Phrase {
    Phrase(
      en: isAsked
        ? "Checkpoint, and somebody has asked for the GIL: real Python switches here."
        : "Checkpoint: another thread may come in here.",
      ko: isAsked ? "점검 지점이고 양보 요청이 와 있습니다. 실제 파이썬은 여기서 전환합니다." : "점검 지점: 여기서 다른 스레드가 끼어들 수 있습니다.")
  }
  /// Nobody can come in now.
  public static func noCheckpoint(_ holder: String) -> Phrase {
    Phrase(
      en: "No checkpoint: \(holder) keeps the GIL, and nobody can come in here.",
      ko: "점검 지점이 아님: \(Particle.subject.after(holder)) GIL을 쥐고 있어 아무도 끼어들 수 없습니다.")
  }
  /// There is no lock, and others could go on.
  public static let noLockHere = Phrase(
    en: "There is no GIL: any other thread may come in here.", ko: "GIL이 없으므로 다른 스레드가 언제든 끼어들 수 있습니다.")
  /// Somebody else has to go on.
  public static func gilIsFree(_ threads: String) -> Phrase {
    Phrase(
      en: "The GIL is free: \(threads) can take it.", ko: "GIL이 비었습니다. \(Particle.subject.after(threads)) 얻을 수 있습니다.")
  }
}

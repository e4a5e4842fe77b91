/// Threads, locks and event loops: what an instruction has done about them.
extension MicroscopeWords {
  private static func letsGo(_ hasLock: Bool) -> Phrase {
    hasLock ? Phrase(en: " and lets go of the GIL", ko: " GIL을 내려놓고") : Phrase(verbatim: "")
  }

  /// It made a thread.
  public static func madeThread(_ thread: String, _ other: String) -> Phrase {
    Phrase(
      en: "\(thread) made the thread \(other), which has not started.",
      ko: "\(Particle.subject.after(thread)) 스레드 \(Particle.object.after(other)) 만들었습니다. 아직 시작하지 않았습니다.")
  }
  /// It started a thread.
  public static func started(_ thread: String, _ other: String) -> Phrase {
    Phrase(
      en: "\(thread) started \(other): from now on it wants to run as well.",
      ko: "\(Particle.subject.after(thread)) \(Particle.object.after(other)) 시작했습니다. 이제 둘 다 실행되려 합니다.")
  }
  /// It has to wait for the end of another thread.
  public static func joins(_ thread: String, _ other: String, hasLock: Bool) -> Phrase {
    Phrase(
      en: "\(thread) waits for the end of \(other)\(letsGo(hasLock).en).",
      ko: "\(Particle.subject.after(thread))\(letsGo(hasLock).ko) \(Particle.subject.after(other)) 끝나기를 기다립니다.")
  }
  /// The thread that it waited for has ended.
  public static func joined(_ thread: String, _ other: String) -> Phrase {
    Phrase(
      en: "\(other) has ended, so \(thread) goes on.",
      ko: "\(Particle.subject.after(other)) 끝났으므로 \(Particle.subject.after(thread)) 나아갑니다.")
  }
  /// It made a lock.
  public static func madeLock(_ thread: String) -> Phrase {
    Phrase(en: "\(thread) made a lock, which is free.", ko: "\(Particle.subject.after(thread)) 락을 만들었습니다. 비어 있습니다.")
  }
  /// It has a lock now.
  public static func took(_ thread: String, _ lock: String) -> Phrase {
    Phrase(
      en: "\(thread) took \(lock): whoever wants it now has to wait.",
      ko: "\(Particle.subject.after(thread)) \(lock) 락을 잡았습니다. 이제 다른 스레드는 기다려야 합니다.")
  }
  /// It has to wait for a lock that another thread holds.
  public static func waits(_ thread: String, for lock: String, holder: String, hasLock: Bool) -> Phrase {
    Phrase(
      en: "\(thread) wants \(lock), which \(holder) holds: it waits\(letsGo(hasLock).en).",
      ko:
        "\(Particle.subject.after(thread)) \(Particle.subject.after(holder)) 쥔 \(lock) 락을 원해서\(letsGo(hasLock).ko) 기다립니다."
    )
  }
  /// It let go of a lock, for which others may wait.
  public static func released(_ thread: String, _ lock: String, waiters: String?) -> Phrase {
    Phrase(
      en: "\(thread) released \(lock)" + (waiters.map { "; \($0) can take it now." } ?? "."),
      ko: "\(Particle.subject.after(thread)) \(lock) 락을 놓았습니다."
        + (waiters.map { " 이제 \(Particle.subject.after($0)) 잡을 수 있습니다." } ?? ""))
  }
  /// It goes to sleep.
  public static func sleeps(_ thread: String, hasLock: Bool) -> Phrase {
    Phrase(
      en: "\(thread) goes to sleep\(letsGo(hasLock).en).",
      ko: "\(Particle.subject.after(thread))\(letsGo(hasLock).ko) 잠듭니다.")
  }
  /// Its sleep is over.
  public static func woke(_ thread: String) -> Phrase {
    Phrase(en: "\(thread) woke up.", ko: "\(Particle.subject.after(thread)) 깨어났습니다.")
  }

  // MARK: Event loops

  /// It called an `async def` function.
  public static func madeCoroutine(_ thread: String, _ call: String) -> Phrase {
    Phrase(
      en: "\(thread) made a coroutine of \(call); nothing of it has run.",
      ko: "\(Particle.subject.after(thread)) \(call)의 코루틴을 만들었습니다. 아직 조금도 실행하지 않았습니다.")
  }
  /// A coroutine goes on without a turn of the loop in between.
  public static func awaits(_ thread: String, _ function: String) -> Phrase {
    Phrase(
      en: "\(thread) awaits \(function)() and enters it at once, like a call.",
      ko: "\(Particle.subject.after(thread)) \(function)() 코루틴을 기다리며, 호출처럼 곧바로 들어갑니다.")
  }
  /// It awaits what has a result already.
  public static func awaited(_ thread: String, _ value: String) -> Phrase {
    Phrase(
      en: "What \(thread) awaits is there already: \(value).",
      ko: "\(Particle.subject.after(thread)) 기다리는 값이 이미 있습니다: \(value).")
  }
  /// The loop's turn goes from one coroutine to another.
  public static func handsOver(from: String?, to: String) -> Phrase {
    Phrase(
      en: (from.map { "\($0) hands its turn back; the" } ?? "The") + " loop goes on with \(to).",
      ko: (from.map { "\(Particle.subject.after($0)) 차례를 돌려주고, " } ?? "") + "루프는 \(Particle.toward.after(to)) 나아갑니다.")
  }
  /// The loop has nothing to do.
  public static func loopSleeps(_ thread: String, from: String?) -> Phrase {
    Phrase(
      en: (from.map { "\($0) hands its turn back; the" } ?? "The") + " loop of \(thread) has nothing to do and sleeps.",
      ko: (from.map { "\(Particle.subject.after($0)) 차례를 돌려주었습니다. " } ?? "") + "\(thread)의 루프는 할 일이 없어 잠듭니다.")
  }
  /// `asyncio.run` is over.
  public static func loopEnds(_ thread: String, _ value: String) -> Phrase {
    Phrase(
      en: "asyncio.run has ended with \(value), and \(thread) goes on.",
      ko: "asyncio.run이 끝나 \(Particle.object.after(value)) 돌려주고 \(Particle.subject.after(thread)) 나아갑니다.")
  }
}

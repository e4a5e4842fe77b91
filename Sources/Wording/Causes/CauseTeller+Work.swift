import Timeline

extension CauseTeller {
  func native(_ facts: NativeFacts) -> [Phrase] {
    let computed = Phrase(
      en: "\(me.en) computed in native code for \(time).",
      ko: "\(Particle.topic.after(me.ko)) \(time) 동안 네이티브 코드로 계산했습니다.")
    return [computed, consequence(facts.right)]
  }

  private func consequence(_ right: NativeFacts.Right) -> Phrase {
    switch right {
    case .nothingToKeep:
      return Phrase(en: "There is no lock to keep in this model.", ko: "이 모델에는 쥐고 있을 락이 없습니다.")
    case .keptLoop:
      return Phrase(
        en: "It left the interpreter, but not the loop's thread: nobody else had a turn.",
        ko: "인터프리터에서는 나갔지만 루프의 스레드는 그대로 썼으므로, 다른 태스크에는 차례가 오지 않았습니다.")
    case .keptLock(let other?, _):
      let other = names(other)
      return Phrase(
        en: "It kept the lock: \(other.en) asked for it meanwhile, in vain.",
        ko: "락을 쥔 채였습니다. 그동안 \(Particle.subject.after(other.ko)) 양보를 청했지만 소용없었습니다.")
    case .keptLock(nil, _):
      return Phrase(en: "It kept the lock, as the experiment asks for.", ko: "실험에 적힌 대로 락을 쥔 채였습니다.")
    case .releasedLock(let other?, _):
      let other = names(other)
      return Phrase(
        en: "It had released the lock: \(other.en) ran meanwhile.",
        ko: "락은 놓고 있었습니다. 그동안 \(Particle.subject.after(other.ko)) 실행되었습니다.")
    case .releasedLock(nil, _):
      return Phrase(en: "It had released the lock, and nobody took it.", ko: "락은 놓고 있었고, 아무도 쥐지 않았습니다.")
    case .unknown:
      return Phrase(
        en: "Nobody wanted the lock meanwhile, so the recording does not show whether it was free.",
        ko: "그동안 락을 원한 태스크가 없어서, 락을 놓고 있었는지는 기록에 나타나지 않습니다.")
    }
  }

  func running(_ facts: RunningFacts) -> [Phrase] {
    let subject = Particle.topic.after(me.ko)
    let ran =
      facts.heldLock
      ? Phrase(en: "\(me.en) held the lock and ran for \(time)", ko: "\(subject) 락을 쥐고 \(time) 동안 실행되다가")
      : Phrase(en: "\(me.en) ran for \(time)", ko: "\(subject) \(time) 동안 실행되다가")
    let end = ending(facts.end)
    let told = Phrase(en: "\(ran.en), \(end.en).", ko: "\(ran.ko) \(end.ko).")
    guard !facts.isProcessorKnown, cause.duration >= Self.longRun else { return [told] }
    return [
      told,
      Phrase(
        en: "Whether the kernel gave it a processor all that time is not recorded.",
        ko: "그동안 커널이 프로세서를 계속 주었는지는 기록되지 않습니다."),
    ]
  }

  /// From so many nanoseconds on, a kernel may well have let others run meanwhile.
  private static var longRun: UInt64 { 20_000_000 }

  private func ending(_ end: RunningFacts.End) -> Phrase {
    switch end {
    case .asked(let other?, _):
      let other = names(other)
      return Phrase(
        en: "until it let go at a checkpoint because \(other.en) had asked",
        ko: "\(Particle.subject.after(other.ko)) 양보를 청해서 점검 지점에서 락을 놓았습니다")
    case .asked(nil, _):
      return Phrase(
        en: "until it let go at a checkpoint; who had asked is not recorded",
        ko: "점검 지점에서 락을 놓았습니다. 누가 청했는지는 기록되지 않았습니다")
    case .left(let state):
      return Phrase(en: "until it left off \(state.departure.en)", ko: "\(state.departure.ko) 멈추었습니다")
    case .preempted(let other?):
      let other = names(other)
      return Phrase(
        en: "until \(other.en) ran in its place", ko: "\(Particle.object.after(other.ko)) 실행하느라 물러났습니다")
    case .preempted(nil):
      return Phrase(en: "until it lost the processor", ko: "프로세서를 내주었습니다")
    case .repeated: return Phrase(en: "and began its work once more", ko: "일을 다시 시작했습니다")
    case .ended: return Phrase(en: "to its end", ko: "끝났습니다")
    }
  }
}

import Timeline

extension CauseTeller {
  // MARK: The global lock

  func lock(_ wait: LockWait) -> [Phrase] {
    [beginning(of: wait), holders(wait), handover(wait)].compactMap(\.self)
  }

  private func beginning(of wait: LockWait) -> Phrase {
    switch wait.beginning {
    case .cameBack:
      return Phrase(
        en: "\(me.en) waited \(time) for the lock.", ko: "\(Particle.topic.after(me.ko)) \(time) 동안 락을 기다렸습니다.")
    case .yielded(let other?, _):
      let other = names(other)
      return Phrase(
        en: "\(me.en) let the lock go at a checkpoint because \(other.en) had asked for it, and waited \(time) to "
          + "have it "
          + "back.",
        ko: "\(Particle.topic.after(me.ko)) \(Particle.subject.after(other.ko)) 양보를 청해서 점검 지점에서 락을 놓았고, "
          + "다시 쥐기까지 \(time) 동안 기다렸습니다.")
    case .yielded(nil, _):
      return Phrase(
        en: "\(me.en) let the lock go at a checkpoint, and waited \(time) to have it back.",
        ko: "\(Particle.topic.after(me.ko)) 점검 지점에서 락을 놓았고, 다시 쥐기까지 \(time) 동안 기다렸습니다.")
    }
  }

  private func holders(_ wait: LockWait) -> Phrase? {
    guard let turns = wait.turns else {
      return Phrase(
        en: "Nobody else is seen to have had it meanwhile: it was being handed over.",
        ko: "그동안 락을 쥔 태스크는 보이지 않습니다. 락을 넘겨받는 데 걸린 시간입니다.")
    }
    if turns.count == 1 {
      let holder = names(turns.first.task)
      return Phrase(en: "\(holder.en) held it.", ko: "락은 \(Particle.subject.after(holder.ko)) 쥐고 있었습니다.")
    }
    return meanwhile(turns) { Phrase(en: "it \($0) times", ko: "\($0)번 락을 쥐었") }
  }

  /// Several turns of others, whose number the phrase gives: "Meanwhile others had it 3 times; most of the time it was cpu-1
  /// (10 ms)." The Korean verb lacks its ending.
  func meanwhile(_ turns: TurnsBetween, _ had: (String) -> Phrase) -> Phrase {
    let most = names(turns.most)
    let count = Numbers.count(turns.count)
    let share = Numbers.duration(turns.mostTime)
    let had = had(count)
    return Phrase(
      en: "Meanwhile others had \(turns.isComplete ? "" : "more than ")\(had.en); most of the time it was \(most.en) "
        + "(\(share)).",
      ko: "그동안 다른 태스크들이 \(turns.isComplete ? "" : "적어도 ")\(had.ko)고, 가장 오래 쓴 것은 \(most.ko)입니다(\(share)).")
  }

  private func handover(_ wait: LockWait) -> Phrase? {
    guard wait.gotIt else {
      let asked = request(wait).map { Phrase(en: "\($0.en), but never got it.", ko: "\($0.ko)지만 끝내 쥐지 못했습니다.") }
      return asked ?? Phrase(en: "It never got it.", ko: "끝내 락을 쥐지 못했습니다.")
    }
    guard let turns = wait.turns, let release = wait.release else {
      return request(wait).map { Phrase(en: "\($0.en).", ko: "\($0.ko)습니다.") }
    }
    let holder = names(turns.last.task)
    let subject = Particle.topic.after(holder.ko)
    let left = self.left(release, holder: holder, subject: subject)
    guard let request = request(wait) else {
      if turns.count > 1 {
        return Phrase(
          en: "It did not ask, because the lock kept changing hands; \(left.en).",
          ko: "락이 계속 주인을 바꾸고 있어서 양보를 청하지 않았습니다. \(left.ko).")
      }
      return Phrase(en: "It did not have to ask: \(left.en).", ko: "양보를 청할 필요는 없었습니다. \(left.ko).")
    }
    return Phrase(en: "\(request.en); \(left.en).", ko: "\(request.ko)고, \(left.ko).")
  }

  /// "After 5.0 ms it asked for it to be dropped"; the Korean verb lacks its ending.
  private func request(_ wait: LockWait) -> Phrase? {
    guard let first = wait.firstRequest else { return nil }
    let patience = Numbers.duration(first > cause.start ? first - cause.start : 0)
    if wait.requests == 1 {
      return Phrase(en: "After \(patience) it asked for it to be dropped", ko: "\(patience) 뒤에 양보를 청했")
    }
    let count = Numbers.count(wait.requests)
    return Phrase(
      en: "It asked \(count) times for it to be dropped, first after \(patience)",
      ko: "\(patience) 뒤부터 \(count)번 양보를 "
        + "청했")
  }

  private func left(_ release: LockWait.Release, holder: Phrase, subject: String) -> Phrase {
    switch release {
    case .asked(by: cause.task, _):
      return Phrase(
        en: "\(holder.en) let go at its next checkpoint", ko: "\(subject) 다음 점검 지점에서 락을 놓았습니다")
    case .asked(let other?, _):
      let other = names(other)
      return Phrase(
        en: "\(holder.en) let go at a checkpoint, because \(other.en) had asked",
        ko: "\(subject) \(Particle.subject.after(other.ko)) 양보를 청해서 점검 지점에서 락을 놓았습니다")
    case .asked(nil, _):
      return Phrase(en: "\(holder.en) let go at a checkpoint", ko: "\(subject) 점검 지점에서 락을 놓았습니다")
    case .left(let state):
      return Phrase(
        en: "\(holder.en) let go by itself, \(state.departure.en)", ko: "\(subject) \(state.departure.ko) 스스로 락을 놓았습니다")
    case .ended:
      return Phrase(en: "\(holder.en) let go because it ended", ko: "\(subject) 끝나면서 락을 놓았습니다")
    }
  }

  // MARK: A program's own locks

  func ownLock(_ wait: OwnLockWait) -> [Phrase] {
    let waited = Phrase(
      en: "\(me.en) waited \(time) for a lock that the program made; which one, is not recorded.",
      ko: "\(Particle.topic.after(me.ko)) 프로그램이 만든 락을 \(time) 동안 기다렸습니다. 어느 락인지는 기록되지 않습니다.")
    guard wait.gotIt else { return [waited, neverGot(wait)] }
    guard let other = wait.runningThen.map(names) else {
      return [
        waited,
        Phrase(
          en: "Who released it cannot be told from the recording: several threads were running, or none.",
          ko: "누가 놓았는지는 기록으로 알 수 없습니다. 그때 실행되던 스레드가 여럿이거나 없었습니다."),
      ]
    }
    return [
      waited,
      Phrase(
        en: "When it got it, \(other.en) was the only one of the program's threads that ran, or had just run.",
        ko: "락을 쥐었을 때 이 프로그램에서 실행되고 있었거나 막 실행된 것은 \(other.ko) 하나입니다."),
    ]
  }

  private func neverGot(_ wait: OwnLockWait) -> Phrase {
    guard wait.alsoWaiting > 0 else {
      return Phrase(en: "It never got it.", ko: "끝내 쥐지 못했습니다.")
    }
    let count = wait.alsoWaiting
    return Phrase(
      en: "It never got it, and neither did "
        + "\(count == 1 ? "one other thread" : "\(Numbers.count(count)) other threads") of "
        + "the program: that is what a deadlock looks like.",
      ko: "끝내 쥐지 못했고, 같은 프로그램의 다른 스레드 \(Numbers.count(count))개도 그랬습니다. 교착 상태의 모습입니다.")
  }
}

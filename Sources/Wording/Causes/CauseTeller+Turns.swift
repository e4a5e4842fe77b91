import Timeline

extension CauseTeller {
  func turn(_ wait: TurnWait) -> [Phrase] {
    let subject = Particle.topic.after(me.ko)
    let place = place(wait.kind)
    let part = part(of: wait.turns)
    let rest = part != nil && wait.turns.covered < cause.duration / 2 ? [Self.rest] : []
    // One that had nearly all of it is named, not those that had a glance between.
    if wait.turns.isComplete, wait.turns.mostTime >= wait.turns.covered - wait.turns.covered / 20 {
      let other = names(wait.turns.most)
      let had = Phrase(
        en: "\(me.en) could run for \(time), but \(other.en) had \(place.en)\(part?.en ?? "").",
        ko: "\(subject) \(time) 동안 실행할 준비가 되어 있었지만, \(Particle.subject.after(other.ko)) \(part?.ko ?? "")"
          + "\(Particle.object.after(place.ko)) 쓰고 있었습니다.")
      return [had] + rest + rule(wait.kind)
    }
    let had = Phrase(
      en: "\(me.en) could run for \(time), but others had \(place.en)\(part?.en ?? "").",
      ko: "\(subject) \(time) 동안 실행할 준비가 되어 있었지만, 다른 태스크들이 \(part?.ko ?? "")"
        + "\(Particle.object.after(place.ko)) 쓰고 있었습니다.")
    let meanwhile = meanwhile(wait.turns) { Phrase(en: "\($0) turns", ko: "\($0)번 차례를 썼") }
    return [had, meanwhile] + rest + rule(wait.kind)
  }

  /// How much of the wait others had turns, where that is not nearly all of it.
  private func part(of turns: TurnsBetween) -> Phrase? {
    guard turns.isComplete, turns.covered < cause.duration - cause.duration / 20 else { return nil }
    let covered = Numbers.duration(turns.covered)
    return Phrase(en: " for \(covered) of that", ko: "그중 \(covered) 동안 ")
  }

  private static var rest: Phrase {
    Phrase(
      en: "For the rest nobody is seen to have been in the way.", ko: "나머지 시간에 앞을 막은 태스크는 보이지 않습니다.")
  }

  private func place(_ kind: TurnKind) -> Phrase {
    switch kind {
    case .loop: Phrase(en: "the loop", ko: "루프")
    case .program: Phrase(en: "the program's loop", ko: "프로그램의 루프")
    case .processor: Phrase(en: "the processor", ko: "프로세서")
    }
  }

  /// Why nobody took it away from whoever had it.
  private func rule(_ kind: TurnKind) -> [Phrase] {
    switch kind {
    case .loop, .program:
      [
        Phrase(
          en: "A task keeps the loop until it awaits something; nobody can ask it to let go.",
          ko: "태스크는 무언가를 기다릴 때까지 루프를 놓지 않으며, 양보를 청할 방법도 없습니다.")
      ]
    case .processor(.machine):
      [Phrase(en: "The operating system decided so.", ko: "운영체제가 그렇게 정했습니다.")]
    case .processor(.simulated(let policy)):
      [Phrase(en: "The rule: \(policy.meaning.en)", ko: "규칙: \(policy.meaning.ko)")]
    }
  }

  func worker(_ wait: WorkerWait) -> Phrase {
    let subject = Particle.topic.after(me.ko)
    guard let worker = wait.worker else {
      return Phrase(
        en: "\(me.en) waited \(time) for a worker, and none took it.",
        ko: "\(subject) \(time) 동안 워커를 기다렸지만 맡은 워커가 없었습니다.")
    }
    let number = Numbers.count(worker)
    guard let other = wait.freedBy.map(names) else {
      return Phrase(
        en: "\(me.en) waited \(time) until worker \(number) had started and took it.",
        ko: "\(subject) 워커 \(number)번이 시작되어 맡을 때까지 \(time) 동안 기다렸습니다.")
    }
    return Phrase(
      en: "\(me.en) waited \(time) because every worker had a task. Worker \(number) took it when \(other.en) had "
        + "ended.",
      ko: "모든 워커가 일하고 있어서 \(subject) \(time) 동안 기다렸습니다. "
        + "\(Particle.subject.after(other.ko)) 끝나자 워커 \(number)번이 맡았습니다.")
  }

  func inFlight(_ limit: Int?, _ freedBy: Int?) -> [Phrase] {
    let subject = Particle.topic.after(me.ko)
    var said: [Phrase] = []
    if let limit {
      said.append(
        Phrase(
          en: "\(me.en) waited \(time) because no more than \(Numbers.count(limit)) of its group may be in flight at "
            + "once.",
          ko: "같은 묶음에서 동시에 진행할 수 있는 것이 \(Numbers.count(limit))개뿐이어서 \(subject) \(time) 동안 기다렸습니다."))
    } else {
      said.append(
        Phrase(
          en: "\(me.en) waited \(time) for something else than a turn: where only so many may be in flight at once, "
            + "for its "
            + "place. The recording does not say more.",
          ko: "\(subject) \(time) 동안 차례가 아닌 다른 것을 기다렸습니다. 동시에 진행하는 수를 제한했다면 자기 자리를 기다린 것입니다. "
            + "기록으로는 더 알 수 없습니다."))
    }
    if let other = freedBy.map(names) {
      said.append(
        Phrase(
          en: "\(other.en) made room when it ended.", ko: "\(Particle.subject.after(other.ko)) 끝나면서 자리가 났습니다."))
    }
    return said
  }

  func workerStart(_ worker: Int?) -> Phrase {
    let subject = Particle.topic.after(me.ko)
    if cause.state == .ready {
      return Phrase(
        en: "\(me.en) waited \(time) until its thread had started.",
        ko: "\(subject) 자기 스레드가 시작될 때까지 \(time) 동안 기다렸습니다.")
    }
    guard let worker else {
      return Phrase(
        en: "\(me.en) waited \(time) for a worker to start, and none took it.",
        ko: "\(subject) 워커가 시작되기를 \(time) 동안 기다렸지만 맡은 워커가 없었습니다.")
    }
    return Phrase(
      en: "\(me.en) waited \(time) until worker \(Numbers.count(worker)) had started, with an "
        + "interpreter of its own.",
      ko: "\(subject) 워커 \(Numbers.count(worker))번이 시작될 때까지 \(time) 동안 기다렸습니다. "
        + "워커마다 자기 인터프리터를 먼저 만듭니다.")
  }
}

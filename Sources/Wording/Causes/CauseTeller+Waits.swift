import Timeline

extension CauseTeller {
  // MARK: Sleep

  func sleep(_ facts: SleepFacts) -> [Phrase] {
    let subject = Particle.topic.after(me.ko)
    if let other = facts.awaited.map(names) {
      return [
        Phrase(
          en: "\(me.en) waited \(time) for what it had started: \(other.en) ended just then.",
          ko: "\(subject) 자기가 시작한 것을 \(time) 동안 기다렸습니다. 그때 \(Particle.subject.after(other.ko)) 끝났습니다.")
      ] + then(facts)
    }
    guard let asked = facts.asked, let late = facts.late else {
      let slept = Phrase(
        en: "\(me.en) slept for \(time). How long it had asked for is not recorded.",
        ko: "\(subject) \(time) 동안 잠잤습니다. 얼마나 자려고 했는지는 기록되지 않았습니다.")
      return [slept] + keeper(facts) + then(facts)
    }
    let wanted = Numbers.exactDuration(asked)
    guard late >= Self.leastLateness else {
      return [
        Phrase(
          en: "\(me.en) asked to sleep \(wanted) and woke on time.",
          ko: "\(subject) \(wanted) 동안 자려고 했고 제때 깨어났습니다.")
      ] + then(facts)
    }
    let overslept = Phrase(
      en: "\(me.en) asked to sleep \(wanted) and woke \(Numbers.duration(late)) late.",
      ko: "\(subject) \(wanted) 동안 자려고 했지만 \(Numbers.duration(late)) 늦게 깨어났습니다.")
    let kept = keeper(facts)
    return [overslept] + (kept.isEmpty ? [Self.system] : kept) + then(facts)
  }

  /// What a timer needs anyway, nanoseconds, is not called late.
  private static var leastLateness: UInt64 { 200_000 }

  private static var system: Phrase {
    Phrase(
      en: "Nothing in the recording kept it: that was the operating system's timer, or its processors were busy.",
      ko: "기록에는 이를 붙잡은 것이 없습니다. 운영체제의 타이머가 늦었거나 프로세서가 바빴습니다.")
  }

  private func keeper(_ facts: SleepFacts) -> [Phrase] {
    guard let turn = facts.keptBy else { return [] }
    let other = names(turn.task)
    let length = Numbers.duration(turn.duration)
    return [
      Phrase(
        en: "\(other.en) had the loop, for \(length), and a loop looks at its clock only between two turns.",
        ko: "\(Particle.subject.after(other.ko)) \(length) 동안 루프를 쓰고 있었고, 루프는 차례와 차례 사이에만 시계를 봅니다.")
    ]
  }

  private func then(_ facts: SleepFacts) -> [Phrase] {
    guard let wait = facts.then else { return [] }
    let length = Numbers.duration(wait.time)
    if wait.state == .gilWait {
      return [
        Phrase(
          en: "Awake, it had to wait another \(length) for the lock.", ko: "깨어난 뒤에도 락을 \(length) 더 기다려야 했습니다.")
      ]
    }
    return [
      Phrase(
        en: "Awake, it had to wait another \(length) for its turn.", ko: "깨어난 뒤에도 차례를 \(length) 더 기다려야 했습니다.")
    ]
  }

  // MARK: The network

  func network(_ facts: NetworkFacts) -> [Phrase] {
    var said = [phase]
    if let turn = facts.noticedAfter {
      let other = names(turn.task)
      let length = Numbers.duration(turn.duration)
      said.append(
        Phrase(
          en: "It may have been over sooner, by up to \(length): \(other.en) had the loop until then, so nobody "
            + "looked.",
          ko: "실제로는 최대 \(length) 먼저 끝났을 수도 있습니다. 그때까지 \(Particle.subject.after(other.ko)) 루프를 쓰고 있어서 "
            + "아무도 확인하지 못했습니다."))
    }
    if facts.failed { said.append(Phrase(en: "Here the transfer came to its end.", ko: "전송은 여기에서 끝났습니다.")) }
    return said
  }

  private var phase: Phrase {
    let subject = Particle.topic.after(me.ko)
    switch cause.state {
    case .dns:
      return Phrase(
        en: "\(me.en) waited \(time) for the name's address: a name server, or this computer's own list, had to be "
          + "asked.",
        ko: "\(subject) 이름의 주소를 \(time) 동안 기다렸습니다. 네임 서버나 이 컴퓨터의 목록에서 찾습니다.")
    case .connect:
      return Phrase(
        en: "\(me.en) waited \(time) for the connection: a packet has to travel to the server and one back.",
        ko: "\(subject) 연결을 \(time) 동안 기다렸습니다. 패킷이 서버까지 갔다가 돌아와야 합니다.")
    case .tls:
      return Phrase(
        en: "\(me.en) took \(time) to agree on encryption with the server.",
        ko: "\(subject) 서버와 암호화 방식을 맞추는 데 \(time) 걸렸습니다.")
    case .send:
      return Phrase(en: "\(me.en) sent its request for \(time).", ko: "\(subject) \(time) 동안 요청을 보냈습니다.")
    case .receive:
      return Phrase(
        en: "\(me.en) received bytes for \(time): how long depends on their number and on the way between.",
        ko: "\(subject) \(time) 동안 바이트를 받았습니다. 받을 양과 회선의 속도에 달려 있습니다.")
    default:
      return Phrase(
        en: "\(me.en) awaited the answer for \(time): the request was out, and the server, or the way to it, took "
          + "that long. "
          + "What happens there cannot be seen from here.",
        ko: "\(subject) \(time) 동안 응답을 기다렸습니다. 요청은 보냈고, 서버나 그 사이의 길이 그만큼 걸렸습니다. "
          + "그쪽에서 일어난 일은 여기서 볼 수 없습니다.")
    }
  }

  // MARK: Data

  func transport(_ worker: Int?, _ isResult: Bool, _ payload: Int) -> [Phrase] {
    let number = worker.map { Numbers.count($0) }
    let (workerEn, workerKo) = (number.map { "worker \($0)" } ?? "its worker", number.map { "워커 \($0)번" } ?? "워커")
    let subject = Particle.topic.after(me.ko)
    let moved =
      isResult
      ? Phrase(
        en: "\(me.en) had done its work; its result took \(time) to come back from \(workerEn).",
        ko: "\(subject) 일을 마쳤고, 결과가 \(workerKo)에서 돌아오는 데 \(time) 걸렸습니다.")
      : Phrase(
        en: "\(me.en) was on its way to \(workerEn) for \(time): its work had to be copied there.",
        ko: "\(subject) \(workerKo)에게 가는 데 \(time) 걸렸습니다. 할 일을 그쪽으로 복사해야 합니다.")
    guard payload > 0 else { return [moved] }
    let bytes = Numbers.bytes(UInt64(payload))
    return [moved, Phrase(en: "\(bytes) travelled with it.", ko: "데이터 \(Particle.subject.after(bytes)) 함께 건너갔습니다.")]
  }

  // MARK: Gaps

  func notYet(_ reason: NotYet) -> Phrase {
    let start = Numbers.duration(cause.end)
    let subject = Particle.topic.after(me.ko)
    switch reason {
    case .itsTurn(let other):
      let other = names(other)
      return Phrase(
        en: "\(me.en) did not exist before \(start): the tasks go one after another, and \(other.en) was before it.",
        ko: "\(subject) \(start) 전에는 없었습니다. 태스크를 하나씩 차례로 실행하며, 앞 차례는 \(other.ko)입니다.")
    case .madeBy(let parent):
      let parent = names(parent)
      return Phrase(
        en: "\(me.en) did not exist before \(start), when \(parent.en) made it.",
        ko: "\(subject) \(Particle.subject.after(parent.ko)) \(start)에 만들기 전에는 없었습니다.")
    case .arrival:
      return Phrase(en: "\(me.en) arrives at \(start).", ko: "\(subject) \(start)에 도착합니다.")
    case .submission:
      return Phrase(
        en: "\(me.en) was submitted at \(start), as all tasks are at the beginning of a run.",
        ko: "\(subject) \(start)에 제출되었습니다. 모든 태스크는 실행이 시작될 때 제출됩니다.")
    }
  }

  var over: Phrase {
    let end = Numbers.duration(cause.start)
    return Phrase(en: "\(me.en) had ended at \(end).", ko: "\(Particle.topic.after(me.ko)) \(end)에 끝났습니다.")
  }
}

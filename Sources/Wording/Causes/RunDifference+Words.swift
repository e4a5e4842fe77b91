import Timeline

extension RunDifference {
  /// The difference in one sentence: how much sooner which run was done, and what most of that went into.
  public var sentence: Phrase {
    let (first, second) = (models.first.name, models.second.name)
    let (wallA, wallB) = (Numbers.duration(wall.first), Numbers.duration(wall.second))
    guard let explanation else {
      return Phrase(
        en: "\(first) and \(second) took about as long (\(wallA) and \(wallB)).",
        ko: "\(Particle.with.after(first)) \(Particle.topic.after(second)) 비슷하게 걸렸습니다(\(wallA), \(wallB)).")
    }
    let isSooner = wall.change < 0
    let change = Numbers.duration(wall.change.magnitude)
    let times = factor.map { Phrase(en: ", \($0) times", ko: ", \($0)배") } ?? Phrase(verbatim: "")
    let group = explanation.group.words
    let (from, to) = (Numbers.duration(explanation.time.first), Numbers.duration(explanation.time.second))
    return Phrase(
      en: "\(second) was done \(change) \(isSooner ? "sooner" : "later") than \(first) (\(wallB) instead of "
        + "\(wallA)\(times.en)), most of it in \(group.en): \(to) instead of \(from).",
      ko: "\(Particle.topic.after(second)) \(first)보다 \(change) \(isSooner ? "먼저" : "늦게") 끝났습니다(\(wallA)에서 "
        + "\(Particle.toward.after(wallB))\(times.ko)). 차이는 주로 \(group.ko)에서 났습니다(\(from)에서 "
        + "\(Particle.toward.after(to))).")
  }

  private var factor: String? {
    let (longer, shorter) = (max(wall.first, wall.second), min(wall.first, wall.second))
    return shorter > 0 ? Numbers.ratio(Double(longer) / Double(shorter)) : nil
  }
}

extension TimeGroup {
  /// What the time went into.
  public var words: Phrase {
    switch self {
    case .computing: Phrase(en: "computing", ko: "계산")
    case .waiting: Phrase(en: "waiting for the network or for time to pass", ko: "네트워크나 시각을 기다리는 시간")
    case .lock: Phrase(en: "waiting for the global lock", ko: "전역 락을 기다리는 시간")
    case .ownLock: Phrase(en: "waiting for the program's locks", ko: "프로그램의 락을 기다리는 시간")
    case .turn: Phrase(en: "waiting for a turn", ko: "차례를 기다리는 시간")
    case .workerStart: Phrase(en: "starting workers", ko: "워커를 시작하는 시간")
    case .transport: Phrase(en: "moving work and results", ko: "일과 결과를 옮기는 시간")
    }
  }
}

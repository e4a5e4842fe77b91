import Timeline

extension RunDiagnosis {
  /// The diagnosis in a few sentences: what bound the run, what else is to be seen, what would help and what would not.
  /// `names` gives the name of a task by its id, made harmless.
  public func sentences(names: @escaping (Int) -> Phrase) -> [Phrase] {
    guard !bounds.isEmpty else { return [Phrase(en: "The run has no task.", ko: "이 실행에는 태스크가 없습니다.")] }
    let teller = DiagnosisTeller(record: record, names: names)
    return bounds.map(teller.sentence) + advice
  }

  /// What bound the run most, in a sentence or two, and after that what spoils its figures; nothing for a run without tasks.
  public func mainSentences(names: @escaping (Int) -> Phrase) -> [Phrase] {
    let teller = DiagnosisTeller(record: record, names: names)
    let spoiled = bounds.dropFirst().filter { if case .busyMachine = $0 { true } else { false } }
    return (bounds.prefix(1) + spoiled).map(teller.sentence)
  }

  /// What would help, and what would not.
  public var advice: [Phrase] {
    var said: [Phrase] = []
    if !remedies.isEmpty {
      let list = Phrase.joined(remedies.map(\.words), by: "; ")
      said.append(Phrase(en: "What would help: \(list.en).", ko: "도움이 될 것: \(list.ko)."))
    }
    if !vain.isEmpty {
      let list = Phrase.joined(vain.map(\.words), by: "; ")
      said.append(Phrase(en: "What would not: \(list.en).", ko: "도움이 되지 않을 것: \(list.ko)."))
    }
    return said
  }
}

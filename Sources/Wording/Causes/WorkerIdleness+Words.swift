import Timeline

extension WorkerIdleness {
  /// Why the worker had nothing to do, in a sentence. `names` gives the name of a task by its id, made harmless.
  public func sentence(names: (Int) -> Phrase) -> Phrase {
    let number = Numbers.count(worker)
    let (from, to) = (Numbers.duration(start), Numbers.duration(end))
    switch reason {
    case .beforeFirst(let task):
      let name = names(task)
      return Phrase(
        en: "Worker \(number) was not there yet: it was being started until it took its first task, \(name.en), at "
          + "\(to).",
        ko: "워커 \(number)번은 아직 없었습니다. 첫 태스크 \(Particle.object.after(name.ko)) \(to)에 맡을 때까지 시작되는 중이었습니다.")
    case .between(let before, let after):
      let (before, after) = (names(before), names(after))
      return Phrase(
        en: "Worker \(number) was between two tasks: \(before.en) ended at \(from), and \(after.en) began at \(to).",
        ko: "워커 \(number)번은 두 태스크 사이에 있었습니다. \(Particle.topic.after(before.ko)) \(from)에 끝났고 "
          + "\(Particle.topic.after(after.ko)) \(to)에 시작했습니다.")
    case .nothingLeft(let task):
      let name = names(task)
      return Phrase(
        en: "Worker \(number) had nothing left to do after \(name.en) ended at \(from): no task was waiting any more.",
        ko: "\(Particle.subject.after(name.ko)) \(from)에 끝난 뒤로 워커 \(number)번이 할 일은 남지 않았습니다. "
          + "기다리는 태스크가 없었습니다.")
    case .neverUsed:
      return Phrase(en: "Worker \(number) never had a task.", ko: "워커 \(number)번은 태스크를 맡은 적이 없습니다.")
    }
  }
}

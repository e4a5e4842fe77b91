import Timeline

/// Puts what bound a run into words.
struct DiagnosisTeller {
  let record: RunRecord
  let names: (Int) -> Phrase

  private func share(_ time: UInt64) -> String {
    Numbers.share(min(1, Double(time) / Double(max(1, record.cost.wall))))
  }

  /// A sentence, or two.
  func sentence(_ bound: Bound) -> Phrase {
    switch bound {
    case .waitsAddUp(let time, let tasks): waitsAddUp(time, tasks)
    case .longestWait(let task, let time, let sum): longestWait(task, time, sum)
    case .oneThread(let time, let tasks): oneThread(time, tasks)
    case .globalLock(let held, let tasks, let waited): globalLock(held, tasks, waited)
    case .processors(let wanted, let count): processors(wanted, count)
    case .longestTask(let task, let time): longestTask(task, time)
    case .workers(let count, let time): workers(count, time)
    case .inFlight(let limit, let time): inFlight(limit, time)
    case .workerStart(let workers, let time): workerStart(workers, time)
    case .transport(let time, let payload): transport(time, payload)
    case .ownLocks(let time, let stuck): ownLocks(time, stuck)
    case .blockedLoop(let task, let turn, let others): blockedLoop(task, turn, others)
    case .convoy(let task, let waits, let median, let holder): convoy(task, waits, median, holder)
    case .busyMachine(let worked, let wanted): busyMachine(worked, wanted)
    case .schedule(_, let busy, let job, let waited, let behind): schedule(busy, job, waited, behind)
    }
  }

  // MARK: Waiting

  private func waitsAddUp(_ time: UInt64, _ tasks: Int) -> Phrase {
    let cpu = Numbers.duration(record.cost.cpu)
    return Phrase(
      en: "\(Numbers.duration(time)) of the run (\(share(time))) is waiting, one wait after another in "
        + "\(Quantities.tasks(tasks).en); the processor worked for \(cpu).",
      ko: "실행 시간 가운데 \(Numbers.duration(time))(\(share(time)))는 기다린 시간입니다. \(Quantities.tasks(tasks).ko)의 기다림이 "
        + "차례로 더해졌습니다. 프로세서가 일한 시간은 \(cpu)입니다.")
  }

  private func longestWait(_ task: Int, _ time: UInt64, _ sum: UInt64) -> Phrase {
    let name = names(task)
    let waited = Numbers.duration(time)
    let long = Phrase(
      en: "\(waited) of the run (\(share(time))) is waiting: no model makes \(name.en) wait less.",
      ko: "실행 시간 가운데 \(waited)(\(share(time)))는 기다린 시간입니다. 어떤 모델도 \(name.ko)의 기다림을 줄이지는 못합니다.")
    guard Double(sum) > 1.5 * Double(time) else { return long }
    return Phrase.sentences([
      long,
      Phrase(
        en: "The waits overlapped: added up they are \(Numbers.duration(sum)).",
        ko: "기다림은 서로 겹쳤습니다. 모두 더하면 \(Numbers.duration(sum))입니다."),
    ])
  }

  // MARK: Computing

  private func oneThread(_ time: UInt64, _ tasks: Int) -> Phrase {
    let computed = Numbers.duration(time)
    let many = tasks == 1 ? nil : Quantities.tasks(tasks)
    return Phrase(
      en: "\(computed) of the run (\(share(time))) is computing\(many.map { ", by \($0.en)" } ?? "") and all of it on "
        + "one "
        + "thread: the run is bound by one processor.",
      ko: "실행 시간 가운데 \(computed)(\(share(time)))는 계산한 시간입니다. \(many.map { "\($0.ko)의 계산을 " } ?? "")모두 스레드 "
        + "하나에서 했으므로 프로세서 하나의 속도에 묶였습니다.")
  }

  private func globalLock(_ held: UInt64, _ tasks: Int, _ waited: UInt64) -> Phrase {
    let (heldTime, waitedTime) = (Numbers.duration(held), Numbers.duration(waited))
    return Phrase(
      en: "The run is bound by one lock: it was held for \(heldTime) (\(share(held))), and the "
        + "\(Quantities.tasks(tasks).en) that computed waited \(waitedTime) for it in all. Threads or not, one "
        + "computed at a "
        + "time.",
      ko: "락 하나에 묶였습니다. 누군가 락을 쥐고 있던 시간이 \(heldTime)(\(share(held)))이고, 계산한 \(Quantities.tasks(tasks).ko)가 "
        + "락을 기다린 시간은 모두 \(waitedTime)입니다. 스레드는 여럿이지만 계산은 한 번에 하나씩 했습니다.")
  }

  private func processors(_ wanted: Double, _ count: Int) -> Phrase {
    let average = Numbers.decimal(wanted, places: 1)
    let processors = Quantities.processors(count)
    return Phrase(
      en: "The run is bound by the number of processors: this computer has \(processors.en), and on the average its "
        + "tasks "
        + "had work for \(average).",
      ko: "프로세서의 수에 묶였습니다. 이 컴퓨터에는 \(processors.ko)가 있는데, 태스크들에게는 평균 \(average)개가 할 만큼의 일이 있었습니다.")
  }

  private func longestTask(_ task: Int, _ time: UInt64) -> Phrase {
    let name = names(task)
    let length = Numbers.duration(time)
    return Phrase(
      en: "The run is as long as its longest task, \(name.en), with \(length) (\(share(time))): more processors do not "
        + "divide one "
        + "task.",
      ko: "가장 긴 태스크인 \(name.ko)만큼 걸렸습니다(\(length), \(share(time))). 프로세서를 늘려도 태스크 하나는 나뉘지 않습니다.")
  }

  private func blockedLoop(_ task: Int, _ turn: UInt64, _ others: Int) -> Phrase {
    let name = names(task)
    let length = Numbers.duration(turn)
    return Phrase(
      en: "\(name.en) kept the loop for \(length) in one turn, and \(Quantities.tasks(others).en) stood still "
        + "meanwhile.",
      ko: "\(Particle.subject.after(name.ko)) 한 차례에 \(length) 동안 루프를 붙잡았고, 그동안 다른 "
        + "\(Quantities.tasks(others).ko)가 멈추어 있었습니다.")
  }

  private func convoy(_ task: Int, _ waits: Int, _ median: UInt64, _ holder: Int?) -> Phrase {
    let name = names(task)
    let (count, typical) = (Numbers.count(waits), Numbers.duration(median))
    let behind = holder.map(names)
    return Phrase(
      en: "\(name.en) hardly computes, and still waited for the lock \(count) times, \(typical) in the median"
        + "\(behind.map { ", mostly behind \($0.en)" } ?? ""): the convoy effect.",
      ko: "\(Particle.topic.after(name.ko)) 거의 계산하지 않는데도 락을 \(count)번 기다렸고, 중앙값은 \(typical)입니다"
        + "\(behind.map { "(주로 \($0.ko) 뒤에서)" } ?? ""). 호위 효과입니다.")
  }

  private func busyMachine(_ worked: UInt64, _ wanted: UInt64) -> Phrase {
    let (got, asked) = (Numbers.duration(worked), Numbers.duration(wanted))
    return Phrase(
      en: "Beware: its tasks wanted processors for \(asked) and had them for \(got) only; something else on this "
        + "computer had "
        + "them meanwhile.",
      ko: "주의: 태스크들이 프로세서를 원한 시간은 \(asked)인데 쓴 시간은 \(got)뿐입니다. 그동안 이 컴퓨터의 다른 일이 프로세서를 썼습니다.")
  }

  // MARK: Workers and data

  private func workers(_ count: Int, _ time: UInt64) -> Phrase {
    let waited = Numbers.duration(time)
    return Phrase(
      en: "The run is bound by the number of workers, \(Numbers.count(count)): for \(waited) (\(share(time))) the "
        + "task that "
        + "ended last had none.",
      ko: "워커의 수(\(Numbers.count(count))개)에 묶였습니다. 마지막에 끝난 태스크는 \(waited)(\(share(time))) 동안 워커가 없어 기다렸습니다.")
  }

  private func inFlight(_ limit: Int?, _ time: UInt64) -> Phrase {
    let waited = Numbers.duration(time)
    let bound = limit.map { Numbers.count($0) }
    return Phrase(
      en: "The run is bound by how much may be in flight at once\(bound.map { ", \($0)" } ?? ""): the task that ended "
        + "last "
        + "waited "
        + "\(waited) (\(share(time))) for its place.",
      ko: "동시에 진행할 수 있는 수\(bound.map { "(\($0)개)" } ?? "")에 묶였습니다. 마지막에 끝난 태스크는 "
        + "자리가 나기를 \(waited)(\(share(time))) 동안 기다렸습니다.")
  }

  private func workerStart(_ workers: Int, _ time: UInt64) -> Phrase {
    let start = Numbers.duration(time)
    return Phrase(
      en: "\(start) (\(share(time))) went by before the first work could begin: "
        + "\(Numbers.count(workers)) \(workers == 1 ? "worker" : "workers") had to be started.",
      ko: "일을 시작하기 전에 \(start)(\(share(time)))가 지나갔습니다. 워커 \(Numbers.count(workers))개를 시작해야 했습니다.")
  }

  private func transport(_ time: UInt64, _ payload: UInt64) -> Phrase {
    let moved = Numbers.duration(time)
    let data = payload > 0 ? Numbers.bytes(payload) : nil
    return Phrase(
      en: "\(moved) (\(share(time))) went into moving work and results between "
        + "workers\(data.map { ", \($0) in all" } ?? "").",
      ko: "워커와 일과 결과를 주고받는 데 \(moved)(\(share(time)))가 들었습니다\(data.map { "(데이터 모두 \($0))" } ?? "").")
  }

  private func ownLocks(_ time: UInt64, _ stuck: Int) -> Phrase {
    let waited = Numbers.duration(time)
    if stuck > 1 {
      return Phrase(
        en: "\(Numbers.count(stuck)) threads of the program waited for its locks to the end and never got them: a "
          + "deadlock.",
        ko: "프로그램의 스레드 \(Numbers.count(stuck))개가 끝까지 락을 기다렸고 쥐지 못했습니다. 교착 상태입니다.")
    }
    return Phrase(
      en: "\(waited) (\(share(time))) went by waiting for locks that the program made itself.",
      ko: "프로그램이 직접 만든 락을 기다리는 데 \(waited)(\(share(time)))가 들었습니다.")
  }

  // MARK: Schedules

  private func schedule(
    _ busy: Double, _ job: Int, _ waited: UInt64, _ behind: Int?
  ) -> Phrase {
    let busyShare = Numbers.share(min(1, busy))
    let worked = Phrase(
      en: "The processors computed for \(busyShare) of the time.", ko: "전체 시간의 \(busyShare) 동안 프로세서가 계산했습니다.")
    guard waited > 0 else {
      return Phrase.sentences([worked, Phrase(en: "No job had to wait.", ko: "기다린 작업은 없습니다.")])
    }
    let name = names(job)
    let other = behind.map(names)
    return Phrase.sentences([
      worked,
      Phrase(
        en:
          "\(name.en) waited longest, \(Numbers.duration(waited))\(other.map { ", most of all behind \($0.en)" } ?? "").",
        ko: "가장 오래 기다린 작업은 \(name.ko)입니다(\(Numbers.duration(waited))\(other.map { ", 주로 \($0.ko) 뒤에서" } ?? ""))."),
    ])
  }
}

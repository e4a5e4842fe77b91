import Timeline

extension LaneKind {
  /// What the lanes stand for, in a word.
  public var words: Phrase {
    switch self {
    case .task: Phrase(en: "tasks", ko: "태스크")
    case .worker: Phrase(en: "workers", ko: "워커")
    case .lock: Phrase(en: "locks", ko: "락")
    case .processor: Phrase(en: "processors", ko: "프로세서")
    }
  }
}

extension LaneUnavailable {
  /// Why there are no lanes of that kind.
  public var sentence: Phrase {
    switch self {
    case .noWorkers:
      Phrase(
        en: "A schedule has no workers: every job is on its own.", ko: "스케줄에는 워커가 없습니다. 작업 하나하나가 따로입니다.")
    case .noLock:
      Phrase(
        en: "There was no lock to wait for: this model has no global one, and no task waited for a lock of its "
          + "program.",
        ko: "기다릴 락이 없었습니다. 이 모델에는 전역 락이 없고, 프로그램이 만든 락을 기다린 태스크도 없습니다.")
    case .processorNotRecorded:
      Phrase(
        en: "Nobody recorded which processor a task had: this machine does not tell, or the recording is from an "
          + "earlier version.",
        ko: "태스크가 어느 프로세서에 있었는지 기록이 없습니다. 이 컴퓨터가 알려 주지 않거나, 이전 버전에서 만든 기록입니다.")
    case .processorNotTold:
      Phrase(
        en: "The schedule says when a job ran, not on which of the processors.",
        ko: "이 스케줄은 작업이 언제 실행되었는지만 말하고, 어느 프로세서였는지는 말하지 않습니다.")
    }
  }
}

extension LaneIdentity {
  /// What the lane is called in `run`. `labBase` is the practice server's address without a slash at its end, nil when it does
  /// not run.
  public func label(in run: RunRecord, labBase: String? = nil) -> Phrase {
    func name(_ task: Int) -> Phrase {
      run.tasks.indices.contains(task)
        ? run.tasks[task].identity.label(labBase: labBase) : Phrase(verbatim: String(task))
    }
    switch self {
    case .task(let task): return name(task)
    case .worker(let number): return run.model.worker + Phrase(verbatim: " \(number)")
    case .onlyThread:
      return run.model == .eventLoop
        ? Phrase(en: "the loop's thread", ko: "루프의 스레드") : Phrase(en: "the only thread", ko: "하나뿐인 스레드")
    case .thread(let task): return Phrase(en: "thread ", ko: "스레드 ") + name(task)
    case .holder(let lock): return lock.label(in: run, name) + Phrase(en: ", held", ko: " 보유")
    case .waiters(let lock): return lock.label(in: run, name) + Phrase(en: ", waited for", ko: " 대기")
    case .processor(let number): return Phrase(en: "processor \(number)", ko: "프로세서 \(number)")
    }
  }
}

extension LockIdentity {
  /// What the lock is called: that of a program as the global whose value it is, where that is known, behind the `name` of the
  /// task whose program made it.
  fileprivate func label(in run: RunRecord, _ name: (Int) -> Phrase) -> Phrase {
    switch self {
    case .global(nil): return Phrase(verbatim: "GIL")
    case .global(let worker?): return Phrase(verbatim: "GIL \(worker)")
    case .own(let task, let number):
      let names = run.tasks.indices.contains(task) ? run.tasks[task].lockNames : []
      if names.indices.contains(number - 1), let global = names[number - 1] {
        return name(task) + Phrase(verbatim: ".\(Harmless.text(global, limit: 60))")
      }
      return name(task) + Phrase(en: ", lock \(number)", ko: "의 락 \(number)")
    }
  }
}

extension RunModel {
  /// What its workers are.
  fileprivate var worker: Phrase {
    switch self {
    case .processes: Phrase(en: "process", ko: "프로세스")
    case .subinterpreters: Phrase(en: "interpreter", ko: "인터프리터")
    case .gilThreads, .freeThreads: Phrase(en: "thread", ko: "스레드")
    default: Phrase(en: "worker", ko: "워커")
    }
  }
}

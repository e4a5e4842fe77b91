import Timeline

extension Cause {
  /// The cause in a few sentences. `names` gives the name of a task by its id, made harmless; it is asked only for tasks of
  /// the record that the cause was found in.
  public func sentence(names: @escaping (Int) -> Phrase) -> Phrase {
    let told = CauseTeller(cause: self, names: names)
    return Phrase.sentences(told.sentences)
  }
}

extension Evidence {
  /// What happened, and to whom: what a reader jumps to.
  public func words(names: @escaping (Int) -> Phrase) -> Phrase {
    let name = names(task)
    let event: Phrase =
      switch kind {
      case .entered(let state): state.words
      case .ended: Phrase(en: "end", ko: "끝")
      case .dropRequest: Phrase(en: "asks for the lock", ko: "락을 양보해 달라고 청함")
      }
    return Phrase(en: "\(name.en): \(event.en)", ko: "\(name.ko): \(event.ko)")
  }
}

extension Phrase {
  /// Sentences, one after another.
  static func sentences(_ sentences: [Phrase]) -> Phrase { joined(sentences, by: " ") }
}

/// Puts a cause into words: each kind of reason has its sentences in a file of its own.
struct CauseTeller {
  let cause: Cause
  let names: (Int) -> Phrase

  /// The task's name, and how long it lasted.
  var me: Phrase { names(cause.task) }
  var time: String { Numbers.duration(cause.duration) }

  var sentences: [Phrase] {
    switch cause.reason {
    case .globalLock(let wait): lock(wait)
    case .ownLock(let wait): ownLock(wait)
    case .native(let facts): native(facts)
    case .running(let facts): running(facts)
    case .turn(let wait): turn(wait)
    case .worker(let wait): [worker(wait)]
    case .inFlight(let limit, let freedBy): inFlight(limit, freedBy)
    case .sleep(let facts): sleep(facts)
    case .network(let facts): network(facts)
    case .workerStart(let worker): [workerStart(worker)]
    case .transport(let worker, let isResult, let payload): transport(worker, isResult, payload)
    case .notYet(let reason): [notYet(reason)]
    case .over: [over]
    case .unknown(let unknown): [self.unknown(unknown)]
    }
  }

  private func unknown(_ unknown: Reason.Unknown) -> Phrase {
    switch unknown {
    case .noSuchTask: Phrase(en: "There is no such task in this run.", ko: "이 실행에 그런 태스크는 없습니다.")
    case .noLock:
      Phrase(
        en: "\(me.en) is recorded as waiting \(time) for a global lock, but this model has none: the recording does "
          + "not "
          + "say more.",
        ko: "\(Particle.subject.after(me.ko)) 전역 락을 \(time) 동안 기다린 것으로 기록되어 있지만 이 모델에는 전역 락이 없습니다. "
          + "기록으로는 더 알 수 없습니다.")
    case .nobodyInTheWay:
      Phrase(
        en: "\(me.en) could run for \(time) before it did. Nobody else is seen to have been in the way; the recording "
          + "does "
          + "not say more.",
        ko: "\(Particle.topic.after(me.ko)) 실행할 준비가 되고 \(time) 뒤에 실행되었습니다. 그동안 앞을 막은 태스크는 보이지 않으며, "
          + "기록으로는 더 알 수 없습니다.")
    }
  }
}

extension TaskState {
  /// What a task that lets go of something goes on to do: "to sleep", "잠들면서".
  var departure: Phrase {
    switch self {
    case .running: Phrase(en: "to go on", ko: "계속 실행하면서")
    case .native: Phrase(en: "to compute in native code", ko: "네이티브 코드로 계산하러 가면서")
    case .ready: Phrase(en: "to wait for its next turn", ko: "다음 차례를 기다리면서")
    case .gilWait: Phrase(en: "to wait for it again", ko: "다시 기다리면서")
    case .lockWait: Phrase(en: "to wait for a lock of the program", ko: "프로그램의 락을 기다리면서")
    case .dns: Phrase(en: "to look up an address", ko: "주소를 조회하면서")
    case .connect: Phrase(en: "to connect", ko: "연결을 맺으면서")
    case .tls: Phrase(en: "to agree on encryption", ko: "보안 연결을 맺으면서")
    case .wait: Phrase(en: "to await an answer", ko: "응답을 기다리면서")
    case .sleep: Phrase(en: "to sleep", ko: "잠들면서")
    case .send: Phrase(en: "to send", ko: "요청을 보내면서")
    case .receive: Phrase(en: "to receive", ko: "응답을 받으면서")
    case .spawn: Phrase(en: "to wait for a worker", ko: "워커를 기다리면서")
    case .ipc: Phrase(en: "to send its result", ko: "결과를 보내면서")
    }
  }
}

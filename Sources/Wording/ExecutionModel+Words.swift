import Timeline

extension ExecutionModel {
  /// One line for lists: what the model does, for somebody who does not know its name.
  public var summary: Phrase {
    switch self {
    case .sequential: Phrase(en: "one task after another, on one thread", ko: "스레드 하나로 태스크를 하나씩 차례로")
    case .eventLoop: Phrase(en: "one thread, many tasks that take turns", ko: "스레드 하나에서 여러 태스크가 번갈아")
    case .gilThreads: Phrase(en: "many threads, one lock: one computes at a time", ko: "스레드는 여럿, 락은 하나: 계산은 한 번에 하나씩")
    case .freeThreads: Phrase(en: "many threads and no global lock", ko: "스레드 여럿, 전역 락 없음")
    case .processes: Phrase(en: "several processes, each with its own lock", ko: "프로세스 여럿, 저마다 자기 락")
    case .subinterpreters: Phrase(en: "several interpreters, each with its own lock", ko: "인터프리터 여럿, 저마다 자기 락")
    }
  }

  /// Two or three sentences: the mechanism and what follows from it.
  public var explanation: Phrase {
    switch self {
    case .sequential:
      Phrase(
        en: "A task starts when the one before it has ended. While one waits for an answer, nothing else happens, so "
          + "all the waiting adds up.",
        ko: "앞 태스크가 끝나야 다음 태스크가 시작합니다. 하나가 응답을 기다리는 동안 다른 일은 일어나지 않으므로, 기다리는 시간이 모두 더해집니다.")
    case .eventLoop:
      Phrase(
        en: "A task that has to wait gives its turn back to the loop, and the same thread goes on with another one. "
          + "A task that computes keeps its turn, and everything else stands still meanwhile.",
        ko: "기다려야 하는 태스크는 차례를 루프에 돌려주고, 같은 스레드가 다른 태스크를 이어 갑니다. "
          + "계산하는 태스크는 차례를 놓지 않으므로 그동안 나머지는 모두 멈춥니다.")
    case .gilThreads:
      Phrase(
        en: "Every task has a thread, but a thread interprets only while it holds the global interpreter lock (GIL), "
          + "as in CPython. Waiting lets the lock go, so waiting overlaps and computing does not.",
        ko: "태스크마다 스레드가 있지만, CPython처럼 전역 인터프리터 락(GIL)을 쥔 스레드만 코드를 실행합니다. "
          + "기다릴 때는 락을 놓으므로 기다림은 겹치고 계산은 겹치지 않습니다.")
    case .freeThreads:
      Phrase(
        en: "The same threads and the same work without the lock. Waiting overlaps, and computing overlaps as far as "
          + "there are processors.",
        ko: "같은 스레드들이 같은 일을 락 없이 합니다. 기다림도 겹치고, 프로세서 수만큼은 계산도 겹칩니다.")
    case .processes:
      Phrase(
        en: "Worker processes with an interpreter and a lock each. Computing overlaps, but starting a process takes "
          + "time, and data has to be copied from one to the other.",
        ko: "워커 프로세스마다 인터프리터와 락이 따로 있습니다. 계산이 겹치지만, 프로세스를 시작하는 데 시간이 들고 데이터는 복사해서 건네야 합니다.")
    case .subinterpreters:
      Phrase(
        en: "Threads of one process with an interpreter and a lock each. Computing overlaps, and an interpreter is "
          + "made sooner than a process, but data still has to be copied from one to the other.",
        ko: "한 프로세스의 스레드마다 인터프리터와 락이 따로 있습니다. "
          + "계산이 겹치고 프로세스보다 빨리 시작하지만, 데이터는 여전히 복사해서 건네야 합니다.")
    }
  }
}

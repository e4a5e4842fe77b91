import Timeline

extension Remedy {
  /// The remedy in a few words, for a list.
  public var words: Phrase {
    switch self {
    case .overlapWaits:
      Phrase(en: "waiting for all of them at once (event-loop, or threads)", ko: "한꺼번에 기다리기(event-loop나 스레드)")
    case .fasterAnswers: Phrase(en: "a server that answers sooner, or fewer round trips", ko: "더 빨리 응답하는 서버나 더 적은 왕복")
    case .parallelModel:
      Phrase(
        en: "computing on several processors (free-threads, processes, subinterpreters)",
        ko: "여러 프로세서에서 계산하기(free-threads, processes, subinterpreters)")
    case .nativeCode: Phrase(en: "native code that releases the lock", ko: "락을 놓는 네이티브 코드")
    case .releaseLock: Phrase(en: "releasing the lock around native code", ko: "네이티브 코드를 실행할 때 락 놓기")
    case .lockedThreads: Phrase(en: "threads under one lock (gil-threads)", ko: "락 하나를 나누는 스레드(gil-threads)")
    case .eventLoop: Phrase(en: "an event loop", ko: "이벤트 루프")
    case .moreProcessors: Phrase(en: "more processors", ko: "더 많은 프로세서")
    case .moreWorkersThanProcessors:
      Phrase(en: "more threads or processes than there are processors", ko: "프로세서보다 많은 스레드나 프로세스")
    case .lessWork: Phrase(en: "less to compute (a better algorithm, faster code)", ko: "계산 줄이기(더 나은 알고리즘, 더 빠른 코드)")
    case .divideTask: Phrase(en: "dividing the longest task", ko: "가장 긴 태스크 나누기")
    case .moreWorkers: Phrase(en: "more workers", ko: "더 많은 워커")
    case .moreInFlight: Phrase(en: "letting more be in flight at once", ko: "동시에 진행하는 수 늘리기")
    case .keepWorkers: Phrase(en: "starting workers before, and using them again", ko: "워커를 미리 시작해 두고 다시 쓰기")
    case .fewerWorkers: Phrase(en: "fewer workers", ko: "더 적은 워커")
    case .lessData: Phrase(en: "moving less data", ko: "옮기는 데이터 줄이기")
    case .shorterLocks: Phrase(en: "holding the program's locks for less time", ko: "프로그램의 락을 더 짧게 쥐기")
    case .lockOrder: Phrase(en: "taking the locks in the same order everywhere", ko: "어디서나 같은 순서로 락 쥐기")
    case .handOver:
      Phrase(en: "handing the computing over to a thread or process", ko: "계산을 스레드나 프로세스에 맡기기")
    case .shorterInterval: Phrase(en: "a shorter switch interval", ko: "더 짧은 전환 간격")
    case .preemption: Phrase(en: "a policy that takes the processor away (rr, srtf)", ko: "프로세서를 도로 빼앗는 정책(rr, srtf)")
    case .quietMachine: Phrase(en: "a computer that does nothing else meanwhile", ko: "그동안 다른 일을 하지 않는 컴퓨터")
    case .longerQuantum: Phrase(en: "a longer quantum", ko: "더 긴 시간 할당량")
    }
  }
}

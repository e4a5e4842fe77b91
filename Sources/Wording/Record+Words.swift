import Timeline

extension TaskKind {
  /// What a task of this kind does.
  public var words: Phrase {
    switch self {
    case .fetch: Phrase(en: "fetch a URL", ko: "URL 가져오기")
    case .cpu: Phrase(en: "compute in the interpreter", ko: "인터프리터로 계산")
    case .native: Phrase(en: "compute in native code", ko: "네이티브 코드로 계산")
    case .sleep: Phrase(en: "sleep", ko: "잠자기")
    case .program: Phrase(en: "a Python program", ko: "파이썬 프로그램")
    case .thread: Phrase(en: "a program's thread", ko: "프로그램이 만든 스레드")
    case .coroutine: Phrase(en: "a program's coroutine", ko: "프로그램이 만든 코루틴")
    }
  }
}

extension TaskOutcome {
  /// How the task ended, in a word.
  public var words: Phrase {
    switch self {
    case .ok: Phrase(en: "completed", ko: "완료")
    case .failed: Phrase(en: "failed", ko: "실패")
    case .cancelled: Phrase(en: "cancelled", ko: "취소")
    }
  }
}

extension Provenance {
  /// Where figures come from, in a word.
  public var words: Phrase {
    switch self {
    case .measured: Phrase(en: "measured", ko: "측정")
    case .simulated: Phrase(en: "simulated", ko: "모의")
    case .sampled: Phrase(en: "sampled", ko: "표본")
    case .quoted: Phrase(en: "quoted", ko: "인용")
    }
  }
}

extension RunNote {
  /// The bound and its reason.
  public var sentence: Phrase {
    switch self {
    case .fetchesBounded(let bound, let descriptors):
      let limit = Numbers.count(descriptors)
      return Phrase(
        en: "At most \(Quantities.fetches(bound).en) in flight at once, because this process may open only "
          + "\(limit) files.",
        ko: "이 프로세스가 열 수 있는 파일이 \(limit)개뿐이어서, 동시에 보낸 요청을 \(Numbers.count(bound))개로 제한했습니다.")
    case .pooled(let tasks, let threads):
      return Phrase(
        en: "\(Quantities.tasks(tasks).en) shared a pool of \(Quantities.threads(threads).en).",
        ko: "태스크 \(Numbers.count(tasks))개가 스레드 \(Numbers.count(threads))개를 나누어 썼습니다.")
    case .childrenBounded(let lanes, let more):
      return Phrase(
        en: "Only \(Numbers.count(lanes)) of the threads and coroutines of programs have lanes; "
          + "\(Numbers.count(more)) more do not.",
        ko: "프로그램이 만든 스레드와 코루틴 가운데 \(Numbers.count(lanes))개만 그렸습니다. "
          + "나머지 \(Numbers.count(more))개는 그리지 않았습니다.")
    case .kernelAgrees(let share):
      let percent = "\(share.upToPercent)%"
      return Phrase(
        en: "The kernel (schedstat) agrees within \(percent).",
        ko: "커널 기록(schedstat)과 차이 \(percent) 이내.")
    case .niceRefused(let jobs):
      let names =
        jobs.prefix(4).map { Harmless.text($0, limit: 40) }.joined(separator: ", ")
        + (jobs.count > 4 ? " \(Harmless.ellipsis)" : "")
      return Phrase(
        en: "Without their nice value, which this system does not allow: \(names).",
        ko: "이 시스템이 허용하지 않아 nice 값 없이 실행한 작업: \(names).")
    case .oneProcessor(let asked):
      return Phrase(
        en: "All threads are bound to one processor; only simulated schedules have \(Numbers.count(asked)).",
        ko: "스레드는 모두 프로세서 하나에서만 실행됩니다. 프로세서 \(Numbers.count(asked))개는 모의 스케줄에만 적용됩니다.")
    }
  }
}

extension UpdateCount {
  /// The global's value in the end, beside the one that it would have had.
  public var words: Phrase {
    let (name, found) = (Harmless.text(global, limit: 60), Numbers.count(found))
    let expected = Numbers.count(expected)
    return Phrase(en: "\(name) = \(found) of \(expected)", ko: "\(name) = \(found) (기댓값 \(expected))")
  }
}

extension TaskIdentity {
  /// What the task's lane is called: *site 1* for a practice site, else its name, made harmless.
  ///
  /// `labBase` is the practice server's address without a slash at its end, nil when it does not run. A task that
  /// the author named keeps that name.
  public func label(labBase: String?) -> Phrase {
    if let labBase, let url, name.hasPrefix("\(kind.rawValue)-"), url.hasPrefix(labBase + "/site/") {
      let site = url.dropFirst(labBase.count + "/site/".count)
      if let number = Int(site.prefix { $0 != "?" }), (1...5).contains(number) {
        return Phrase(en: "site \(number)", ko: "사이트 \(number)")
      }
    }
    return Phrase(verbatim: Harmless.text(name, limit: 60))
  }
}

extension Double {
  /// A share of one as whole percent, rounded up: 1 to 100.
  fileprivate var upToPercent: Int { isFinite ? Int(min(100, max(1, (self * 100).rounded(.up)))) : 100 }
}

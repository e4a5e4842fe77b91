import Timeline

extension TaskFailure {
  /// The failure as a sentence: what failed, in which phase, why, and what to do about it.
  ///
  /// `timeout` is the task's limit in nanoseconds, nil when it is not known. `lane` is the name of a task that stands before
  /// the sentence anyway: a subject that is this task, or the program that made it, is not named again. Everything from
  /// outside is harmless.
  public func sentence(timeout: UInt64? = nil, beside lane: String? = nil) -> Phrase {
    let isNamed = lane.map { $0 == subject || $0.hasPrefix(subject + ".") } ?? false
    let name = isNamed ? "" : Harmless.text(subject) + ": "
    let reason = reason(timeout: timeout)
    let circumstance = phase?.during
    let said = saidByLibrary
    return Phrase(
      en: "\(name)\(reason.en)\(circumstance.map { " \($0.en)" } ?? "")\(said). \(advice.en)",
      ko: "\(name)\(circumstance.map { "\($0.ko) " } ?? "")\(reason.ko)\(said). \(advice.ko)")
  }

  /// What a library said, in brackets, where it knows more than the cause says.
  private var saidByLibrary: String {
    switch cause {
    case .unknown, .certificateRefused, .handshakeFailed, .malformedAnswer, .malformedURL, .unreachable, .workerDied,
      .programFailed:
      detail.isEmpty ? "" : " (\(Harmless.text(detail)))"
    default: ""
    }
  }

  private func reason(timeout: UInt64?) -> Phrase {
    switch cause {
    case .malformedURL: Phrase(en: "this is not a URL that can be fetched", ko: "가져올 수 있는 URL이 아닙니다")
    case .schemeRefused:
      Phrase(en: "only http and https are fetched", ko: "http와 https 주소만 가져올 수 있습니다")
    case .addressRefused:
      Phrase(
        en: "the address lies outside this computer, which this run may not leave",
        ko: "이 컴퓨터 밖의 주소인데, 이 실행은 컴퓨터 밖으로 나갈 수 없습니다")
    case .nameNotFound: Phrase(en: "no address was found for this name", ko: "이 이름에 해당하는 주소를 찾지 못했습니다")
    case .connectionRefused:
      Phrase(en: "the server refused the connection", ko: "서버가 연결을 거절했습니다")
    case .connectionReset: Phrase(en: "the server broke the connection off", ko: "서버가 연결을 끊었습니다")
    case .unreachable: Phrase(en: "the server cannot be reached", ko: "서버에 닿을 수 없습니다")
    case .timedOut: timedOut(timeout)
    case .tooSlow: Phrase(en: "the data came too slowly", ko: "데이터가 너무 느리게 왔습니다")
    case .truncated:
      Phrase(en: "the answer ended before it was complete", ko: "응답이 다 오기 전에 끊겼습니다")
    case .malformedAnswer: Phrase(en: "the answer is not valid HTTP", ko: "응답이 올바른 HTTP가 아닙니다")
    case .tooLarge: Phrase(en: "the answer is larger than is allowed here", ko: "응답이 허용된 크기보다 큽니다")
    case .tooManyRedirects:
      Phrase(en: "the server sent the request on too many times", ko: "서버가 요청을 다른 주소로 너무 여러 번 넘겼습니다")
    case .emptyAnswer:
      Phrase(en: "the server closed the connection without an answer", ko: "서버가 응답 없이 연결을 닫았습니다")
    case .certificateRefused:
      Phrase(en: "the server's certificate cannot be trusted", ko: "서버의 인증서를 믿을 수 없습니다")
    case .handshakeFailed:
      Phrase(en: "no secure connection could be agreed on", ko: "보안 연결을 맺지 못했습니다")
    case .workerDied:
      Phrase(en: "the worker that ran this task ended unexpectedly", ko: "이 태스크를 맡은 워커가 갑자기 끝났습니다")
    case .outOfDescriptors:
      Phrase(en: "this process may not open any more files", ko: "이 프로세스는 파일을 더 열 수 없습니다")
    case .programFailed: Phrase(en: "the program ended with an error", ko: "프로그램이 오류로 끝났습니다")
    case .unknown: Phrase(en: "it failed for a reason that is not known here", ko: "알 수 없는 이유로 실패했습니다")
    }
  }

  private func timedOut(_ timeout: UInt64?) -> Phrase {
    let limit = timeout.map(Numbers.exactDuration)
    let within = Phrase(en: "within \(limit ?? "the time allowed")", ko: "\(limit ?? "정해진 시간") 안에")
    switch phase {
    case .dns: return Phrase(en: "no address \(within.en)", ko: "\(within.ko) 주소를 찾지 못했습니다")
    case .connect: return Phrase(en: "no connection \(within.en)", ko: "\(within.ko) 연결되지 않았습니다")
    case .tls: return Phrase(en: "no secure connection \(within.en)", ko: "\(within.ko) 보안 연결을 맺지 못했습니다")
    case .wait: return Phrase(en: "no answer \(within.en)", ko: "\(within.ko) 응답이 오지 않았습니다")
    case .receive: return Phrase(en: "the answer was not complete \(within.en)", ko: "\(within.ko) 응답이 다 오지 않았습니다")
    default: return Phrase(en: "not finished \(within.en)", ko: "\(within.ko) 끝나지 않았습니다")
    }
  }

  private var advice: Phrase {
    switch cause {
    case .malformedURL, .schemeRefused:
      Phrase(
        en: "Write http://HOST/PATH, https://HOST/PATH, or /PATH for the practice server.",
        ko: "http://HOST/PATH, https://HOST/PATH 또는 연습 서버의 /PATH 꼴로 쓰세요.")
    case .addressRefused:
      Phrase(
        en: "Give the URL on the command line, or go online in the interface.",
        ko: "URL을 명령줄에 직접 쓰거나, 화면에서 인터넷 사용을 켜세요.")
    case .nameNotFound:
      Phrase(en: "Check the spelling and the network.", ko: "철자와 네트워크를 확인하세요.")
    case .connectionRefused:
      Phrase(
        en: "Check that a server is running there, and the port.",
        ko: "그곳에 서버가 실행 중인지, 포트가 맞는지 확인하세요.")
    case .connectionReset, .truncated, .emptyAnswer, .malformedAnswer:
      Phrase(en: "Run it again; if it happens again, the fault is the server's.", ko: "다시 실행해 보세요. 되풀이되면 서버 쪽 문제입니다.")
    case .unreachable: Phrase(en: "Check the network.", ko: "네트워크를 확인하세요.")
    case .timedOut:
      Phrase(en: "Allow more time with --timeout, or check the server.", ko: "--timeout으로 시간을 더 주거나 서버를 확인하세요.")
    case .tooSlow: Phrase(en: "Check the network, or try another server.", ko: "네트워크를 확인하거나 다른 서버로 해 보세요.")
    case .tooLarge: Phrase(en: "Fetch something smaller.", ko: "더 작은 것을 가져오세요.")
    case .tooManyRedirects:
      Phrase(en: "Use the address that the server sends to in the end.", ko: "서버가 마지막에 알려 주는 주소를 바로 쓰세요.")
    case .certificateRefused, .handshakeFailed:
      Phrase(
        en: "Check the address and this computer's date; verification is never switched off.",
        ko: "주소와 이 컴퓨터의 날짜를 확인하세요. 인증서 검증은 끌 수 없습니다.")
    case .workerDied:
      Phrase(en: "The other tasks are not affected; run it again.", ko: "다른 태스크에는 영향이 없습니다. 다시 실행해 보세요.")
    case .outOfDescriptors:
      Phrase(en: "Run fewer tasks, or raise the limit with ulimit -n.", ko: "태스크 수를 줄이거나 ulimit -n으로 한도를 올리세요.")
    case .programFailed: Phrase(en: "Correct the program and run it again.", ko: "프로그램을 고쳐서 다시 실행하세요.")
    case .unknown: Phrase(en: "Run it again, or try another URL.", ko: "다시 실행하거나 다른 URL로 해 보세요.")
    }
  }
}

import Timeline

extension TaskState {
  /// The state's name in legends.
  public var words: Phrase {
    switch self {
    case .running: Phrase(en: "running", ko: "실행")
    case .native: Phrase(en: "native code", ko: "네이티브 계산")
    case .ready: Phrase(en: "could run", ko: "준비")
    case .gilWait: Phrase(en: "waits for the GIL", ko: "GIL 대기")
    case .lockWait: Phrase(en: "waits for a lock", ko: "락 대기")
    case .dns: Phrase(en: "name lookup", ko: "주소 조회")
    case .connect: Phrase(en: "connecting", ko: "연결")
    case .tls: Phrase(en: "TLS handshake", ko: "보안 연결")
    case .wait: Phrase(en: "awaiting the answer", ko: "응답 대기")
    case .sleep: Phrase(en: "asleep", ko: "잠듦")
    case .send: Phrase(en: "sending", ko: "송신")
    case .receive: Phrase(en: "receiving", ko: "수신")
    case .spawn: Phrase(en: "starting a process", ko: "프로세스 생성")
    case .ipc: Phrase(en: "moving data", ko: "프로세스 간 통신")
    }
  }

  /// What the state means, in a sentence for somebody who meets it for the first time.
  public var meaning: Phrase {
    switch self {
    case .running:
      Phrase(
        en: "The task may run its own instructions; where there is a global lock, it holds it.",
        ko: "태스크가 자기 명령을 실행할 수 있습니다. 전역 락이 있는 모델이라면 그 락을 쥐고 있습니다.")
    case .native:
      Phrase(
        en: "The task computes in compiled code, outside the interpreter.",
        ko: "태스크가 인터프리터 밖에서, 컴파일된 코드로 계산합니다.")
    case .ready:
      Phrase(
        en: "The task could run, but no worker, processor or turn of the loop is free for it yet.",
        ko: "태스크는 실행할 준비가 되었지만 아직 워커나 프로세서, 루프의 차례가 오지 않았습니다.")
    case .gilWait:
      Phrase(
        en: "The task wants the global interpreter lock, and another thread holds it.",
        ko: "태스크가 전역 인터프리터 락(GIL)을 기다립니다. 지금은 다른 스레드가 쥐고 있습니다.")
    case .lockWait:
      Phrase(
        en: "The task wants a lock that the program itself made.", ko: "태스크가 프로그램이 직접 만든 락을 기다립니다.")
    case .dns: Phrase(en: "The host's name is being turned into an address.", ko: "호스트 이름에 해당하는 주소를 찾고 있습니다.")
    case .connect: Phrase(en: "The connection to the server is being made.", ko: "서버와 연결을 맺고 있습니다.")
    case .tls:
      Phrase(en: "Both sides agree on how to encrypt.", ko: "서버와 암호화 방식을 맞추고 있습니다.")
    case .wait:
      Phrase(
        en: "The request is sent, and the first byte of the answer is not here yet. "
          + "In a program: a thread or coroutine waits for others to end.",
        ko: "요청은 보냈고, 응답의 첫 바이트는 아직 오지 않았습니다. 프로그램에서는 스레드나 코루틴이 다른 것이 끝나기를 기다립니다.")
    case .sleep: Phrase(en: "The task asked to be woken later.", ko: "태스크가 나중에 깨워 달라고 하고 잠들었습니다.")
    case .send: Phrase(en: "The request is on its way out.", ko: "요청을 내보내고 있습니다.")
    case .receive: Phrase(en: "The answer is coming in.", ko: "응답을 받고 있습니다.")
    case .spawn: Phrase(en: "The task waits until a worker has started.", ko: "태스크를 맡을 워커가 시작되기를 기다립니다.")
    case .ipc:
      Phrase(
        en: "Data travels between two processes or interpreters: it is written and not yet read.",
        ko: "데이터가 프로세스나 인터프리터 사이를 건너갑니다. 한쪽은 썼고 다른 쪽은 아직 읽지 않았습니다.")
    }
  }

  /// The state as the circumstance of a failure: "while ..." and "...던 중".
  public var during: Phrase {
    switch self {
    case .running: Phrase(en: "while running", ko: "실행하던 중")
    case .native: Phrase(en: "while computing in native code", ko: "네이티브 코드로 계산하던 중")
    case .ready: Phrase(en: "before its turn came", ko: "차례를 기다리던 중")
    case .gilWait: Phrase(en: "while waiting for the GIL", ko: "GIL을 기다리던 중")
    case .lockWait: Phrase(en: "while waiting for a lock", ko: "락을 기다리던 중")
    case .dns: Phrase(en: "during the name lookup", ko: "주소를 조회하던 중")
    case .connect: Phrase(en: "while connecting", ko: "연결하던 중")
    case .tls: Phrase(en: "during the TLS handshake", ko: "보안 연결을 맺던 중")
    case .wait: Phrase(en: "while awaiting the answer", ko: "응답을 기다리던 중")
    case .sleep: Phrase(en: "while asleep", ko: "잠자던 중")
    case .send: Phrase(en: "while sending the request", ko: "요청을 보내던 중")
    case .receive: Phrase(en: "while receiving the answer", ko: "응답을 받던 중")
    case .spawn: Phrase(en: "while its worker was starting", ko: "워커를 시작하던 중")
    case .ipc: Phrase(en: "while moving data to or from its worker", ko: "워커와 데이터를 주고받던 중")
    }
  }
}

extension StateFamily {
  /// The family's name, which stands for states that a lesson has not introduced yet.
  public var words: Phrase {
    switch self {
    case .works: Phrase(en: "works", ko: "일함")
    case .worksNatively: Phrase(en: "works natively", ko: "네이티브로 일함")
    case .heldUp: Phrase(en: "held up", ko: "막힘")
    case .waits: Phrase(en: "waits", ko: "기다림")
    case .movesData: Phrase(en: "moves data", ko: "데이터 이동")
    }
  }
}

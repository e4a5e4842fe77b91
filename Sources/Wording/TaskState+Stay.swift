import Timeline

extension TaskState {
  /// What a task did that was in the state for `time`, a part of a sentence whose subject is the task: "waited 5 ms for the
  /// GIL", "5 ms 동안 GIL을 기다렸습니다".
  public func stay(_ time: String) -> Phrase {
    switch self {
    case .running: Phrase(en: "ran for \(time)", ko: "\(time) 동안 실행했습니다")
    case .native: Phrase(en: "computed in native code for \(time)", ko: "\(time) 동안 네이티브 코드로 계산했습니다")
    case .ready: Phrase(en: "waited \(time) for its turn", ko: "\(time) 동안 차례를 기다렸습니다")
    case .gilWait: Phrase(en: "waited \(time) for the GIL", ko: "\(time) 동안 GIL을 기다렸습니다")
    case .lockWait: Phrase(en: "waited \(time) for a lock", ko: "\(time) 동안 락을 기다렸습니다")
    case .dns: Phrase(en: "looked up the address for \(time)", ko: "\(time) 동안 주소를 조회했습니다")
    case .connect: Phrase(en: "connected for \(time)", ko: "\(time) 동안 연결을 맺었습니다")
    case .tls: Phrase(en: "shook hands for TLS for \(time)", ko: "\(time) 동안 보안 연결을 맺었습니다")
    case .wait: Phrase(en: "awaited the answer for \(time)", ko: "\(time) 동안 응답을 기다렸습니다")
    case .sleep: Phrase(en: "slept for \(time)", ko: "\(time) 동안 잠잤습니다")
    case .send: Phrase(en: "sent its request for \(time)", ko: "\(time) 동안 요청을 보냈습니다")
    case .receive: Phrase(en: "received the answer for \(time)", ko: "\(time) 동안 응답을 받았습니다")
    case .spawn: Phrase(en: "waited \(time) for its worker to start", ko: "\(time) 동안 워커가 시작되기를 기다렸습니다")
    case .ipc: Phrase(en: "moved data for \(time)", ko: "\(time) 동안 워커와 데이터를 주고받았습니다")
    }
  }
}

/// Where a run's fetches went. The header of every run says it.
public enum FetchSource: CaseIterable, Equatable, Sendable {
  /// The server that this program started itself.
  case practiceServer
  /// A server of the reader's own on this computer.
  case thisComputer
  case internet

  /// What the header says.
  public var words: Phrase {
    switch self {
    case .practiceServer: Phrase(en: "practice server", ko: "연습 서버")
    case .thisComputer: Phrase(en: "server on this computer", ko: "이 컴퓨터의 서버")
    case .internet: Phrase(en: "internet", ko: "인터넷")
    }
  }
}

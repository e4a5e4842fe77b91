import Glibc

/// Asks a terminal where its cursor is, and reads its answers among whatever else arrives.
struct CursorConversation {
  let input: Int32
  let output: Int32
  /// Readable when there are signals; -1 for none.
  let signals: Int32
  /// Nanoseconds in which an answer must come.
  let patience: UInt64
  /// The signals that came.
  let takeSignals: () -> [Int32]

  private static let request = "\u{1B}[6n"

  private enum Answers {
    case all([CursorReport])
    case silence
    case signal(Int32)
  }

  /// Columns that the terminal gives to each of `texts`.
  ///
  /// The first question has nothing to measure: a terminal that does not answer it has nothing to wipe out, either.
  func widths(of texts: [String]) -> TerminalProbe.Widths {
    send(Self.request)
    switch answers(1) {
    case .silence: return .impossible(.silent)
    case .signal(let number): return .interrupted(by: number)
    // What stands on the line already is left alone.
    case .all(let reports): if reports.first?.column != 1 { send("\r\n") }
    }
    send(texts.map { "\r\($0)\(Self.request)" }.joined())
    defer { send("\r\u{1B}[K") }
    switch answers(texts.count) {
    case .silence: return .impossible(.silent)
    case .signal(let number): return .interrupted(by: number)
    case .all(let reports): return .measured(reports.map { $0.column - 1 })
    }
  }

  /// Waits for that many answers.
  private func answers(_ count: Int) -> Answers {
    let deadline = Self.now() + patience
    var reader = CursorReportReader()
    var reports: [CursorReport] = []
    while reports.count < count {
      guard let ready = Ready.wait(input: input, signals: signals, wake: -1, until: deadline) else { return .silence }
      if ready.signals, let number = takeSignals().first(where: Self.ends) { return .signal(number) }
      guard ready.input else { continue }
      var bytes = [UInt8](repeating: 0, count: 256)
      let arrived = read(input, &bytes, bytes.count)
      if arrived < 0, errno == EINTR { continue }
      guard arrived > 0 else { return .silence }
      for byte in bytes.prefix(arrived) {
        if let report = reader.feed(byte) { reports.append(report) }
      }
    }
    return .all(Array(reports.prefix(count)))
  }

  private func send(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
      // A terminal that takes nothing gives no answer either, which is noticed there.
      if count < 0, errno != EINTR { return }
      rest = rest.dropFirst(max(0, count))
    }
  }

  private static func ends(_ signal: Int32) -> Bool { [SIGINT, SIGTERM, SIGHUP].contains(signal) }

  private static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}

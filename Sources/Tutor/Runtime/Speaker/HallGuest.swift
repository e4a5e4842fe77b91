import Platform

/// A report as it is sent.
final class HallNews {
  let report: HallReport
  /// Counts reports.
  let number: Int
  /// The number of the last report that differs from the one before it in more than what the hall sees.
  let urgent: Int
  /// Made when somebody is there to be told.
  lazy var bytes = HallMessage.bytes(of: report)

  init(_ report: HallReport, after last: HallNews?) {
    self.report = report
    number = (last?.number ?? 0) + 1
    urgent = last.map { $0.report.differsOnlyInRows(from: report) ? $0.urgent : $0.number + 1 } ?? number
  }
}

/// A speaker's terminal, or whoever else has connected. Confined to the server's thread.
final class HallGuest {
  let connection: MessageConnection
  private let came: UInt64
  /// Whether it has said that it is a speaker's terminal.
  private var isKnown = false
  private var isOver = false
  private var commandRate = Rate(most: HallService.Bounds.commands)
  /// The last report that was sent, and when.
  private var told: (number: Int, time: UInt64)?

  init(_ connection: MessageConnection, at now: UInt64) {
    self.connection = connection
    came = now
  }

  /// What it asks. One that says what no speaker's terminal says, or says it too often, is heard no more.
  func commands(at now: UInt64) -> [HallCommand] {
    guard !isOver else { return [] }
    let received = connection.receive()
    isOver = received.isOver
    var commands: [HallCommand] = []
    for message in received.messages {
      if !isKnown, message == HallMessage.greeting {
        isKnown = true
      } else if isKnown, let command = HallMessage.command(from: message), commandRate.take(at: now) {
        commands.append(command)
      } else {
        isOver = true
        break
      }
    }
    return commands
  }

  /// Sends what it does not know yet, when it is due and the last report has gone out.
  func tell(_ news: HallNews?, at now: UInt64) {
    guard !isOver else { return }
    if connection.isSending { isOver = !connection.flush() }
    guard !isOver, !connection.isSending, isKnown, let news, let due = due(news), now >= due else { return }
    told = (news.number, now)
    isOver = !connection.send(news.bytes)
  }

  /// When it is to be looked at even if nothing happens; nil for never. One that reads slowly has its time from the report
  /// on, not from the last byte that it took.
  func deadline(_ news: HallNews?) -> UInt64? {
    if connection.isSending { return told.map { $0.time + HallService.Bounds.slowness } }
    if !isKnown { return came + HallService.Bounds.patience }
    return news.flatMap(due)
  }

  /// Whether it is to be let go: it has gone, it has said nothing, or it does not read.
  func isLeaving(at now: UInt64) -> Bool {
    if isOver || (!isKnown && now >= came + HallService.Bounds.patience) { return true }
    guard connection.isSending, let told else { return false }
    return now >= told.time + HallService.Bounds.slowness
  }

  /// When it is to be told; nil when it knows.
  private func due(_ news: HallNews) -> UInt64? {
    guard let told else { return 0 }
    guard told.number < news.number else { return nil }
    return told.number < news.urgent ? 0 : told.time + HallService.Bounds.calm
  }
}

extension HallReport {
  /// Whether two reports differ in nothing but what the hall sees.
  fileprivate func differsOnlyInRows(from other: HallReport) -> Bool {
    var copy = self
    copy.rows = other.rows
    return copy == other
  }
}

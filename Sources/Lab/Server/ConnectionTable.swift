import NIOCore

/// All connections of a server, so that those whose client does nothing can be closed. On the event loop only.
///
/// Time is counted in ticks. A timer per connection would have to be moved at every request; writing down the tick
/// costs nothing.
final class ConnectionTable {
  /// How many ticks a client may do nothing.
  private static let patience = 6

  /// Ticks so far.
  private(set) var tick = 0
  private let tickLength: TimeAmount
  private let eventLoop: any EventLoop
  private var connections: [Connection] = []
  private var isTicking = false

  init(idleMilliseconds: Int, eventLoop: any EventLoop) {
    tickLength = .milliseconds(Int64(max(1, idleMilliseconds / Self.patience)))
    self.eventLoop = eventLoop
  }

  func add(_ connection: Connection) {
    connection.tableIndex = connections.count
    connections.append(connection)
    startTicking()
  }

  func remove(_ connection: Connection) {
    guard let index = connection.tableIndex, let last = connections.popLast() else { return }
    connection.tableIndex = nil
    guard last !== connection else { return }
    connections[index] = last
    last.tableIndex = index
  }

  /// No timer runs while there is no connection.
  private func startTicking() {
    guard !isTicking, !connections.isEmpty else { return }
    isTicking = true
    do {
      try eventLoop.assumeIsolated().scheduleCallback(in: tickLength, handler: self)
    } catch {
      isTicking = false  // The loop is shutting down, and closes every connection itself.
    }
  }
}

extension ConnectionTable: NIOScheduledCallbackHandler {
  func handleScheduledCallback(eventLoop: some EventLoop) {
    isTicking = false
    tick += 1
    for connection in connections where connection.isIdle(since: tick - Self.patience) { connection.abandon() }
    startTicking()
  }
}

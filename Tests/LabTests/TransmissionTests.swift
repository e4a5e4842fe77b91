import Testing

@testable import Lab

/// Answers on a clock of the test's own.
@Suite struct TransmissionTests {
  /// One step that a connection would have taken, with the time in nanoseconds.
  private struct Sent {
    let at: UInt64
    let bytes: Int
  }

  private func transmission(_ target: String, method: RequestMethod = .get) -> Transmission {
    var book = AnswerBook(content: BodyContent())
    return Transmission(
      book.answer(method: method, target: target), method: method, persistence: .kept, content: book.content,
      plain: .init(string: "plain"))
  }

  /// Runs a transmission to its end. Every wait ends `lateness` nanoseconds after it was due.
  private func run(_ transmission: Transmission, lateness: UInt64 = 0) throws -> (sent: [Sent], end: UInt64) {
    var transmission = transmission
    var now: UInt64 = 1000
    var sent: [Sent] = []
    while true {
      switch transmission.next(now: .uptimeNanoseconds(now), clientIsReady: true) {
      case .write(let bytes): sent.append(Sent(at: now, bytes: bytes.readableBytes))
      case .wait(let deadline):
        try #require(deadline.uptimeNanoseconds > now)
        now = deadline.uptimeNanoseconds + lateness
      case .waitForClient: throw TestClient.Failure(description: "waits for a client that is ready")
      case .finished: return (sent, now)
      }
    }
  }

  @Test func delay_isWaitedFor_beforeTheFirstByte() throws {
    let (sent, end) = try run(transmission("/delay/12.5"))
    #expect(sent.map(\.at) == [1000 + 12_500_000])
    #expect(end == 1000 + 12_500_000)
  }

  @Test func plainAnswer_isOneWrite() throws {
    #expect(try run(transmission("/delay/0")).sent.map(\.bytes) == [5])
  }

  @Test(arguments: [UInt64(0), 1, 300_000, 25_000_000])
  func rate_isKept_howeverLateTheTimers(lateness: UInt64) throws {
    let (sent, end) = try run(transmission("/bytes/50000?rate=100KB"), lateness: lateness)
    let body = sent.dropFirst()
    #expect(body.map(\.bytes).reduce(0, +) == 50_000)
    // 10,000 ns a byte: nothing is ahead of the line, and at the end it has made up for all but the last lateness.
    var total: UInt64 = 0
    for piece in body {
      total += UInt64(piece.bytes)
      #expect(piece.at - 1000 >= total * 10_000)
    }
    #expect((500_000_000...500_000_000 + lateness + 10_000).contains(end - 1000))
  }

  @Test func pacedSlices_areTenMilliseconds() throws {
    let body = try run(transmission("/bytes/50000?rate=100KB")).sent.dropFirst()
    #expect(body.count == 50)
    #expect(body.allSatisfy { $0.bytes == 1000 })
  }

  @Test func pacedBody_pausesAfterEachPiece_howeverLongWritingTakes() throws {
    var transmission = transmission("/bytes/50000?rate=1MB")
    var now: UInt64 = 1000
    var pieces = 0
    while true {
      // Every look takes 20 us, in which 20 more bytes become due.
      now += 20_000
      switch transmission.next(now: .uptimeNanoseconds(now), clientIsReady: true) {
      case .write: pieces += 1
      case .wait(let deadline): now = max(now, deadline.uptimeNanoseconds)
      case .waitForClient: Issue.record("the client reads")
      case .finished:
        // The head, and one piece every ten milliseconds.
        #expect(pieces <= 7)
        #expect((50_000_000...52_000_000).contains(now - 1000))
        return
      }
    }
  }

  @Test func slowFault_isAByteEvery100Milliseconds_forAMinute() throws {
    let (sent, end) = try run(transmission("/fault/slow"))
    #expect(sent.count == 601)
    #expect(sent.dropFirst().enumerated().allSatisfy { $1.bytes == 1 && $1.at == 1000 + UInt64($0 + 1) * 100_000_000 })
    #expect(end == 1000 + 60_000_000_000)
  }

  @Test func pacedBody_doesNotMakeUpForAClientThatDidNotRead() throws {
    var transmission = transmission("/bytes/1000?rate=1KB")
    _ = transmission.next(now: .uptimeNanoseconds(0), clientIsReady: true)
    _ = transmission.next(now: .uptimeNanoseconds(0), clientIsReady: true)
    #expect(transmission.next(now: .uptimeNanoseconds(500_000_000), clientIsReady: false) == .waitForClient)
    let later = transmission.next(now: .uptimeNanoseconds(900_000_000), clientIsReady: true)
    #expect(later == .wait(until: .uptimeNanoseconds(910_000_000)))
  }

  @Test func unpacedBody_waitsForTheClient() {
    var transmission = transmission("/bytes/1MB")
    _ = transmission.next(now: .uptimeNanoseconds(0), clientIsReady: true)
    #expect(transmission.next(now: .uptimeNanoseconds(0), clientIsReady: false) == .waitForClient)
    guard case .write = transmission.next(now: .uptimeNanoseconds(0), clientIsReady: true) else {
      Issue.record("nothing is sent to a client that reads again")
      return
    }
  }

  @Test(arguments: ["/delay/0", "/bytes/1MB", "/fault/truncate", "/fault/slow", "/status/404"])
  func head_hasNoBody(target: String) throws {
    #expect(try run(transmission(target, method: .head)).sent.count == 1)
  }
}

import Testing
import Timeline

@testable import Transfers

@Suite struct LimitTests {
  private let small = TransferPolicy(maxRedirects: 3, maxBytes: 1_000, maxHeaderBytes: 1_000)

  private func causeOf(
    _ script: @escaping @Sendable (Connection) -> Void, _ policy: TransferPolicy, timeout: UInt64 = 30_000_000_000
  ) throws -> TaskFailure.Cause? {
    try ScriptedServer.playing(script) { server in try fetchOnce(server.url(), timeout: timeout, policy).cause }
  }

  @Test func body_isAccepted_whenItIsExactlyAsLargeAsAllowed() throws {
    try ScriptedServer.playing(answering(answer(1_000))) { server in
      let fetched = try fetchOnce(server.url(), small)
      #expect(fetched.answer == FetchAnswer(status: 200, bytes: 1_000))
    }
  }

  @Test func body_isTooLarge_whenItSaysSo() throws {
    #expect(try causeOf(answering(answer(1_001)), small) == .tooLarge)
  }

  @Test func body_isTooLarge_whenItNeverEnds() throws {
    try ScriptedServer.playing(answering("HTTP/1.1 200 OK\r\n\r\n", endlessly: "abc")) { server in
      let fetched = try fetchOnce(server.url(), small)
      #expect(fetched.cause == .tooLarge)
      #expect(fetched.failure?.phase == .receive)
      let partial = try #require(fetched.partial)
      #expect(partial.status == 200 && partial.bytes > 1_000)
    }
  }

  @Test func body_isTooLarge_whenItNeverEndsInChunks() throws {
    let script = answering("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", endlessly: "3\r\nabc\r\n")
    #expect(try causeOf(script, small) == .tooLarge)
  }

  @Test func body_isTooLarge_whenARedirectHasOneThatNeverEnds() throws {
    let head = "HTTP/1.1 302 Found\r\nLocation: /\r\nTransfer-Encoding: chunked\r\n\r\n"
    #expect(try causeOf(answering(head, endlessly: "3\r\nabc\r\n"), small) == .tooLarge)
  }

  @Test func body_isAccepted_whenRedirectsBeforeItHadBodiesOfTheirOwn() throws {
    let script: @Sendable (Connection) -> Void = { connection in
      while let request = connection.readRequest() {
        let isLast = request.hasPrefix("GET /last")
        connection.send(isLast ? answer(900) : answer(900, status: "302 Found\r\nLocation: /last"))
      }
    }
    try ScriptedServer.playing(script) { server in
      let fetched = try fetchOnce(server.url(), small)
      #expect(fetched.answer == FetchAnswer(status: 200, bytes: 900))
    }
  }

  @Test func headers_areTooLarge_whenThereIsNoEndOfThem() throws {
    #expect(try causeOf(answering("HTTP/1.1 200 OK\r\n", endlessly: "X: y\r\n"), small) == .tooLarge)
  }

  @Test func headers_areTooLarge_whenOneLineNeverEnds() throws {
    #expect(try causeOf(answering("HTTP/1.1 200 OK\r\nX: ", endlessly: "yyyyyyyy"), small) == .tooLarge)
  }

  @Test func headers_areTooLarge_whenInterimAnswersNeverEnd() throws {
    #expect(try causeOf(answering("", endlessly: "HTTP/1.1 100 Continue\r\n\r\n"), small) == .tooLarge)
  }

  @Test(arguments: [("/a", 4), ("/b", 3)])
  func redirects_areFollowed_asOftenAsAllowed(_ location: String, _ redirects: Int) throws {
    let script: @Sendable (Connection) -> Void = { connection in
      var left = redirects
      while connection.readRequest() != nil {
        connection.send(left > 0 ? redirect(to: location) : answer(1))
        left -= 1
      }
    }
    let cause = try causeOf(script, small)
    #expect(cause == (redirects > 3 ? .tooManyRedirects : nil))
  }

  @Test func transfer_timesOut_whenNoAnswerComes() throws {
    try ScriptedServer.playing(stalling(after: "")) { server in
      let fetched = try fetchOnce(server.url(), timeout: 1)
      #expect(fetched.cause == .timedOut)
    }
  }

  @Test func transfer_timesOut_inThePhaseItIsIn() throws {
    try ScriptedServer.playing(stalling(after: "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab")) { server in
      let fetched = try fetchOnce(server.url(), timeout: 300_000_000)
      #expect(fetched.cause == .timedOut)
      #expect(fetched.failure?.phase == fetched.phases.last.flatMap(TaskState.init(notation:)))
    }
  }

  @Test func transfer_isTooSlow_whenTheAnswerStopsComing() throws {
    let slow = TransferPolicy(slowestRate: 1_000, slowestFor: 1)
    try ScriptedServer.playing(stalling(after: "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab")) { server in
      let fetched = try fetchOnce(server.url(), slow)
      #expect(fetched.cause == .tooSlow)
      #expect(fetched.failure?.phase == .receive)
    }
  }

  @Test func transfer_isNotTooSlow_whileTheAnswerHasNotBegun() throws {
    let slow = TransferPolicy(slowestRate: 1_000, slowestFor: 1)
    #expect(try causeOf(stalling(after: ""), slow, timeout: 2_500_000_000) == .timedOut)
  }
}

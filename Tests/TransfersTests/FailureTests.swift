import CCurl
import Glibc
import Testing
import Timeline

@testable import Transfers

@Suite struct FailureTests {
  private func fetched(_ script: @escaping @Sendable (Connection) -> Void) throws -> Fetched {
    try ScriptedServer.playing(script) { server in try fetchOnce(server.url()) }
  }

  @Test func answer_isAnswered_whateverItsStatus() throws {
    for status in ["204 No Content", "304 Not Modified", "404 Not Found", "503 Service Unavailable"] {
      let fetched = try fetched(answering("HTTP/1.1 \(status)\r\nContent-Length: 0\r\n\r\n"))
      #expect(fetched.answer?.status == Int(status.prefix(3)))
    }
  }

  @Test func connection_isReset_inTheMiddleOfABody() throws {
    let fetched = try fetched { connection in
      guard connection.readRequest() != nil else { return }
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc")
      connection.reset()
    }
    #expect(fetched.cause == .connectionReset)
  }

  @Test func answer_isTruncated_whenItEndsEarly() throws {
    let fetched = try fetched { connection in
      guard connection.readRequest() != nil else { return }
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc")
    }
    #expect(fetched.cause == .truncated)
    #expect(fetched.failure?.phase == .receive)
    #expect(fetched.partial == FetchAnswer(status: 200, bytes: 3))
  }

  @Test func answer_isTruncated_whenItsChunksEndEarly() throws {
    let fetched = try fetched { connection in
      guard connection.readRequest() != nil else { return }
      connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab")
    }
    #expect(fetched.cause == .truncated)
  }

  @Test func answer_isEmpty_whenTheConnectionJustEnds() throws {
    let fetched = try fetched { _ = $0.readRequest() }
    #expect(fetched.cause == .emptyAnswer)
    #expect(fetched.partial == nil)
  }

  @Test(arguments: [
    "\u{1}\u{2}\u{3} this is no HTTP\r\n\r\n", "HTTP/7.3 200 OK\r\n\r\n", "HTTP/1.1 banana\r\n\r\n",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzebra\r\n", "HTTP/1.1 200 OK\r\nContent-Length: -7\r\n\r\n",
  ])
  func answer_isMalformed_whenItIsNoHTTP(_ text: String) throws {
    #expect(try fetched(answering(text)).cause == .malformedAnswer)
  }

  @Test func connection_isRefused_whenNobodyListens() throws {
    let (descriptor, port) = try listeningSocket()
    close(descriptor)
    let fetched = try fetchOnce("http://127.0.0.1:\(port)/")
    #expect(fetched.phases == "c")
    #expect(fetched.cause == .connectionRefused)
    #expect(fetched.failure?.phase == .connect)
    #expect(fetched.failure?.detail.isEmpty == false)
  }

  @Test func address_isUnreachable_whenItIsNobodys() throws {
    // The kernel connects TCP to no multicast address.
    let fetched = try fetchOnce("http://224.0.0.1/", TransferPolicy(mayLeaveMachine: true))
    #expect(fetched.phases == "c")
    #expect(fetched.cause == .unreachable)
  }

  @Test func failure_isNotBlamedOnAnEarlierOne_whenTheHandleIsUsedAgain() throws {
    let (descriptor, port) = try listeningSocket()
    close(descriptor)
    let transfers = try BlockingTransfers()
    #expect(transfers.fetch("http://127.0.0.1:\(port)/").cause == .connectionRefused)
    try ScriptedServer.playing(answering("nonsense\r\n\r\n")) { server in
      #expect(transfers.fetch(server.url()).cause == .malformedAnswer)
    }
    try ScriptedServer.playing({ $0.send("no TLS\r\n") }) { server in
      #expect(transfers.fetch(server.url(scheme: "https")).cause == .handshakeFailed)
    }
    try ScriptedServer.playing(answering(answer(5))) { server in
      #expect(transfers.fetch(server.url()).answer == FetchAnswer(status: 200, bytes: 5))
    }
  }

  @Test func certificate_isRefused_whenNobodyVouchesForIt() throws {
    try SelfSignedServer.running { port in
      let fetched = try fetchOnce("https://127.0.0.1:\(port)/")
      #expect(fetched.phases == "ct")
      #expect(fetched.cause == .certificateRefused)
      #expect(fetched.failure?.phase == .tls)
    }
  }

  @Test(arguments: [
    (CURLE_COULDNT_CONNECT, EMFILE, TaskFailure.Cause.outOfDescriptors),
    (CURLE_COULDNT_CONNECT, ENETUNREACH, .unreachable),
    (CURLE_COULDNT_CONNECT, ECONNREFUSED, .connectionRefused), (CURLE_COULDNT_CONNECT, ETIMEDOUT, .timedOut),
    (CURLE_SEND_ERROR, 0, .connectionReset), (CURLE_BAD_FUNCTION_ARGUMENT, ECONNREFUSED, .unknown),
    (CURLE_COULDNT_RESOLVE_PROXY, 0, .nameNotFound), (CURLE_SSL_CACERT_BADFILE, 0, .certificateRefused),
  ])
  func cause_isFoundFromCodeAndSystemError(_ code: CURLcode, _ systemError: Int32, _ cause: TaskFailure.Cause) {
    let failure = CurlFailure(code: code, refusal: nil, phase: .connect, systemError: systemError, text: "words")
    let expected = TaskFailure(cause, phase: .connect, subject: "http://a/", detail: "words")
    #expect(failure.taskFailure(of: "http://a/") == expected)
  }
}

import Platform
import Testing

@testable import Lab

/// Connections: kept, shared, misused and many.
@Suite struct ConnectionTests {
  private let server: LabServer

  init() throws { server = try LabServer.start() }

  @Test func connection_isKept_forFurtherRequests() throws {
    let client = try TestClient(port: server.port)
    for size in [1, 64, 70_000, 0, 64] {
      #expect(try client.request("/delay/0?bytes=\(size)").body.count == size)
    }
  }

  @Test func connection_isClosed_whenTheClientAsksForIt() throws {
    let client = try TestClient(port: server.port)
    let response = try client.request("/delay/0", fields: "Connection: close\r\n")
    #expect(response["Connection"] == "close")
    #expect(response.body.count == 64)
    #expect(try client.rest() == ([], .closed))
  }

  @Test func oldClients_areToldWhetherTheConnectionStays() throws {
    let client = try TestClient(port: server.port)
    try client.send("GET /delay/0 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
    #expect(try client.response()["Connection"] == "keep-alive")
    try client.send("GET /delay/0 HTTP/1.0\r\n\r\n")
    #expect(try client.response()["Connection"] == "close")
    #expect(try client.rest().ending == .closed)
  }

  @Test func upgrade_isAnsweredAsIfNotAsked() throws {
    let client = try TestClient(port: server.port)
    let response = try client.request("/delay/0", fields: "Connection: Upgrade\r\nUpgrade: h2c\r\n")
    #expect(response.status == 200)
    #expect(response["Connection"] == "close")
    #expect(try client.rest().ending == .closed)
  }

  @Test func pipelinedRequests_areAnsweredInOrder() throws {
    let client = try TestClient(port: server.port)
    let sizes = [64, 3, 70_000, 0] + Array(100..<400)
    try client.send("GET /delay/20 HTTP/1.1\r\nHost: lab\r\n\r\n")
    try client.send(sizes.map { "GET /bytes/\($0) HTTP/1.1\r\nHost: lab\r\n\r\n" }.joined())
    #expect(try client.response().body.count == 64)
    #expect(try sizes.map { _ in try client.response().body.count } == sizes)
  }

  @Test func requestInPieces_isOneRequest() throws {
    let client = try TestClient(port: server.port)
    for piece in ["GE", "T /bytes", "/5 HTTP/1", ".1\r", "\nHost: lab\r\n", "\r\n"] { try client.send(piece) }
    #expect(try client.response().body.count == 5)
  }

  @Test func bodyOfARequest_isLetGo() throws {
    let client = try TestClient(port: server.port)
    try client.send("POST /x HTTP/1.1\r\nHost: lab\r\nContent-Length: 100000\r\n\r\n")
    try client.send(String(repeating: "GET / HTTP/1.1\r\n\r\n", count: 5555) + String(repeating: "x", count: 10))
    #expect(try client.response().status == 405)
    #expect(try client.request("/delay/0").status == 200)
  }

  @Test(arguments: [
    "\u{0}\u{1}\u{2}\r\n\r\n", "GET\r\n\r\n", "GET /delay/0 HTTP/9.9\r\n\r\n", "GET /a b HTTP/1.1\r\n\r\n",
    "GET / HTTP/1.1\r\nno colon\r\n\r\n", "GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}\r\n",
  ])
  func garbage_isRefused_andEndsTheConnection(garbage: String) throws {
    let client = try TestClient(port: server.port)
    try client.send(garbage)
    let response = try client.response()
    #expect(response.status == 400)
    #expect(response["Connection"] == "close")
    _ = try client.rest()
    #expect(try TestClient(port: server.port).request("/delay/0").status == 200)
  }

  @Test func pipelinedGarbage_isRefusedInItsTurn() throws {
    let client = try TestClient(port: server.port)
    try client.send("GET /delay/20?bytes=5 HTTP/1.1\r\nHost: lab\r\n\r\n\u{1}\u{2}garbage\r\n\r\nmore\r\n\r\n")
    #expect(try client.response().body.count == 5)
    #expect(try client.response().status == 400)
    _ = try client.rest()
  }

  @Test func tooLargeAField_isRefused() throws {
    let client = try TestClient(port: server.port)
    try client.send("GET / HTTP/1.1\r\nX: \(String(repeating: "x", count: 81_000))")
    try client.send(String(repeating: "x", count: 1000))
    #expect(try client.response().status == 431)
    _ = try client.rest()
  }

  @Test func idleClients_areLetGo() throws {
    let hasty = try LabServer.start(port: 0, idleMilliseconds: 30)
    let silent = try TestClient(port: hasty.port)
    #expect(try silent.rest() == ([], .closed))
    let halfway = try inTime {
      let client = try TestClient(port: hasty.port)
      try client.send("GET /delay/0 HT")
      return client
    }
    #expect(try halfway.rest().bytes.isEmpty)
    // A delay longer than the timeout is the server's doing, and not the client's.
    let kept = try inTime {
      let client = try TestClient(port: hasty.port)
      #expect(try client.request("/delay/100").status == 200)
      return client
    }
    #expect(try kept.rest() == ([], .closed))
  }

  @Test func fiveHundredDelays_areAnsweredTogether() throws {
    DescriptorLimit.raise()
    let clients = try (0..<500).map { _ in try TestClient(port: server.port) }
    let begins = try clients.map { client in
      let begin = monotonicNanoseconds()
      try client.send("GET /delay/100 HTTP/1.1\r\nHost: lab\r\n\r\n")
      return begin
    }
    for (client, begin) in zip(clients, begins) {
      #expect(try client.response().status == 200)
      #expect(monotonicNanoseconds() - begin >= 100_000_000)
    }
  }

  @Test func close_endsConnections_andAnswersUnderWay() throws {
    let server = try LabServer.start()
    let waiting = try TestClient(port: server.port)
    try waiting.send("GET /delay/60000 HTTP/1.1\r\nHost: lab\r\n\r\n")
    let kept = try TestClient(port: server.port)
    #expect(try kept.request("/delay/0").status == 200)
    server.close()
    server.close()
    server.waitUntilClosed()
    #expect(try waiting.rest().bytes.isEmpty)
    #expect(try kept.rest().bytes.isEmpty)
    #expect(throws: TestClient.Failure.self) { try TestClient(port: server.port).request("/delay/0") }
  }

  @Test func takenPort_isNamed() throws {
    let error = try #require(throws: LabError.self) { try LabServer.start(port: server.port) }
    #expect(error == .portTaken(server.port))
    #expect(error.description.contains("Port \(server.port)"))
    #expect(error.description.contains("--port"))
    #expect(throws: LabError.portOutOfRange(65_536)) { try LabServer.start(port: 65_536) }
  }
}

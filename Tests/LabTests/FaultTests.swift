import Testing

@testable import Lab

/// What a fault looks like from the client's side.
@Suite struct FaultTests {
  private let server: LabServer

  init() throws { server = try LabServer.start() }

  private func client(asking target: String) throws -> TestClient {
    let client = try TestClient(port: server.port)
    try client.send("GET \(target) HTTP/1.1\r\nHost: lab\r\n\r\n")
    return client
  }

  @Test func reset_isAResetConnection_afterHalfOfTheBody() throws {
    let client = try client(asking: "/fault/reset?bytes=1000")
    #expect(try client.head()["Content-Length"] == "1000")
    let rest = try client.rest()
    #expect(rest.bytes.count == 500)
    #expect(rest.ending == .reset)
  }

  @Test func truncate_isAnOrderlyEnd_afterHalfOfTheBody() throws {
    let client = try client(asking: "/fault/truncate")
    #expect(try client.head()["Content-Length"] == "4096")
    let rest = try client.rest()
    #expect(rest.bytes.count == 2048)
    #expect(rest.ending == .closed)
  }

  @Test func truncate_fallsShort_evenOfAnEmptyBody() throws {
    let client = try client(asking: "/fault/truncate?bytes=0")
    #expect(try client.head()["Content-Length"] == "2")
    #expect(try client.rest().bytes.count == 1)
  }

  @Test func stall_isSilence_untilTheClientLeaves() throws {
    let stalled = try client(asking: "/fault/stall?bytes=100")
    #expect(try stalled.head()["Content-Length"] == "100")
    #expect(try stalled.bytes(50).count == 50)
    // A later request on another connection is answered, later still, and the stalled one has heard nothing.
    #expect(try TestClient(port: server.port).request("/delay/30").status == 200)
    #expect(!stalled.hasSomethingToRead())
    stalled.leave()
    let rest = try stalled.rest()
    #expect(rest.bytes.isEmpty)
    #expect(rest.ending == .closed)
  }

  @Test func stall_outlivesTheIdleTimeout() throws {
    let hasty = try LabServer.start(port: 0, idleMilliseconds: 30)
    let stalled = try inTime {
      let client = try TestClient(port: hasty.port)
      try client.send("GET /fault/stall?bytes=100 HTTP/1.1\r\nHost: lab\r\n\r\n")
      _ = try client.head()
      return client
    }
    #expect(try stalled.bytes(50).count == 50)
    let idle = try TestClient(port: hasty.port)
    #expect(try idle.rest().ending == .closed)
    #expect(!stalled.hasSomethingToRead())
  }

  @Test func slow_sendsBytesOneByOne() throws {
    let begin = monotonicNanoseconds()
    let client = try client(asking: "/fault/slow")
    #expect(try client.head()["Content-Length"] == "600")
    #expect(try client.bytes(2) == Array("li".utf8))
    #expect(monotonicNanoseconds() - begin >= 200_000_000)
  }

  @Test func slow_endsAfterAMinutesWorth_whenItFitsNotAll() throws {
    let client = try client(asking: "/fault/slow?bytes=2")
    _ = try client.head()
    #expect(try client.bytes(2).count == 2)
    #expect(try client.request("/delay/0").status == 200)
  }

  @Test func garbage_isNotHTTP() throws {
    let rest = try client(asking: "/fault/garbage").rest()
    #expect(rest.bytes.count == 256)
    #expect(rest.bytes.first == 0)
    #expect(!rest.bytes.contains(10))
    #expect(rest.ending == .closed)
  }

  @Test func faults_hurtNoOneElse() throws {
    let neighbour = try TestClient(port: server.port)
    for fault in Fault.allCases { _ = try client(asking: "/fault/\(fault.rawValue)") }
    for _ in 0..<20 { #expect(try neighbour.request("/delay/1").status == 200) }
  }
}

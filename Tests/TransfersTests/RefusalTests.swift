import Testing
import Timeline

@testable import Transfers

@Suite struct RefusalTests {
  @Test(arguments: [
    ("", TaskFailure.Cause.malformedURL), ("nonsense", .malformedURL), ("http://", .malformedURL),
    ("/path", .malformedURL),
    ("http://a b/", .malformedURL), ("http://127.0.0.1:99999/", .malformedURL), ("http://[::1/", .malformedURL),
    ("http://user:secret@127.0.0.1/", .malformedURL), ("http://user@127.0.0.1/", .malformedURL),
    ("http://127.0.0.1/\u{0}", .malformedURL), ("http://127.0.0.1/\r\nX: y", .malformedURL),
    ("ftp://127.0.0.1/", .schemeRefused), ("file:///etc/passwd", .schemeRefused),
    ("gopher://127.0.0.1/", .schemeRefused), ("javascript://127.0.0.1/", .schemeRefused),
    ("http://192.0.2.1/", .addressRefused),
    ("http://example.com/", .addressRefused), ("http://0.0.0.0/", .addressRefused), ("http://[::]/", .addressRefused),
    ("http://[::ffff:192.0.2.1]/", .addressRefused), ("https://169.254.169.254/", .addressRefused),
    ("http://0xc0000201/", .addressRefused), ("http://localhost.example/", .addressRefused),
  ])
  func request_isRefusedBeforeAnyPhase_whenThePolicyForbidsIt(_ url: String, _ cause: TaskFailure.Cause) throws {
    let fetched = try fetchOnce(url)
    #expect(fetched.phases.isEmpty)
    #expect(fetched.cause == cause)
    #expect(fetched.failure?.subject == url)
    #expect(fetched.failure?.phase == nil)
  }

  @Test func request_isRefused_whenItsURLIsTooLong() throws {
    let fetched = try fetchOnce("http://127.0.0.1/" + String(repeating: "x", count: URLCheck.longest))
    #expect(fetched.cause == .malformedURL)
    #expect(fetched.failure?.subject.utf8.count == 1_024)
  }

  @Test(arguments: [
    ("file:///etc/passwd", TaskFailure.Cause.schemeRefused), ("ftp://127.0.0.1/", .schemeRefused),
    ("http://192.0.2.1/", .addressRefused), ("http://name.invalid/", .addressRefused),
    ("http://0.0.0.0/", .addressRefused), ("http://[fe80::1]/", .addressRefused),
    ("http://user:secret@127.0.0.1/", .malformedURL), ("http:///nowhere:x/", .malformedURL),
  ])
  func redirect_isRefused_whenItLeadsWhereThePolicyForbids(_ location: String, _ cause: TaskFailure.Cause) throws {
    try ScriptedServer.playing(answering(redirect(to: location))) { server in
      let fetched = try fetchOnce(server.url())
      #expect(fetched.cause == cause)
      #expect(fetched.failure?.phase == .receive)
      #expect(server.accepted == 1)
    }
  }

  @Test(arguments: ["http://169.254.169.254/latest/meta-data/", "http://[fe80::1]/", "http://[::ffff:169.254.1.1]/"])
  func redirect_isRefused_whenItLeadsToALinkLocalAddress(_ location: String) throws {
    try ScriptedServer.playing(answering(redirect(to: location))) { server in
      let fetched = try fetchOnce(server.url(), TransferPolicy(mayLeaveMachine: true))
      #expect(fetched.cause == .addressRefused)
      #expect(fetched.phases.filter { $0 == "c" }.count == 1)
    }
  }

  @Test func name_isNotLookedUp_whenTheTransferMayNotLeaveTheMachine() throws {
    try ScriptedServer.playing(answering(redirect(to: "http://name.invalid/"))) { server in
      let transfers = try BlockingTransfers()
      let fetched = transfers.fetch(server.url())
      #expect(fetched.cause == .addressRefused)
      #expect(!fetched.phases.contains("d"))
      #expect(transfers.resolverThreadsStarted == 0)
    }
  }

  @Test(arguments: [
    ("127.0.0.1", Host.address(loopback: true)), ("127.255.1.2", .address(loopback: true)),
    ("128.0.0.1", .address(loopback: false)), ("[::1]", .address(loopback: true)),
    ("[::2]", .address(loopback: false)), ("[::ffff:127.0.0.1]", .address(loopback: true)),
    ("[::ffff:10.0.0.1]", .address(loopback: false)), ("localhost", .localhost), ("LocalHost", .localhost),
    ("localhost.", .name), ("example.com", .name), ("127.0.0.1.example", .name),
  ])
  func host_isClassified(_ text: String, _ host: Host) {
    #expect(Host(text) == host)
  }

  @Test(arguments: [
    ("127.0.0.1", Reach.loopback), ("169.254.0.1", .linkLocal), ("169.255.0.1", .elsewhere), ("::1", .loopback),
    ("fe80::1", .linkLocal), ("febf::1", .linkLocal), ("fec0::1", .elsewhere), ("::ffff:169.254.9.9", .linkLocal),
    ("::ffff:127.0.0.1", .loopback), ("0.0.0.0", .elsewhere), ("8.8.8.8", .elsewhere),
  ])
  func reach_isClassified(_ text: String, _ reach: Reach) {
    #expect(Reach(numeric: text) == reach)
  }
}

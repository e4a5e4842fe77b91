import Testing
import Timeline

@testable import Transfers

@Suite struct PhaseTests {
  /// Answers a request only after the other side has said that it waits.
  private func answeringOnceAwaited(_ gate: Gate, _ text: String) -> @Sendable (Connection) -> Void {
    { connection in
      while connection.readRequest() != nil {
        gate.pass()
        connection.send(text)
      }
    }
  }

  @Test func phases_comeInOrder_whenTheServerIsNew() throws {
    let gate = Gate()
    try ScriptedServer.playing(answeringOnceAwaited(gate, answer(3))) { server in
      let fetched = try BlockingTransfers().fetch(TransferRequest(url: server.url())) { if $0 == .wait { gate.open() } }
      #expect(fetched == Fetched(phases: "c>-=", outcome: .answered(FetchAnswer(status: 200, bytes: 3))))
    }
  }

  @Test func phases_beginWithSending_whenTheConnectionIsUsedAgain() throws {
    let gate = Gate()
    try ScriptedServer.playing(answeringOnceAwaited(gate, answer(3))) { server in
      let transfers = try BlockingTransfers()
      let rounds = (1...3).map { _ in
        transfers.fetch(TransferRequest(url: server.url())) { if $0 == .wait { gate.open() } }.phases
      }
      #expect(rounds.map { $0.last } == ["=", "=", "="])
      #expect(rounds == ["c>-=", ">-=", ">-="])
      #expect(server.accepted == 1)
    }
  }

  @Test func lookup_isAPhaseWithoutAThread_whenTheHostIsLocalhost() throws {
    let gate = Gate()
    try ScriptedServer.playing(answeringOnceAwaited(gate, answer(3))) { server in
      let transfers = try BlockingTransfers()
      let request = TransferRequest(url: server.url(host: "localhost"))
      let fetched = transfers.fetch(request) { if $0 == .wait { gate.open() } }
      #expect(fetched.phases == "dc>-=")
      #expect(transfers.resolverThreadsStarted == 0)
    }
  }

  @Test func lookup_isAPhaseWithAThread_whenTheHostIsAnotherName() throws {
    let transfers = try BlockingTransfers()
    // Labels end at 63 bytes: the look-up fails without asking anyone.
    let url = "http://\(String(repeating: "a", count: 64)).invalid/"
    let fetched = transfers.fetch(TransferRequest(url: url, policy: TransferPolicy(mayLeaveMachine: true)))
    #expect(fetched.phases == "d")
    #expect(fetched.cause == .nameNotFound)
    #expect(fetched.failure?.phase == .dns)
    #expect(transfers.resolverThreadsStarted == 1)
  }

  @Test func phases_repeat_whenRedirected() throws {
    let gate = Gate()
    let script: @Sendable (Connection) -> Void = { connection in
      while let request = connection.readRequest() {
        gate.pass()
        connection.send(request.hasPrefix("GET /first") ? redirect(to: "/second") : answer(7))
      }
    }
    try ScriptedServer.playing(script) { server in
      let fetched = try BlockingTransfers().fetch(TransferRequest(url: server.url("/first"))) {
        if $0 == .wait { gate.open() }
      }
      #expect(fetched.phases == "c>-=>-=")
      #expect(fetched.answer == FetchAnswer(status: 200, bytes: 7))
    }
  }

  @Test func send_lastsUntilTheServerReads_whenTheRequestIsLong() throws {
    let gate = Gate()
    let script: @Sendable (Connection) -> Void = { connection in
      gate.pass()
      if connection.readRequest() != nil { connection.send(answer(1)) }
    }
    try ScriptedServer.playing(script, tight: true) { server in
      let transfers = try BlockingTransfers()
      var phases: [TaskState] = []
      transfers.begin(TransferRequest(url: server.url("/" + String(repeating: "x", count: URLCheck.longest - 100)))) {
        phases.append($0)
      }
      while transfers.advance() == nil, transfers.phase != .send { transfers.waitForActivity() }
      #expect(transfers.advance() == nil)
      #expect(phases == [.connect, .send])
      gate.open()
      while transfers.advance() == nil { transfers.waitForActivity() }
      #expect(phases.starts(with: [.connect, .send]) && phases.last == .receive)
      #expect(transfers.advance() == .answered(FetchAnswer(status: 200, bytes: 1)))
    }
  }

  @Test func tls_isWhereItFails_whenTheServerSpeaksNone() throws {
    try ScriptedServer.playing({ $0.send("SSH-2.0-something else\r\n") }) { server in
      let fetched = try fetchOnce(server.url(scheme: "https"))
      #expect(fetched.phases == "ct")
      #expect(fetched.cause == .handshakeFailed)
      #expect(fetched.failure?.phase == .tls)
    }
  }

  @Test func waitForActivity_saysThatTheOtherDescriptorCanBeRead() throws {
    try ScriptedServer.playing(stalling(after: "")) { server in
      let transfers = try BlockingTransfers()
      let (other, wake) = try pipe()
      defer { other.close() }
      transfers.begin(TransferRequest(url: server.url())) { if $0 == .wait { wake.close() } }
      while transfers.advance() == nil, !transfers.waitForActivity(alsoReadable: other.descriptor) { continue }
      #expect(transfers.phase == .wait)
      transfers.cancel()
      #expect(transfers.advance() == .cancelled)
    }
  }
}

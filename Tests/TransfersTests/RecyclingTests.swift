import Testing
import Timeline

@testable import Transfers

@Suite struct RecyclingTests {
  @Test func connection_isOne_whenAHundredRequestsFollowOneAnother() throws {
    try ScriptedServer.playing(answering(answer(10))) { server in
      let transfers = try BlockingTransfers()
      for round in 0..<100 {
        #expect(transfers.fetch(server.url("/\(round % 3)")).answer == FetchAnswer(status: 200, bytes: 10))
      }
      #expect(server.accepted == 1)
    }
  }

  @Test func connections_areNoMoreThanTransfersAtOnce() throws {
    try ScriptedServer.playing(answering(answer(10))) { server in
      let loop = try PollLoop()
      var left = 1_000
      var answered = 0
      func startNext() {
        guard left > 0 else { return }
        left -= 1
        loop.transfers.start(TransferRequest(url: server.url()), onPhase: { _ in }) { outcome in
          if case .answered = outcome { answered += 1 }
          startNext()
        }
      }
      for _ in 0..<20 { startNext() }
      loop.runToTheEnd()
      #expect(answered == 1_000)
      #expect(server.accepted <= 20)
    }
  }

  @Test func transfer_isAskedAgain_whenTheKeptConnectionHasEnded() throws {
    let script: @Sendable (Connection) -> Void = { connection in
      if connection.readRequest() != nil { connection.send(answer(2)) }
    }
    try ScriptedServer.playing(script) { server in
      let transfers = try BlockingTransfers()
      for _ in 0..<5 { #expect(transfers.fetch(server.url()).answer == FetchAnswer(status: 200, bytes: 2)) }
      #expect(server.accepted == 5)
    }
  }

  @Test func everyTransfer_endsOnce_andItsPhasesNeverRepeatThemselves() throws {
    let script: @Sendable (Connection) -> Void = { connection in
      while let request = connection.readRequest() {
        switch request.utf8.dropFirst("GET /".utf8.count).first {
        case UInt8(ascii: "a"): connection.send(answer(50_000))
        case UInt8(ascii: "b"): connection.send(redirect(to: "/a"))
        case UInt8(ascii: "c"): return connection.reset()
        default: return
        }
      }
    }
    try ScriptedServer.playing(script) { server in
      let loop = try PollLoop()
      var phases = [[TaskState]](repeating: [], count: 200)
      var ends = [Int](repeating: 0, count: 200)
      for task in 0..<200 {
        let url = task % 5 == 4 ? "nonsense" : server.url("/\(["a", "b", "c", "d"][task % 4])")
        loop.transfers.start(TransferRequest(url: url), onPhase: { phases[task].append($0) }) { _ in ends[task] += 1 }
      }
      loop.runToTheEnd()
      #expect(ends.allSatisfy { $0 == 1 })
      for heard in phases { #expect(zip(heard, heard.dropFirst()).allSatisfy { $0 != $1 }) }
    }
  }

  @Test func start_isPossible_fromInsideAPhase() throws {
    try ScriptedServer.playing(answering(answer(10))) { server in
      let loop = try PollLoop()
      var answered = 0
      loop.transfers.start(
        TransferRequest(url: server.url()),
        onPhase: { phase in
          guard phase == .send else { return }
          loop.transfers.start(TransferRequest(url: server.url()), onPhase: { _ in }) { _ in answered += 1 }
        }, onEnd: { _ in answered += 1 })
      loop.runToTheEnd()
      #expect(answered == 2)
    }
  }
}

import Testing
import Timeline

@testable import Transfers

@Suite struct CancellationTests {
  @Test func cancelled_isTheOutcome_andNothingIsHeardAfterwards() throws {
    try ScriptedServer.playing(stalling(after: "")) { server in
      let transfers = try BlockingTransfers()
      var phases = ""
      transfers.begin(TransferRequest(url: server.url())) { phases.append($0.notation) }
      while transfers.advance() == nil, transfers.phase != .wait { transfers.waitForActivity() }
      transfers.cancel()
      #expect(transfers.advance() == .cancelled)
      #expect(!transfers.waitForActivity())
      transfers.cancel()
      #expect(transfers.advance() == .cancelled)
      #expect(phases == "c>-")
      #expect(transfers.phase == .wait)
    }
  }

  @Test func next_isUntouched_whenTheOneBeforeWasCancelled() throws {
    try ScriptedServer.playing(stalling(after: "")) { silent in
      try ScriptedServer.playing(answering(answer(4))) { server in
        let transfers = try BlockingTransfers()
        transfers.begin(TransferRequest(url: silent.url())) { _ in }
        while transfers.advance() == nil, transfers.phase != .wait { transfers.waitForActivity() }
        transfers.cancel()
        #expect(transfers.fetch(server.url()).answer == FetchAnswer(status: 200, bytes: 4))
      }
    }
  }

  @Test func others_goOn_whenOneIsCancelled() throws {
    try ScriptedServer.playing(stalling(after: "")) { silent in
      try ScriptedServer.playing(answering(answer(4))) { server in
        let loop = try PollLoop()
        var ends: [String] = []
        let hung = loop.transfers.start(TransferRequest(url: silent.url()), onPhase: { _ in }) { outcome in
          ends.append(outcome == .cancelled ? "cancelled" : "hung")
        }
        loop.run { loop.transfers.phase(of: hung) == .wait }
        loop.transfers.start(TransferRequest(url: server.url()), onPhase: { _ in }) { _ in
          ends.append("answered")
          loop.transfers.cancel(hung)
          loop.transfers.cancel(hung)
        }
        loop.runToTheEnd()
        #expect(ends == ["answered", "cancelled"])
        #expect(loop.transfers.phase(of: hung) == nil)
      }
    }
  }

  @Test(arguments: [TaskState.connect, .send, .wait, .receive])
  func cancel_isFinal_whenItComesFromInsideAPhase(_ last: TaskState) throws {
    try ScriptedServer.playing(answering(answer(4))) { server in
      let loop = try PollLoop()
      var heard: [TaskState] = []
      var outcomes: [TransferOutcome] = []
      var id: TransferID?
      id = loop.transfers.start(
        TransferRequest(url: server.url()),
        onPhase: { phase in
          heard.append(phase)
          if phase == last, let id { loop.transfers.cancel(id) }
        }, onEnd: { outcomes.append($0) })
      loop.runToTheEnd()
      // An answer that is fast enough leaves no time to wait for it; then the cancellation never happens.
      let wasHeard = heard.contains(last)
      #expect(wasHeard || last == .wait)
      #expect(outcomes == [wasHeard ? .cancelled : .answered(FetchAnswer(status: 200, bytes: 4))])
      if wasHeard { #expect(heard.last == last) }

      loop.transfers.start(TransferRequest(url: server.url()), onPhase: { _ in }) { outcomes.append($0) }
      loop.runToTheEnd()
      #expect(outcomes.last == .answered(FetchAnswer(status: 200, bytes: 4)))
    }
  }

  @Test func cancel_endsAtOnce_whenTheTransferHasNotBeenGivenToLibcurlYet() throws {
    let loop = try PollLoop()
    for url in ["http://127.0.0.1:9/", "ftp://refused/"] {
      var outcomes: [TransferOutcome] = []
      let id = loop.transfers.start(TransferRequest(url: url), onPhase: { _ in }) { outcomes.append($0) }
      loop.transfers.cancel(id)
      #expect(outcomes == [.cancelled])
      loop.transfers.timerFired()
      #expect(outcomes == [.cancelled])
      #expect(loop.transfers.underWay == 0)
    }
  }

  @Test func nobody_isTold_whenTheTransfersAreDropped() throws {
    try ScriptedServer.playing(stalling(after: "")) { silent in
      var ends = 0
      do {
        let loop = try PollLoop()
        let id = loop.transfers.start(TransferRequest(url: silent.url()), onPhase: { _ in }) { _ in ends += 1 }
        loop.run { loop.transfers.phase(of: id) == .wait }
      }
      #expect(ends == 0)
    }
  }
}

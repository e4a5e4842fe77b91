import Timeline

@testable import Transfers

/// What a fetch came to: its phases in the text notation, and its outcome.
struct Fetched: Equatable {
  var phases: String
  var outcome: TransferOutcome

  /// The cause of a failure, nil for any other end.
  var cause: TaskFailure.Cause? { failure?.cause }

  /// The failure, nil for any other end.
  var failure: TaskFailure? {
    guard case .failed(let failure, _) = outcome else { return nil }
    return failure
  }

  /// What a fetch had seen when it failed.
  var partial: FetchAnswer? {
    guard case .failed(_, let partial) = outcome else { return nil }
    return partial
  }

  /// The answer of a fetch that did not fail.
  var answer: FetchAnswer? {
    guard case .answered(let answer) = outcome else { return nil }
    return answer
  }
}

extension BlockingTransfers {
  /// Fetches to the end.
  func fetch(_ request: TransferRequest, onPhase: @escaping (TaskState) -> Void = { _ in }) -> Fetched {
    var phases = ""
    begin(request) { phase in
      phases.append(phase.notation)
      onPhase(phase)
    }
    while true {
      if let outcome = advance() { return Fetched(phases: phases, outcome: outcome) }
      waitForActivity()
    }
  }

  /// Fetches `url` to the end, with the defaults of `TransferRequest`.
  func fetch(_ url: String) -> Fetched { fetch(TransferRequest(url: url)) }
}

/// Fetches once, with a connection and a handle of its own.
func fetchOnce(
  _ url: String, timeout: UInt64 = 30_000_000_000, _ policy: TransferPolicy = TransferPolicy()
) throws -> Fetched {
  try BlockingTransfers().fetch(TransferRequest(url: url, timeout: timeout, policy: policy))
}

/// The smallest loop that can drive many transfers.
final class PollLoop {
  let polls: PollSet
  let transfers: LoopTransfers

  init() throws {
    polls = PollSet()
    transfers = try LoopTransfers(driver: polls)
  }

  /// Runs until `isDone`, looking between steps.
  func run(until isDone: () -> Bool) {
    while !isDone() {
      _ = polls.wait(alsoReadable: nil)
      for entry in polls.takeReady() {
        let events = Int32(entry.revents)
        transfers.socketReady(
          entry.fd, readable: events & 1 != 0, writable: events & 4 != 0, failed: events & 0x18 != 0)
      }
      if polls.takeTimer() { transfers.timerFired() }
    }
  }

  /// Runs until nothing is under way.
  func runToTheEnd() { run { transfers.underWay == 0 } }
}

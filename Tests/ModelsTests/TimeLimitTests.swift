import Models
import TestSupport
import Testing
import Timeline

@Suite struct TimeLimitTests {
  /// A limit that counted from when the loop comes round to the transfer would let it live for the computation and the
  /// limit together.
  @Test func aFetchUnderTheEventLoop_hasItsTimeCountedFromTheRequest_whenSomebodyComputes() throws {
    let limit: UInt64 = 400_000_000
    let works: [Work] = [try fetch("/delay/30000", timeout: limit), .cpu(iterations: someWork * 100)]
    let record = try carryOut(plan(.eventLoop, works))
    let (page, compute) = (record.tasks[0], record.tasks[1])
    guard case .failed(let failure) = page.outcome else {
      Issue.record("the page was answered")
      return
    }
    #expect(failure.cause == .timedOut)
    #expect(page.end - page.start < compute.end - compute.start + limit)
    #expect(RunRules(record).violations == [])
  }
}

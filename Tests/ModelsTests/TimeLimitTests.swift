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

  /// The computation is certainly longer than a millisecond, and the answer takes longer than the test may.
  @Test func aFetchUnderTheEventLoop_isNotSent_whenItsTimeIsOverBefore() throws {
    let works: [Work] = [try fetch("/delay/30000", timeout: 1_000_000), .cpu(iterations: someWork * 100)]
    let record = try carryOut(plan(.eventLoop, works))
    let page = record.tasks[0]
    guard case .failed(let failure) = page.outcome else {
      Issue.record("the page was answered")
      return
    }
    #expect(failure.cause == .timedOut)
    #expect(failure.phase == .ready)
    #expect(!page.spans.contains { $0.state == .connect || $0.state == .wait })
    #expect(RunRules(record).violations == [])
  }
}

import Platform
import Scheduling
import Testing
import Timeline

@Suite(.serialized) struct ProcessorGapsTests {
  @Test func twoThreadsOnOneProcessor_runInTurns() throws {
    let work: UInt64 = 200_000_000
    let slices = try ProcessorGaps.measure(threads: 2, work: work)
    #expect(slices.provenance == .measured && slices.tasks.count == 2 && slices.kernel.count == 2)

    for (task, kernel) in zip(slices.tasks, slices.kernel) {
      #expect(task.spans.allSatisfy { $0.end > $0.start && [.running, .ready].contains($0.state) })
      for (earlier, later) in zip(task.spans, task.spans.dropFirst()) { #expect(earlier.end == later.start) }
      let times = Statistics.timeByState(task.spans)
      #expect(times[.running] ?? 0 >= work)
      // A gap is one only if the kernel gave the processor back after it: each is a slice of its own there.
      #expect(kernel.slices >= task.spans.count { $0.state == .ready })
      // The kernel may count less, because a hypervisor's time is not the thread's; hardly more: it ran only a moment
      // before the start and while it looked at a gap.
      #expect(kernel.ran > 0 && kernel.ran <= (times[.running] ?? 0) + 20_000_000)
    }
    #expect(slices.tasks.contains { $0.spans.contains { $0.state == .ready } }, "one of them was second")

    // Both seem to run where one had the processor for less than the threshold; that is once a span at most.
    let spans = slices.tasks.map { $0.spans.filter { $0.state == .running } }
    let overlap = spans[0].reduce(0 as UInt64) { sum, a in
      spans[1].reduce(sum) { sum, b in
        let (start, end) = (max(a.start, b.start), min(a.end, b.end))
        return end > start ? sum + end - start : sum
      }
    }
    #expect(overlap <= 2 * slices.threshold * UInt64(spans[0].count + spans[1].count))
  }

  @Test func aProcessorThatDoesNotExist_isAnError() {
    #expect(throws: SystemError.self) { try ProcessorGaps.measure(threads: 1, work: 1, processor: 1_000_000) }
  }
}

import Experiments
import Glibc
import Testing

@testable import Timeline

@Suite struct TraceTests {
  @Test(arguments: 0..<200 as Range<UInt64>) func whatIsWritten_isRead(_ seed: UInt64) throws {
    var any = AnyTrace(seed)
    let trace = any.trace()
    let bytes = try trace.encoded()
    #expect(try Trace(bytes: bytes) == trace)
    #expect(try Trace(bytes: bytes).encoded() == bytes)
  }

  @Test func theSameJSON_comesFromTheRunsAndFromTheirFile() throws {
    for seed in 0..<20 as Range<UInt64> {
      var any = AnyTrace(seed)
      let trace = any.trace()
      guard let experiment = trace.runs.first?.experiment, trace.runs.allSatisfy({ $0.experiment == experiment }) else {
        continue
      }
      let document = RunDocument(
        version: trace.version, machine: trace.machine, runs: trace.runs.map(\.record), experiment: experiment,
        language: .ko)
      #expect(try Trace(bytes: trace.encoded()).json(language: .ko) == document.json())
    }
  }

  @Test func everyTruncation_isRefused() throws {
    let bytes = try sample()
    for length in bytes.indices {
      let expected: TraceProblem = length < TraceFormat.signature.count ? .notATrace : .damaged
      #expect(refusal(Array(bytes[..<length])) == expected)
    }
    #expect(refusal(bytes + [0]) == .damaged)
  }

  @Test func everyChangedBit_isRefused() throws {
    let bytes = try sample()
    for place in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[place] ^= 1 << UInt8(bit)
        #expect(refusal(changed) != nil, "byte \(place), bit \(bit)")
      }
    }
  }

  @Test func aLaterVersion_isNamed_andOtherFilesAreNoTraces() throws {
    var later = try sample()
    later[8] = 3
    #expect(refusal(later) == .laterVersion(3))
    #expect(refusal([]) == .notATrace)
    #expect(refusal(Array("{\"schema\":\"interleave.run/1\"}".utf8)) == .notATrace)
  }

  /// Files of which each seed makes a hundred hostile ones. `INTERLEAVE_FUZZ=10000000 swift test --filter hostileFiles`
  /// looks at ten million inputs in all.
  private static let fuzzedFiles: Int = {
    let inputs = getenv("INTERLEAVE_FUZZ").flatMap { Int(String(cString: $0)) } ?? 32_000
    return max(800, inputs) / 800
  }()

  /// Whatever stands between a right header and a right checksum: it is refused, or it is a trace that can be written again.
  @Test(arguments: 0..<8 as Range<UInt64>) func hostileFiles_areRefusedOrReadable(_ seed: UInt64) throws {
    var random = SeededGenerator(seed)
    var any = AnyTrace(seed)
    for _ in 0..<Self.fuzzedFiles {
      let bytes = try any.trace().encoded()
      for _ in 0..<100 {
        var changed = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&changed, &random) }
        guard let trace = try? Trace(bytes: resealed(changed)) else { continue }
        let again = try trace.encoded()
        #expect(try Trace(bytes: again) == trace)
      }
    }
  }

  @Test func aListThatTheFileCannotHold_isRefusedBeforeRoomIsMade() throws {
    var writer = TraceWriter()
    writer.text("1")
    writer.number(2)
    writer.text("Linux")
    writer.number(4_096)
    writer.number(0)
    writer.text(nil)
    writer.number(TraceFormat.mostOfAnything)
    #expect(refusal(writer.file()) == .damaged)
  }

  @Test func aLargeRun_takesSixBytesAnEventAtMost() throws {
    let lines = [TaskLine(.fetch([.lab("/site/1"), .lab("/site/2")]), count: 10_000)]
    let experiment = Experiment(models: [.eventLoop], lines: lines)
    var random = SeededGenerator(1)
    let states: [TaskState] = [.ready, .running, .connect, .running, .send, .wait, .running, .receive, .running]
    let tasks = (0..<10_000).map { id in
      var time = UInt64.random(in: 0...2_000_000_000, using: &random)
      let spans = states.map { state in
        let start = time
        time += state == .wait ? UInt64.random(in: 0...400_000_000, using: &random) : random.next() % 60_000 + 1
        return Span(state, start, time)
      }
      var task = TaskRecord(
        identity: TaskIdentity(id: id, name: "fetch-\(id + 1)", kind: .fetch, url: "http://127.0.0.1:1/site/\(id % 5)"),
        outcome: .ok, spans: spans)
      task.answer = FetchAnswer(status: 200, bytes: 20_000)
      task.processors = spans.filter(\.state.isComputing).enumerated().map { ProcessorChange($1.start, $0 % 2) }
      return task
    }
    let run = RecordedRun(RunRecord(model: .eventLoop, cost: RunCost(), tasks: tasks), of: .work(experiment))
    let machine = MachineDescription(processors: 2, kernel: "Linux", pageSize: 4_096, memory: 1 << 33)
    let bytes = try Trace(version: "1", machine: machine, labBase: nil, runs: [run]).encoded()
    #expect(bytes.count <= 6 * tasks.count * (states.count + 1))
  }

  private func sample() throws -> [UInt8] {
    var any = AnyTrace(3)
    while true {
      let trace = any.trace()
      if trace.runs.count == 2, trace.runs.allSatisfy({ $0.record.tasks.count > 1 }) { return try trace.encoded() }
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let place = Int.random(in: TraceFormat.headerBytes..<bytes.count, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 2: bytes.remove(at: place)
    case 3: bytes.insert(contentsOf: [0xFF, 0xFF, 0xFF, 0xFF, 0x7F], at: place)
    default: bytes.insert(bytes[bytes.count / 2], at: place)
    }
    while bytes.count < TraceFormat.headerBytes + TraceFormat.checksumBytes + 1 { bytes.append(0) }
  }
}

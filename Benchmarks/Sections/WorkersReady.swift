import Glibc
import Models
import Platform
import Synchronization
import Timeline

/// How soon four worker processes can take work, beside four C programs that have made the same libcurl ready.
struct WorkersReady: Section {
  let name = "workers"

  private static let workers = 4

  func rows(_ bench: Workbench) throws -> [Row] {
    let control = try bench.control("ready")
    let pairs = try Pairs.measure(15, ours: { try startWorkers(bench) }, control: { try start(control) })
    return [.ratio("four workers ready / four C programs", pairs, .nanoseconds, .atMost(1.6))]
  }

  /// Nanoseconds from a run's start until its last task leaves `spawn`.
  private func startWorkers(_ bench: Workbench) throws -> Double {
    // Long enough that no worker is free again before all are ready: it would take a task that waits for another.
    let url = bench.labURL + "/delay/300"
    let tasks = (0..<Self.workers).map { id in
      TaskPlan(
        identity: TaskIdentity(id: id, name: "fetch-\(id)", kind: .fetch, url: url),
        work: .fetch(url: url, timeout: 10_000_000_000))
    }
    let plan = RunPlan(model: .processes, tasks: tasks, workers: Self.workers)
    let record = try bench.run(plan, workers: bench.interleave)
    let spawns = record.tasks.compactMap { task in task.spans.first { $0.state == .spawn } }
    guard spawns.count == Self.workers, Set(record.tasks.map(\.worker)).count == Self.workers else {
      throw CannotMeasure("not every task waited for a worker of its own")
    }
    return Double(spawns.map(\.end).max() ?? 0)
  }

  /// Nanoseconds until the last of four programs has written its byte. Started as the workers are: a thread for each.
  private func start(_ program: Command) throws -> Double {
    let last = Mutex<UInt64>(0)
    let failed = Mutex<(any Error)?>(nil)
    let began = MonotonicClock.now()
    try withThreads(Self.workers) {
      do {
        let ready = try Self.readyTime(program)
        last.withLock { $0 = max($0, ready) }
      } catch {
        failed.withLock { $0 = error }
      }
    }
    if let error = failed.withLock({ $0 }) { throw error }
    return Double(last.withLock { $0 } - began)
  }

  private func withThreads(_ count: Int, _ body: @escaping @Sendable () -> Void) throws {
    let threads = try (0..<count).map { try PosixThread.start("control \($0)", body) }
    for thread in threads { thread.join() }
  }

  /// When the program had written its byte; ends it then.
  private static func readyTime(_ program: Command) throws -> UInt64 {
    let (process, ready) = try start(program)
    defer { _ = try? process.wait() }
    return ready
  }

  private static func start(_ program: Command) throws -> (ChildProcess, UInt64) {
    let (input, output) = (try Descriptor.pipe(), try Descriptor.pipe())
    let process = try ChildProcess.spawn(
      program.executable, arguments: program.arguments, inheriting: [input.read, output.write, .standardError])
    var byte: UInt8 = 0
    let count = try withUnsafeMutableBytes(of: &byte) { try output.read.read(into: $0) }
    guard count == 1 else { throw CannotMeasure("\(program.executable) did not become ready") }
    return (process, MonotonicClock.now())
  }
}

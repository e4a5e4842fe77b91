import Experiments
import Timeline
import Wording

/// A number of an experiment that can be turned where it stands, to run it again.
struct ExperimentDial: Equatable {
  /// Which number.
  enum Number: Equatable {
    /// How long the practice server waits, what it sends, and how fast: of every fetch at once.
    case delay, bytes, rate
    /// Of the line with that index.
    case count(Int), time(Int), repetitions(Int), atOnce(Int), timeout(Int), keepsLock(Int)
    case switchInterval, workers
    /// Of the virtual processors that jobs share.
    case quantum, switchCost, processors
  }

  let number: Number
  /// The line's name where there are several lines; nil for what concerns all.
  let line: String?

  /// The dials of an experiment, in the order of its file.
  static func all(of experiment: Experiment) -> [ExperimentDial] {
    var dials: [ExperimentDial] = []
    let paths = experiment.labPaths
    if !paths.isEmpty { dials.append(ExperimentDial(number: .delay, line: nil)) }
    if paths.contains(where: { $0.bytes("bytes") != nil }) { dials.append(ExperimentDial(number: .bytes, line: nil)) }
    if paths.contains(where: { $0.bytes("rate") != nil }) { dials.append(ExperimentDial(number: .rate, line: nil)) }
    // Five lines of one site each are five sites, not five numbers.
    let lines = experiment.lines.count > 4 ? [] : Array(experiment.lines.indices)
    for index in lines {
      let line = experiment.lines[index]
      let name = experiment.lines.count > 1 ? line.name ?? line.work.kind.rawValue : nil
      dials += numbers(of: line, at: index, in: experiment).map { ExperimentDial(number: $0, line: name) }
    }
    if experiment.models.contains(where: { [.gilThreads, .processes, .subinterpreters].contains($0) }) {
      dials.append(ExperimentDial(number: .switchInterval, line: nil))
    }
    if experiment.taskCount > 1, experiment.models.contains(where: { $0 != .sequential && $0 != .eventLoop }) {
      dials.append(ExperimentDial(number: .workers, line: nil))
    }
    return dials
  }

  private static func numbers(of line: TaskLine, at index: Int, in experiment: Experiment) -> [Number] {
    var numbers: [Number] = []
    let isAwaited = experiment.lines.contains { $0.repetition == .whileRunning(line.name ?? "") }
    // A task that another waits for has a name of its own, which a number would change.
    if !isAwaited, line.count != nil || line.name == nil { numbers.append(.count(index)) }
    switch line.work {
    case .fetch:
      if line.count ?? 1 > 1 || line.atOnce != nil { numbers.append(.atOnce(index)) }
      if line.timeout != TaskLine.defaultTimeout { numbers.append(.timeout(index)) }
    case .cpu, .sleep: numbers.append(.time(index))
    case .native: numbers += [.time(index), .keepsLock(index)]
    case .program: break
    }
    if case .times(let count) = line.repetition, count > 1 { numbers.append(.repetitions(index)) }
    return numbers
  }

  /// What the dial shows; nil where the experiment leaves it to others.
  func value(in experiment: Experiment) -> FigureValue? {
    switch number {
    case .delay: experiment.labPaths.first?.delay.map { .time($0 * 1_000_000) }
    case .bytes: experiment.labPaths.lazy.compactMap { $0.bytes("bytes") }.first.map { .memory($0) }
    case .rate: experiment.labPaths.lazy.compactMap { $0.bytes("rate") }.first.map { .memory($0) }
    case .count(let line): .count(experiment.lines[line].taskCount)
    case .time(let line): experiment.lines[line].work.time.map { .time($0) }
    case .repetitions(let line):
      if case .times(let count) = experiment.lines[line].repetition { .count(count) } else { nil }
    case .atOnce(let line): experiment.lines[line].atOnce.map { .count($0) }
    case .timeout(let line): .time(experiment.lines[line].timeout)
    case .keepsLock: nil
    case .switchInterval: .time(experiment.switchInterval)
    case .workers: experiment.workers.map { .count($0) }
    case .quantum, .switchCost, .processors: nil
    }
  }

  /// What was turned to make `turned` of `original`, with the values it has now; nil when nothing was.
  static func variation(of turned: ExperimentFile, from original: ExperimentFile) -> Phrase? {
    let changed = all(of: turned).filter { dial in
      dial.text(in: turned) != dial.text(in: original)
    }
    guard turned.work?.lines.count == original.work?.lines.count, !changed.isEmpty else { return nil }
    return .joined(changed.map { $0.label + Phrase(verbatim: " ") + $0.text(in: turned) }, by: ", ")
  }

  /// The experiment with the number one notch further up or down.
  func turned(_ experiment: Experiment, up: Bool) -> Experiment {
    var turned = experiment
    switch number {
    case .delay: turned.changePaths { $0.delay = Notches.next($0.delay ?? 200, in: Notches.delays, up: up) }
    case .bytes: turned.changePaths { $0.turn("bytes", in: Notches.sizes, up: up) }
    case .rate: turned.changePaths { $0.turn("rate", in: Notches.rates, up: up) }
    case .count(let line):
      turned.lines[line].count = Notches.next(experiment.lines[line].taskCount, in: Notches.counts, up: up)
    case .time(let line): turned.lines[line].work.turn(in: Notches.times, up: up)
    case .repetitions(let line):
      guard case .times(let count) = experiment.lines[line].repetition else { break }
      turned.lines[line].repetition = .times(Notches.next(count, in: Notches.repetitions, up: up))
    case .atOnce(let line):
      let all = experiment.lines[line].taskCount
      let next = Notches.next(experiment.lines[line].atOnce ?? all, in: Notches.counts, up: up)
      turned.lines[line].atOnce = min(next, all)
    case .timeout(let line):
      turned.lines[line].timeout = Notches.next(experiment.lines[line].timeout, in: Notches.times, up: up)
    case .keepsLock(let line):
      guard case .native(let time, let keeps) = experiment.lines[line].work else { break }
      turned.lines[line].work = .native(time, keepsLock: !keeps)
    case .switchInterval:
      turned.switchInterval = Notches.next(experiment.switchInterval, in: Notches.intervals, up: up)
    case .workers: turned.workers = Notches.next(experiment.workers ?? 4, in: Notches.counts, up: up)
    case .quantum, .switchCost, .processors: break
    }
    return turned
  }
}

/// The same for whatever a lesson runs.
extension ExperimentDial {
  /// The dials of work, or of jobs.
  static func all(of file: ExperimentFile) -> [ExperimentDial] {
    switch file {
    case .work(let experiment): all(of: experiment)
    case .schedule(let experiment): all(of: experiment)
    case .microscope: []
    }
  }

  /// What the dial shows; nil where the experiment leaves it to others.
  func value(in file: ExperimentFile) -> FigureValue? {
    switch file {
    case .work(let experiment): value(in: experiment)
    case .schedule(let experiment): value(in: experiment)
    case .microscope: nil
    }
  }

  /// The experiment with the number one notch further up or down.
  func turned(_ file: ExperimentFile, up: Bool) -> ExperimentFile {
    switch file {
    case .work(let experiment): .work(turned(experiment, up: up))
    case .schedule(let experiment): .schedule(turned(experiment, up: up))
    case .microscope: file
    }
  }
}

/// Values that make a difference, along which numbers are turned.
enum Notches {
  static let counts = [1, 2, 3, 4, 5, 6, 8, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000]
  static let repetitions = [1, 2, 5, 10, 20, 50, 100, 150, 200, 500, 1000]
  /// Milliseconds.
  static let delays: [UInt64] = [0, 1, 2, 5, 10, 20, 50, 100, 200, 300, 400, 500, 1000, 2000, 5000]
  /// Nanoseconds.
  static let times: [UInt64] = [1, 2, 5, 10, 20, 50, 100, 200, 300, 400, 500, 1000, 2000, 5000].map { $0 * 1_000_000 }
  static let intervals: [UInt64] = [100, 500, 1000, 5000, 10_000, 50_000, 100_000, 500_000].map { $0 * 1000 }
  /// Bytes.
  static let sizes: [UInt64] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000].map { $0 * 1000 }
  /// Bytes a second.
  static let rates: [UInt64] = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000].map { $0 * 1000 }

  /// The notch above or below `value`, which stays where there is none.
  static func next<Value: Comparable>(_ value: Value, in notches: [Value], up: Bool) -> Value {
    up ? notches.first { $0 > value } ?? value : notches.last { $0 < value } ?? value
  }
}

extension Experiment {
  /// The paths of the practice server that its fetches ask for.
  fileprivate var labPaths: [LabPath] {
    lines.flatMap { line -> [LabPath] in
      guard case .fetch(let targets) = line.work else { return [] }
      return targets.compactMap { $0.labPath.flatMap(LabPath.init) }
    }
  }

  fileprivate mutating func changePaths(_ change: (inout LabPath) -> Void) {
    for index in lines.indices {
      guard case .fetch(let targets) = lines[index].work else { continue }
      lines[index].work = .fetch(
        targets.map { target in
          guard var path = target.labPath.flatMap(LabPath.init) else { return target }
          change(&path)
          return target.at(path.text)
        })
    }
  }
}

extension LabPath {
  fileprivate mutating func turn(_ name: String, in notches: [UInt64], up: Bool) {
    guard let bytes = bytes(name) else { return }
    set(name, bytes: Notches.next(bytes, in: notches, up: up))
  }
}

extension LineWork {
  /// How long the work takes alone, nanoseconds; nil for a fetch and a program.
  fileprivate var time: UInt64? {
    switch self {
    case .fetch, .program: nil
    case .cpu(let time), .native(let time, _), .sleep(let time): time
    }
  }

  fileprivate mutating func turn(in notches: [UInt64], up: Bool) {
    switch self {
    case .fetch, .program: break
    case .cpu(let time): self = .cpu(Notches.next(time, in: notches, up: up))
    case .native(let time, let keeps): self = .native(Notches.next(time, in: notches, up: up), keepsLock: keeps)
    case .sleep(let time): self = .sleep(Notches.next(time, in: notches, up: up))
    }
  }
}

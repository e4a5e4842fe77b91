import Scheduling
import Timeline
import Wording

/// The figures of one run, or of some of its tasks. Nil where a run has no such figure.
public struct Figures: Sendable {
  private let record: RunRecord
  /// Those that the figures are taken of.
  private let tasks: [TaskRecord]
  private let isWholeRun: Bool
  /// How long each sleeping task asked to sleep, in nanoseconds, by its id.
  private let requested: [Int: UInt64]

  /// The figures of `record`, a run of `experiment`. With `task`, figures that a task can have are taken of the task
  /// or the line of that name.
  public init(of record: RunRecord, in experiment: Experiment, task: String? = nil) {
    self.record = record
    isWholeRun = task == nil
    let ids = task.map { experiment.ids(named: $0) }
    tasks = record.tasks.filter { ids?.contains($0.identity.id) ?? true }
    requested = experiment.requestedSleeps
  }

  /// The figures of `record`, a run of jobs. With `job`, figures that a job can have are taken of the job of that name.
  public init(ofSchedule record: RunRecord, job: String? = nil) {
    self.record = record
    isWholeRun = job == nil
    tasks = record.tasks.filter { job == nil || $0.identity.name == job }
    requested = [:]
  }

  /// The figure, nil when the run does not have it.
  public subscript(figure: Figure) -> FigureValue? {
    guard let scheduling = record.scheduling else { return figureOfWork(figure) }
    return switch figure {
    case .wall: .time(record.cost.wall)
    case .switches: .count(scheduling.switches)
    case .turnaround: jobs.isEmpty ? nil : FigureValue(.time, magnitude: MeanFigures(jobs).turnaround)
    case .response: jobs.isEmpty ? nil : FigureValue(.time, magnitude: MeanFigures(jobs).response)
    case .waiting: jobs.isEmpty ? nil : FigureValue(.time, magnitude: MeanFigures(jobs).waiting)
    case .fairness: .share(Fairness.index(jobs.map(\.service)))
    case .cpu, .memory, .threads, .processes, .waited, .late, .firstAnswer, .lost: nil
    }
  }

  /// How each job fared.
  private var jobs: [JobFigures] { tasks.map(JobFigures.init) }

  private func figureOfWork(_ figure: Figure) -> FigureValue? {
    switch figure {
    case .wall: .time(record.cost.wall)
    case .cpu: .time(record.cost.cpu)
    case .memory: .memory(record.cost.peakRSSBytes)
    case .threads: .count(record.cost.threads)
    case .processes: .count(record.cost.processes)
    case .switches: record.gil.map { .count($0.switches) }
    case .waited: waited.map { .time($0) }
    case .late: late.map { .time($0) }
    case .firstAnswer: firstAnswer.map { .time($0) }
    case .lost: lost.map { .share($0) }
    case .turnaround, .response, .waiting, .fairness: nil
    }
  }

  /// Of a whole run the lock's own count, which also sees what no task was charged with.
  private var waited: UInt64? {
    guard let gil = record.gil else { return nil }
    if isWholeRun { return gil.waited }
    return tasks.lazy.flatMap(\.spans).filter { $0.state == .gilWait }.reduce(0) { $0 + $1.duration }
  }

  /// Median time from when a sleep was due until its task ran again. A sleep after which the task never ran is left
  /// out.
  private var late: UInt64? {
    Median.of(tasks.flatMap { task in lateness(of: task) }).map { UInt64($0) }
  }

  private func lateness(of task: TaskRecord) -> [Double] {
    guard let requested = requested[task.identity.id] else { return [] }
    var asleepSince: UInt64?
    var result: [Double] = []
    for span in task.spans {
      if span.state == .sleep {
        asleepSince = span.start
      } else if span.state == .running, let start = asleepSince {
        let due = start + requested
        result.append(span.start > due ? Double(span.start - due) : 0)
        asleepSince = nil
      }
    }
    return result
  }

  /// A program that failed has counted nothing, and the others alone are not the run.
  private var lost: Double? {
    let counts = tasks.filter { $0.identity.kind == .program }.map(\.updates)
    let known = counts.compactMap(\.self)
    return known.count == counts.count ? UpdateCount.lost(of: known) : nil
  }

  private var firstAnswer: UInt64? {
    tasks.filter { $0.outcome == .ok }.map(\.end).min()
  }
}

extension Experiment {
  /// The ids of the task called `name`, or of the tasks of the line called so.
  func ids(named name: String) -> Set<Int> {
    var ids: Set<Int> = []
    var id = 0
    for (line, names) in zip(lines, taskNames) {
      for taskName in names {
        if taskName == name || line.name == name { ids.insert(id) }
        id += 1
      }
    }
    return ids
  }

  /// How long each sleeping task asks to sleep, in nanoseconds, by its id.
  var requestedSleeps: [Int: UInt64] {
    var sleeps: [Int: UInt64] = [:]
    var id = 0
    for line in lines {
      if case .sleep(let time) = line.work {
        for offset in 0..<line.taskCount { sleeps[id + offset] = time }
      }
      id += line.taskCount
    }
    return sleeps
  }
}

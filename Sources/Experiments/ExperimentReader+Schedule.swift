import Scheduling
import Timeline
import Wording
import Yams

extension ExperimentReader {
  private static let scheduleKeys = ["title", "jobs", "policies", "processors", "quantum", "switch-cost", "claims"]
  private static let jobKeys = ["name", "count", "arrives", "bursts", "nice"]

  /// Jobs under scheduling policies.
  mutating func readSchedule(_ root: Node) -> ScheduleExperiment? {
    guard let fields = fields(of: root, in: "experiment", allowed: ExperimentReader.scheduleKeys) else { return nil }
    guard let jobs = fields["jobs"] else {
      report(.missingKey("jobs", in: "experiment"), at: root)
      return nil
    }
    var before = problems.count
    let policies = fields["policies"].flatMap { readPolicies($0) } ?? SchedulePolicy.all
    let policiesAreKnown = problems.count == before
    before = problems.count
    var experiment = ScheduleExperiment(
      title: fields["title"].flatMap { readTitle($0) }, jobs: readJobs(jobs), policies: policies)
    let jobsAreKnown = problems.count == before
    checkSize(of: experiment, at: jobs.value)
    if let count = fields["processors"].flatMap({
      integer($0, from: Workload.Bounds.processors.lowerBound, to: Workload.Bounds.processors.upperBound)
    }) {
      experiment.processors = count
    }
    if let quantum = fields["quantum"].flatMap({ duration($0, from: Bounds.microsecond) }) {
      experiment.quantum = quantum
    }
    if let cost = fields["switch-cost"].flatMap({ duration($0, from: 0, to: Workload.Bounds.switchCost) }) {
      experiment.switchCost = cost
    }
    let context = ClaimContext(experiment, knowsPolicies: policiesAreKnown, knowsJobs: jobsAreKnown)
    experiment.claims = fields["claims"].map { readClaims($0, context) } ?? []
    return experiment
  }

  /// What all jobs come to together.
  private mutating func checkSize(of experiment: ScheduleExperiment, at jobs: Node) {
    let limit = MachineScheduler.Bounds.self
    guard experiment.policies.contains(.machine), !experiment.jobs.isEmpty else { return }
    if experiment.jobs.count > limit.jobs || experiment.longest > limit.time {
      report(.tooLargeForMachine(jobs: limit.jobs, time: limit.time), at: jobs)
    }
  }

  private mutating func readPolicies(_ field: Field) -> [SchedulePolicy]? {
    guard let nodes = list(field) else { return nil }
    var policies: [SchedulePolicy] = []
    for node in nodes {
      let word = word(Field(key: field.key, value: node), among: SchedulePolicy.all.map(\.name))
      guard let policy = word.flatMap(SchedulePolicy.init(name:)) else { continue }
      if policies.contains(policy) { report(.repeated(policy.name), at: node) }
      policies.append(policy)
    }
    if nodes.isEmpty { report(.wrongShape(key: field.key, expected: .list), at: field.value) }
    return policies
  }

  /// The jobs one by one; those with mistakes are reported and left out.
  private mutating func readJobs(_ field: Field) -> [Job] {
    guard let nodes = list(field) else { return [] }
    if nodes.isEmpty { report(.noJobs, at: field.value) }
    var jobs: [Job] = []
    var names: Set<String> = []
    for node in nodes {
      for job in readJob(node) {
        if !names.insert(job.name).inserted { report(.duplicateName(job.name), at: node) }
        jobs.append(job)
      }
    }
    if jobs.count > Workload.Bounds.jobs {
      report(.tooManyTasks(jobs.count, maximum: Workload.Bounds.jobs), at: field.value)
    }
    return jobs
  }

  /// A job, or as many as its `count` says.
  private mutating func readJob(_ node: Node) -> [Job] {
    guard let fields = fields(of: node, in: "jobs", allowed: ExperimentReader.jobKeys) else { return [] }
    for key in ["name", "bursts"] where fields[key] == nil { report(.missingKey(key, in: "jobs"), at: node) }
    let count = fields["count"].flatMap { integer($0, from: 1, to: Workload.Bounds.jobs) }
    let arrival = fields["arrives"].flatMap { duration($0, from: 0) } ?? 0
    let nice = fields["nice"].flatMap { integer($0, from: Nice.range.lowerBound, to: Nice.range.upperBound) } ?? 0
    guard let bursts = fields["bursts"].flatMap({ readBursts($0) }), let name = fields["name"].flatMap({ readName($0) })
    else { return [] }
    let names = count.map { count in (1...count).map { "\(name)-\($0)" } } ?? [name]
    return names.map { Job($0, arrival: arrival, bursts: bursts, nice: nice) }
  }

  /// Computing and I/O in turn; computing comes first and last.
  private mutating func readBursts(_ field: Field) -> [UInt64]? {
    guard let nodes = list(field) else { return nil }
    let bursts = nodes.compactMap { duration(Field(key: field.key, value: $0), from: 1) }
    guard bursts.count == nodes.count else { return nil }
    guard bursts.count % 2 == 1 else {
      report(.wrongShape(key: field.key, expected: .bursts), at: field.value)
      return nil
    }
    return bursts
  }
}

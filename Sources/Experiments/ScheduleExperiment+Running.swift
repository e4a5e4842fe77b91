import Platform
import Scheduling
import Timeline
import Wording

extension ScheduleExperiment {
  /// Runs the jobs under `policy`: in virtual time, which takes moments, or for real, which takes as long as they do and
  /// ends early when `stop` says so. Blocks the calling thread meanwhile. Throws why there is no schedule.
  public func run(
    under policy: SchedulePolicy, stop: StopSignal = StopSignal()
  ) throws(CommandMessage) -> RunRecord {
    switch policy {
    case .simulated(let simulated): try simulate(simulated)
    case .machine: try measure(stop)
    }
  }

  private func simulate(_ policy: ProcessorPolicy) throws(CommandMessage) -> RunRecord {
    let workload = try ScheduleOptions.workload(jobs, processors: processors, switchCost: switchCost)
    return RunRecord(try ScheduleOptions.schedule(workload, under: policy, settings: settings))
  }

  private func measure(_ stop: StopSignal) throws(CommandMessage) -> RunRecord {
    let workload = try ScheduleOptions.workload(jobs, processors: 1, switchCost: 0)
    guard jobs.count <= MachineScheduler.Bounds.jobs, longest <= MachineScheduler.Bounds.time else {
      throw .schedule(
        .tooLargeForMachine(jobs: MachineScheduler.Bounds.jobs, time: MachineScheduler.Bounds.time))
    }
    ResidentMemory.resetPeak()
    do {
      let schedule = try MachineScheduler.run(workload, stop: stop)
      return RunRecord(schedule, of: workload, askedProcessors: processors)
    } catch {
      throw .modelCannotStart(model: SchedulePolicy.machine.name, reason: "\(error)")
    }
  }

  /// Nanoseconds that the jobs may take on a processor of their own: all of them after the last arrival.
  var longest: UInt64 {
    (jobs.map(\.arrival).max() ?? 0) + jobs.reduce(0) { $0 + $1.computing + $1.inputOutput }
  }
}

extension RunRecord {
  /// A schedule in virtual time as a run. Nothing of it cost the machine anything but its simulation.
  public init(_ schedule: Schedule) {
    var cost = RunCost()
    cost.wall = schedule.wall
    (cost.threads, cost.processes) = (0, 0)
    self.init(model: .simulated(schedule.policy), provenance: schedule.provenance, cost: cost, tasks: schedule.tasks)
    scheduling = SchedulingFigures(
      processors: schedule.workload.processors, switches: schedule.switches, switchTime: schedule.switchTime)
  }

  /// Jobs that took place, in an experiment that asks for `askedProcessors`.
  init(_ schedule: MachineSchedule, of workload: Workload, askedProcessors: Int) {
    var cost = RunCost()
    cost.wall = schedule.wall
    cost.cpuUser = schedule.processorTime
    cost.peakRSSBytes = ResidentMemory.peakBytes
    cost.threads = schedule.tasks.count
    self.init(model: .machine, provenance: schedule.provenance, cost: cost, tasks: schedule.tasks)
    scheduling = SchedulingFigures(processors: 1, switches: schedule.switches)
    notes.append(.kernelAgrees(within: schedule.deviation))
    if !schedule.refusedNice.isEmpty {
      notes.append(.niceRefused(jobs: schedule.refusedNice.map { workload.jobs[$0].name }))
    }
    if askedProcessors > 1 { notes.append(.oneProcessor(asked: askedProcessors)) }
  }
}

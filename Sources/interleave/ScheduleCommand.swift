import ArgumentParser
import Experiments
import Scheduling
import Timeline
import Wording

/// `interleave schedule`: the same jobs under schedulers of a processor, in virtual time.
struct ScheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: "Simulate how schedulers share processors among jobs.",
    discussion: """
      A job is NAME:TIME[@ARRIVAL][:NICE]. A job that does I/O has times of computing and of I/O in turns with slashes \
      between them, as in a:10ms/40ms/10ms. Nothing is run: the times are virtual and the same on every machine.
      """)

  @Option(help: ArgumentHelp("Jobs, as in a:100ms,b:50ms@10ms.", valueName: "JOB,JOB"))
  var jobs = "a:100ms,b:100ms,c:100ms"

  @Option(help: ArgumentHelp("Schedulers, in order: fcfs, sjf, srtf, rr, mlfq, fair, or all.", valueName: "P,P|all"))
  var policy = "all"

  @Option(help: ArgumentHelp("A turn of rr, and of the top level of mlfq.", valueName: "TIME"))
  var quantum = "10ms"

  @Option(help: ArgumentHelp("What it costs a processor to go from one job to another.", valueName: "TIME"))
  var switchCost = "0ms"

  @Option(help: ArgumentHelp("Processors, 1 to 8.", valueName: "N"))
  var processors = 1

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language
    try ExitStatus.report(in: language) {
      let policies = try ScheduleOptions.policies(policy)
      var settings = PolicySettings()
      settings.quantum = try ScheduleOptions.time(quantum, option: "--quantum", in: 1...Bounds.time)
      let cost = try ScheduleOptions.time(switchCost, option: "--switch-cost", in: 0...Workload.Bounds.switchCost)
      let workload = try ScheduleOptions.workload(
        try ScheduleOptions.jobs(jobs), processors: processors, switchCost: cost)
      let schedules = try policies.map { try ScheduleOptions.schedule(workload, under: $0, settings: settings) }
      let plain = PlainSchedule(language: language)
      Output.text(schedules.map(plain.report).joined(separator: "\n"))
      if schedules.count > 1 { Output.text("\n" + plain.comparison(schedules)) }
    }
  }
}

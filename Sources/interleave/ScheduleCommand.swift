import ArgumentParser
import Experiments
import Scheduling
import Wording

/// `interleave schedule`: the same jobs under schedulers of a processor, in virtual time.
struct ScheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: "Show how schedulers share processors among jobs.",
    discussion: """
      A job is NAME:TIME[@ARRIVAL][:NICE]. A job that does I/O has times of computing and of I/O in turns with slashes \
      between them, as in a:10ms/40ms/10ms. Times are virtual and the same on every machine, except under machine: \
      it runs the jobs as threads on one processor, and the operating system schedules them.
      """)

  @Option(help: ArgumentHelp("Jobs, as in a:100ms,b:50ms@10ms.", valueName: "JOB,JOB"))
  var jobs = "a:100ms,b:100ms,c:100ms"

  @Option(
    help: ArgumentHelp(
      "Schedulers, in order: fcfs, sjf, srtf, rr, mlfq, fair, machine; all is all but the last.", valueName: "P,P|all"))
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
      var experiment = ScheduleExperiment(jobs: try ScheduleOptions.jobs(jobs), policies: policies)
      experiment.quantum = try ScheduleOptions.time(quantum, option: "--quantum", in: 1...Bounds.time)
      experiment.switchCost = try ScheduleOptions.time(
        switchCost, option: "--switch-cost", in: 0...Workload.Bounds.switchCost)
      experiment.processors = processors
      let session = Program.makeSession()
      try PlainRun(session: session, experiment: .schedule(experiment), repetitions: 1, language: language).run(.text)
    }
  }
}

import ArgumentParser
import Experiments
import Tutor

/// `interleave`: without a subcommand, the tutor.
struct InterleaveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interleave",
    abstract: "See concurrency happen: the same work under six execution models, live in the terminal.",
    discussion: """
      Without a subcommand the interface opens. Where there is no terminal, `interleave run` prints plain text.
      Exit status: 0 done, 64 usage, 65 bad input, 66 missing file, 69 cannot start, 130 interrupted.
      """,
    version: Program.version,
    subcommands: [
      LearnCommand.self, PresentCommand.self,
      RunCommand.self, ExportCommand.self, MicroscopeCommand.self, ScheduleCommand.self,
      ProgressCommand.self,
      ServeCommand.self, CheckCommand.self, DoctorCommand.self,
    ])

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language
    let session = Program.makeSession()
    defer { session.close() }
    try ExitStatus.report(in: language) {
      let interface = Interface(session: session, common: common, language: language)
      let setup = try Setup(Workload(RunOptions()))
      guard Output.isTerminal else {
        try PlainRun(session: session, experiment: setup.experiment, repetitions: 1, language: language).run(.text)
        return
      }
      if let course = try common.course(), !course.lessons.isEmpty {
        try interface.open(course)
      } else {
        try interface.open(setup, startsAtOnce: false)
      }
    }
  }
}

import ArgumentParser
import Experiments
import Tutor
import Wording

/// `interleave replay FILE.trace`: recorded runs in the timeline explorer.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Explore recorded runs at any time and zoom.",
    discussion: "Where there is no terminal, interleave export --format text tells the same runs in words.")

  @Argument(help: ArgumentHelp("What run --record wrote.", valueName: "FILE.trace"))
  var trace: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language
    try ExitStatus.report(in: language) {
      let trace = ExploredTrace(try TraceFile.read(trace))
      guard !trace.isEmpty else {
        Output.error(ExplorerWords.nothingIn(self.trace)[language])
        throw ExitCode(ExitStatus.data)
      }
      guard Output.isTerminal else {
        Output.error(ExplorerWords.needsTerminal[language])
        throw ExitCode(ExitStatus.unavailable)
      }
      let session = Program.makeSession()
      defer { session.close() }
      try Interface(session: session, common: common, language: language).open(trace)
    }
  }
}

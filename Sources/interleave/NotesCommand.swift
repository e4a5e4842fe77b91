import ArgumentParser
import Glibc
import Tutor
import Wording

/// `interleave notes`: the speaker's terminal beside `interleave present`.
struct NotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes",
    abstract: "Show the speaker's notes to the lecture in another terminal, and drive it from here.",
    discussion: """
      Run it in a second terminal on the same machine, as the same user. Presenter and notes find each other, in \
      whichever order they start; either may end and come back.
      """)

  @Option(help: ArgumentHelp("How long the lecture has; as long as its lessons say.", valueName: "N"))
  var minutes: Int?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let minutes, !(1...600).contains(minutes) {
      throw ValidationError("--minutes takes a number from 1 to 600")
    }
  }

  func run() throws {
    let language = common.language
    try ExitStatus.report(in: language) {
      guard Output.isTerminal else {
        Output.error(NotesWords.needsTerminal[language])
        throw ExitCode(ExitStatus.unavailable)
      }
      guard let place = HallPlace() else {
        Output.error(NotesWords.noPlace[language])
        throw ExitCode(ExitStatus.unavailable)
      }
      let session = Program.makeSession()
      defer { session.close() }
      try Interface(session: session, common: common, language: language)
        .open(NotesState(minutes: minutes, zone: Self.zone), at: place)
    }
  }

  /// Seconds by which the clocks here are ahead of Greenwich.
  private static var zone: Int {
    var (moment, local) = (time(nil), tm())
    localtime_r(&moment, &local)
    return local.tm_gmtoff
  }
}

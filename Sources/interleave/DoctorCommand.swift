import ArgumentParser
import Terminal
import Wording

/// `interleave doctor`: what works here and what does not.
///
/// Exit status 0 when everything that is needed works, 69 when something does not, 130 when interrupted.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Say what works on this machine and terminal, and what does not.",
    discussion: """
      Starts the practice server and runs every model once. Nothing leaves this machine. \
      Exit status: 0 when everything that is needed works, 69 when something does not.
      """)

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language
    let session = Program.makeSession()
    defer { session.close() }
    var options = TerminalOptions()
    options.asciiOnly = common.ascii
    options.noColour = common.noColor
    let terminal = DoctorTerminal(options: options)
    do {
      let diagnosis = try diagnose(terminal, DoctorRuns(session: session, language: language), in: language)
      Output.line("\n" + DoctorWords.summary(diagnosis.problems)[language])
      if diagnosis.problems > 0 { throw ExitCode(ExitStatus.unavailable) }
    } catch let interruption as DoctorInterruption {
      Output.error(DoctorWords.interrupted[language])
      throw ExitCode(interruption.status)
    }
  }

  /// Looks at everything, and prints each section once it is known: runs and a silent terminal take a while.
  private func diagnose(_ terminal: DoctorTerminal, _ runs: DoctorRuns, in language: Language) throws -> Diagnosis {
    var diagnosis = Diagnosis()
    for look in [
      terminal.terminal, terminal.locale, terminal.widths, DoctorMachine.libraries, DoctorMachine.machine, runs.runs,
    ] {
      let section = try look()
      let text = section.text(in: language, columns: Output.isTerminal ? terminal.columns : nil)
      Output.text(diagnosis.sections.isEmpty ? text : "\n" + text)
      diagnosis.sections.append(section)
    }
    return diagnosis
  }
}

/// A signal came that ends the program.
struct DoctorInterruption: Error {
  let status: Int32

  /// Ended by that signal.
  init(signal: Int32) { status = 128 + signal }
}

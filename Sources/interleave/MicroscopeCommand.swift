import ArgumentParser
import Experiments
import Tutor
import Wording

/// `interleave microscope FILE`: a Python program, one instruction after another, forwards and backwards.
struct MicroscopeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "microscope",
    abstract: "Step through the threads of a small Python program, forwards and backwards.",
    discussion: """
      FILE is Python in the teaching subset, or a YAML file that names such a program. It is read again whenever it is \
      saved. Nothing is measured: the same choices give the same run on every machine.
      """)

  @Argument(help: ArgumentHelp("The program.", valueName: "FILE.py|FILE.yaml"))
  var file: String

  @Option(
    help: ArgumentHelp("Whose checkpoints it has: 3.9 to 3.14, or free-threaded; 3.12.", valueName: "VERSION"))
  var checkpoints: String?

  @Option(help: ArgumentHelp("What a global should end with, as in counter=2.", valueName: "NAME=N"))
  var expect: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language
    try ExitStatus.report(in: language) {
      guard let program = try MicroscopeOptions(checkpoints: checkpoints, expectation: expect).read(file) else {
        Output.error(MicroscopeWords.noProgramIn(file)[language])
        throw ExitCode(ExitStatus.data)
      }
      guard Output.isTerminal else {
        Output.error(MicroscopeWords.needsTerminal[language])
        throw ExitCode(ExitStatus.unavailable)
      }
      let session = Program.makeSession()
      defer { session.close() }
      let folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
      try Interface(session: session, common: common, language: language)
        .open(MicroscopeSubject(program, folder: folder))
    }
  }
}

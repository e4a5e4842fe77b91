import ArgumentParser

/// `interleave doctor`: what works here and what does not.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Say what works on this machine and terminal, and what does not.")

  @OptionGroup var common: CommonOptions

  func run() throws {}
}

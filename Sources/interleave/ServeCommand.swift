import ArgumentParser
import Lab

/// `interleave serve`: the practice server alone.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the practice server on 127.0.0.1; print its URL once it listens.")

  @Option(help: "Port to listen on; 0 takes a free one.")
  var port = 0

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port takes a number from 0 to 65535") }
  }

  func run() throws {
    JobControl.leaveToSystem()
    do {
      let code = try LabMain.run(port: port, endsWithStandardInput: false) { Output.line($0) }
      throw ExitCode(code)
    } catch let error as LabError {
      Output.error("\(error)")
      throw ExitCode(ExitStatus.unavailable)
    }
  }
}

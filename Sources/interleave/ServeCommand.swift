import ArgumentParser
import Lab
import Platform
import Wording

/// `interleave serve`: the practice server alone.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the practice server on 127.0.0.1; print its URL once it listens.",
    discussion: """
      The second line is its https URL. Its certificate is made anew at every start: --certificate writes it, so that \
      others can trust it, as in: curl --cacert FILE URL.
      """)

  @Option(help: "Port to listen on; 0 takes a free one.")
  var port = 0

  @Option(help: ArgumentHelp("Write the certificate of the https URL to a file.", valueName: "FILE"))
  var certificate: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port takes a number from 0 to 65535") }
  }

  func run() throws {
    JobControl.leaveToSystem()
    do {
      let code = try LabMain.run(port: port, endsWithStandardInput: false) { address in
        Output.line(address.url)
        Output.line(address.secureURL)
        if let certificate { write(address.certificate, to: certificate) }
      }
      throw ExitCode(code)
    } catch let error as LabError {
      Output.error("\(error)")
      throw ExitCode(ExitStatus.unavailable)
    }
  }

  /// A certificate that cannot be written is no reason not to serve.
  private func write(_ text: String, to path: String) {
    do {
      try TextFile.replace(path, with: text)
    } catch {
      Output.error(CommandMessage.unusableFile(path: path, reason: error.description).sentence[common.language])
    }
  }
}

import ArgumentParser
import Canvas
import Experiments
import Exports
import Glibc
import Platform
import Wording

extension ExportFormat: ExpressibleByArgument {
  /// What a picture is for when nobody says: slides and pages are light, terminals dark.
  fileprivate var usualTheme: Theme { self == .cast ? .dark : .light }
}

/// `interleave export`: recorded runs in a form that others use.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Hand recorded runs on in a form that others use.",
    discussion: """
      perfetto: trace events for ui.perfetto.dev, chrome://tracing and Speedscope. har: an HTTP archive, a page a run. \
      svg: a picture for slides. csv: a line for every span. cast: a replay for asciinema. text: the runs told in \
      sentences. html: a page with the timeline. json: what run --json prints. --lang and --theme hold for pictures and \
      words. FILE may be - for standard input.
      """)

  @Argument(help: ArgumentHelp("What run --record wrote.", valueName: "FILE.trace"))
  var trace: String

  @Option(help: ArgumentHelp("perfetto, har, svg, csv, cast, text, html or json.", valueName: "FORMAT"))
  var format: ExportFormat

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Where to write it, instead of to standard output.", valueName: "FILE"))
  var output: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language
    try ExitStatus.report(in: language) {
      let trace = try TraceFile.read(self.trace)
      let options = ExportOptions(language: language, theme: common.theme ?? format.usualTheme)
      if let output, output != "-" {
        try write(trace, options, to: output)
      } else {
        var stream = BufferedOutput { piece in
          Output.text(piece)
          return true
        }
        try trace.export(format, options, to: &stream)
        stream.flush()
      }
    }
  }

  private func write(_ trace: Trace, _ options: ExportOptions, to path: String) throws(CommandMessage) {
    do throws(SystemError) {
      try TextFile.replace(path) { file throws(SystemError) in
        var problem: SystemError?
        var stream = BufferedOutput { piece in
          do throws(SystemError) { try file.writeAll(piece) } catch { problem = error }
          return problem == nil
        }
        do { try trace.export(format, options, to: &stream) } catch { problem = SystemError("export", number: EINVAL) }
        stream.flush()
        if let problem { throw problem }
      }
    } catch {
      throw .unusableFile(path: path, reason: String(cString: strerror(error.number)))
    }
  }
}

/// Collects pieces of text and passes on many at a time: a system call costs more than a piece.
private struct BufferedOutput: TextOutputStream {
  private static let size = 1 << 16
  private var buffer = ""
  private var goesOn = true
  private let pass: (String) -> Bool

  /// `pass` takes text and says whether it wants more.
  init(_ pass: @escaping (String) -> Bool) { self.pass = pass }

  mutating func write(_ text: String) {
    guard goesOn else { return }
    buffer += text
    if buffer.utf8.count >= Self.size { flush() }
  }

  mutating func flush() {
    if goesOn, !buffer.isEmpty { goesOn = pass(buffer) }
    buffer = ""
  }
}

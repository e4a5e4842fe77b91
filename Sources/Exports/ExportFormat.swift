import Canvas
import Experiments
import Wording

/// The forms in which a trace is handed on, by the names that the command line has for them.
public enum ExportFormat: String, CaseIterable, Sendable {
  /// The Trace Event JSON of Chrome, which Perfetto and Speedscope open as well.
  case perfetto
  /// An HTTP archive, version 1.2.
  case har
  /// A picture for slides.
  case svg
  /// A line for every span.
  case csv
  /// A replay for a terminal: asciicast, version 2.
  case cast
  /// Sentences.
  case text
  /// A page with the timeline, to be opened in a browser.
  case html
  /// What `run --json` prints.
  case json
}

/// What an export depends on beside the trace.
public struct ExportOptions: Equatable, Sendable {
  /// The language of every word.
  public var language: Language
  /// The background that pictures are for.
  public var theme: Theme

  /// Those options.
  public init(language: Language, theme: Theme) {
    self.language = language
    self.theme = theme
  }
}

extension Trace {
  /// Writes the trace in `format` to `output`, piece by piece: nothing is held that depends on the length of the trace, but
  /// for `json`. The text is UTF-8 and ends with a line break. Pure; any thread.
  public func export(
    _ format: ExportFormat, _ options: ExportOptions, to output: inout some TextOutputStream
  ) throws {
    switch format {
    case .perfetto: PerfettoExport(self, options).write(to: &output)
    case .har: HARExport(self, options).write(to: &output)
    case .svg: SVGExport(self, options).write(to: &output)
    case .csv: CSVExport(self).write(to: &output)
    case .cast: CastExport(self, options).write(to: &output)
    case .text: TextExport(self, options).write(to: &output)
    case .html: HTMLExport(self, options).write(to: &output)
    case .json: output.write(try json(language: options.language) + "\n")
    }
  }
}

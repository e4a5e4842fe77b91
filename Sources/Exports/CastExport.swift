import Canvas
import Experiments
import Timeline
import Wording

/// A replay for a terminal: asciicast, version 2, which asciinema plays and web pages embed. One run after another, each so
/// slow or fast that it can be followed; the screen says how.
struct CastExport {
  private let trace: Trace
  private let options: ExportOptions

  private static let framesPerSecond = 15
  /// How long the end of a run is shown.
  private static let pause = 2.0
  /// Runs that are replayed: more make nobody wiser.
  private static let runs = 24

  init(_ trace: Trace, _ options: ExportOptions) {
    self.trace = trace
    self.options = options
  }

  func write(to output: inout some TextOutputStream) {
    output.write(header + "\n")
    let terminal = TerminalText(options.theme)
    var shown: Canvas?
    var start = 0.0
    for run in trace.runs.prefix(Self.runs) {
      let end = run.end
      let speed = ReplaySpeed(for: end)
      let frame = ReplayFrame(run, labBase: trace.labBase, speed: speed, language: options.language)
      let seconds = Double(end) / Double(speed.nanosecondsPerSecond)
      let last = max(1, Int((seconds * Double(Self.framesPerSecond)).rounded(.up)))
      for number in 0...last {
        let time = number == last ? end : UInt64(Double(number) / Double(last) * Double(end))
        let canvas = frame.canvas(at: time)
        let change = terminal.change(from: shown, to: canvas)
        if !change.isEmpty { write(change, at: start + seconds * Double(number) / Double(last), to: &output) }
        shown = canvas
      }
      start += seconds + Self.pause
    }
    write("\u{1B}[\(ReplayFrame.height);1H", at: start, to: &output)
  }

  private var header: String {
    let titles = trace.runs.prefix(Self.runs).map(\.record.model.name).joined(separator: ", ")
    return JSONText.object([
      ("version", "2"), ("width", String(ReplayFrame.width)), ("height", String(ReplayFrame.height)),
      ("timestamp", trace.runs.first?.record.startedAt.map { String($0 / 1_000_000_000) }),
      ("title", JSONText.harmless("interleave: \(titles)")), ("env", "{\"TERM\":\"xterm-256color\"}"),
    ])
  }

  private func write(_ text: String, at time: Double, to output: inout some TextOutputStream) {
    output.write("[\(Numbers.decimal(time, places: 3)),\"o\",\(JSONText.string(text))]\n")
  }
}

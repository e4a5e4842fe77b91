import Canvas
import Experiments
import Timeline
import Wording

/// A page with the timeline, complete in itself: zoom, move, search, and what happened under the cursor. Below the picture
/// the runs are told in sentences, also to whoever cannot see it or lets no script run.
struct HTMLExport {
  private let trace: Trace
  private let options: ExportOptions
  private let language: Language

  init(_ trace: Trace, _ options: ExportOptions) {
    self.trace = trace
    self.options = options
    language = options.language
  }

  func write(to output: inout some TextOutputStream) {
    let title = XMLText.harmless(self.title)
    // Nothing may be loaded from anywhere, whatever a name in the trace says.
    let policy = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'"
    output.write(
      """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(HTMLStyle.text(options.theme))
      </style>
      </head>
      <body>
      <header><h1>\(title)</h1>
      <label>\(ExportWords.search[language]) <input id="search" type="search"></label>
      <p>\(ExportWords.help[language])</p></header>
      <noscript><p>\(ExportWords.needsScript[language])</p></noscript>
      <div id="view" tabindex="0" role="img" aria-label="\(title)" aria-describedby="told">
      <div id="space"></div><canvas id="picture"></canvas></div>
      <div id="tip" role="status"></div>
      <section><h2>\(ExportWords.legend[language])</h2>
      <dl id="legend"></dl></section>
      <section><h2>\(ExportWords.told[language])</h2>
      <pre id="told">
      """)
    var told = EscapingOutput(output)
    TextExport(trace, options).write(to: &told)
    output = told.output
    output.write("</pre></section>\n<script type=\"application/json\" id=\"data\">")
    HTMLData(trace, options).write(to: &output)
    output.write("</script>\n<script>\n\(HTMLScript.text)\n</script>\n</body>\n</html>\n")
  }

  private var title: String {
    trace.runs.first?.experiment.title?[language]
      ?? "interleave: " + trace.runs.prefix(12).map(\.record.model.name).joined(separator: ", ")
  }
}

/// Passes text on as the content of an element.
private struct EscapingOutput<Output: TextOutputStream>: TextOutputStream {
  var output: Output

  init(_ output: Output) { self.output = output }

  mutating func write(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    output.write(lines.map { XMLText.harmless($0, limit: 100_000) }.joined(separator: "\n"))
  }
}

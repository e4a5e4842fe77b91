import Canvas
import Experiments
import Timeline
import Wording

/// The picture as a lecturer puts it on a slide: the runs below one another on one clock, with what they cost, where the
/// figures come from, and what colours and fills mean. Nothing is loaded from elsewhere, and fills are attributes rather than
/// style sheets, which slide programs do not read.
///
/// ```
/// Title
///
/// gil-threads   231 ms                                    practice server, measured
/// processor 6 ms   5 threads   1 process   memory 9 MB
///     site 1  #---------=
///     site 2  :#-------=
///             0            100             200 ms
///
/// [#] running   [-] awaiting the answer              interleave 0.1.0, 2 processors
/// ```
struct SVGExport {
  private let trace: Trace
  private let language: Language
  private let theme: Theme
  private let layout: SVGLayout
  private let window: TimeWindow
  private let fills: SVGFills

  init(_ trace: Trace, _ options: ExportOptions) {
    self.trace = trace
    language = options.language
    theme = options.theme
    layout = SVGLayout(trace.runs)
    window = TimeWindow(0, trace.runs.prefix(SVGLayout.runs).map(\.end).max() ?? 1)
    fills = SVGFills(options.theme, height: layout.barHeight)
  }

  func write(to output: inout some TextOutputStream) {
    var body = ""
    var states: Set<TaskState> = []
    var y = SVGLayout.margin
    if let title = trace.runs.first?.experiment.title {
      body += text(title[language], SVGLayout.margin, y + 10, size: 28, weight: "bold")
      y += 48
    }
    for run in trace.runs.prefix(SVGLayout.runs) { write(run, &y, &states, &body) }
    if trace.runs.count > SVGLayout.runs {
      body += text(ExportWords.moreRuns(trace.runs.count - SVGLayout.runs)[language], SVGLayout.margin, y, colour: dim)
      y += 32
    }
    let shown = TaskState.allCases.filter(states.contains)
    writeLegend(shown, &y, &body)
    writeFoot(&y, &body)
    output.write(opening(height: y + SVGLayout.margin / 2))
    output.write("<defs>\n\(fills.definitions(shown))</defs>\n")
    output.write("<rect width=\"100%\" height=\"100%\" fill=\"\(InkColour.paper(theme))\"/>\n")
    output.write(body)
    output.write("</svg>\n")
  }

  private func opening(height: Int) -> String {
    let names = trace.runs.prefix(SVGLayout.runs).map {
      "\($0.record.model.name) \(Numbers.duration($0.record.cost.wall))"
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(SVGLayout.width) \(height)\" "
      + "width=\"\(SVGLayout.width)\" height=\"\(height)\" role=\"img\" xml:lang=\"\(language.rawValue)\" "
      + "font-family=\"'Noto Sans', 'Noto Sans KR', 'Noto Sans CJK KR', system-ui, sans-serif\" font-size=\"16\">\n"
      + "<title>\(XMLText.harmless(names.joined(separator: ", ")))</title>\n"
  }

  private var dim: String { InkColour.hex(.dim, theme) }

  private func text(
    _ text: String, _ x: Int, _ y: Int, size: Int = 16, anchor: String = "start", weight: String = "normal",
    colour: String? = nil
  ) -> String {
    "<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(size)\" text-anchor=\"\(anchor)\" font-weight=\"\(weight)\" "
      + "fill=\"\(colour ?? InkColour.text(theme))\">\(XMLText.harmless(text))</text>\n"
  }

  private func write(_ run: RecordedRun, _ y: inout Int, _ states: inout Set<TaskState>, _ body: inout String) {
    writeHeader(of: run, &y, &body)
    let tasks = run.record.tasks.prefix(layout.lanesOfRun)
    let scale = PictureScale(window, width: SVGLayout.columns, spacing: 110)
    let bottom = y + tasks.count * layout.laneHeight
    for tick in scale.ticks {
      let x = SVGLayout.left + tick.x
      body += "<path d=\"M\(x) \(y - 4)V\(bottom + 4)\" stroke=\"\(InkColour.rule(theme))\"/>\n"
    }
    for task in tasks {
      let name = task.identity.label(labBase: trace.labBase)[language].clipped(toColumns: 18)
      body += text(name, SVGLayout.left - 14, y + layout.barHeight / 2 + 5, size: 15, anchor: "end")
      write(SVGLane(task.spans, in: window, columns: SVGLayout.columns), y, &states, &body)
      if task.outcome != .ok { writeEnd(of: task, y, &body) }
      y += layout.laneHeight
    }
    y += 18
    for tick in scale.ticks {
      body += text(tick.label, SVGLayout.left + tick.x, y, size: 13, anchor: "middle", colour: dim)
    }
    y += 24
    writeRest(of: run, &y, &body)
    y += 16
  }

  private func writeHeader(of run: RecordedRun, _ y: inout Int, _ body: inout String) {
    let record = run.record
    let source = run.experiment.fetchSource(of: record, labBase: trace.labBase).map { [$0.words[language]] } ?? []
    let origin = (source + [record.provenance.words[language]]).joined(separator: ", ")
    let heading = "\(record.model.name)   \(Numbers.duration(record.cost.wall))"
    let lock = record.gil.map { [Quantities.switches($0.switches)[language]] } ?? []
    let cost =
      [
        record.model.summary[language], "\(ReportWords.processor[language]) \(Numbers.duration(record.cost.cpu))",
        Quantities.threads(record.cost.threads)[language], Quantities.processes(record.cost.processes)[language],
        "\(Figure.memory.label[language]) \(Numbers.bytes(record.cost.peakRSSBytes))",
      ] + lock
    body += text(heading, SVGLayout.margin, y + 4, size: 22, weight: "bold")
    body += text(origin, SVGLayout.width - SVGLayout.margin, y + 4, anchor: "end", colour: dim)
    body += text(cost.joined(separator: " · "), SVGLayout.margin, y + 30, size: 15, colour: dim)
    y += 50
  }

  private func write(_ lane: SVGLane, _ y: Int, _ states: inout Set<TaskState>, _ body: inout String) {
    body += "<g transform=\"translate(\(SVGLayout.left) \(y))\">"
    for bar in lane.bars {
      states.insert(bar.state)
      body += "<rect x=\"\(bar.start)\" width=\"\(bar.end - bar.start)\" height=\"\(layout.barHeight)\" "
      body += "fill=\"\(fills.fill(bar.state))\"/>"
    }
    body += "</g>\n"
  }

  /// A task that did not end well says so behind its bar.
  private func writeEnd(of task: TaskRecord, _ y: Int, _ body: inout String) {
    let column = min(SVGLayout.columns, window.column(of: task.end, in: SVGLayout.columns))
    let isLate = column > SVGLayout.columns - 90
    let x = SVGLayout.left + column + (isLate ? -6 : 6)
    body += text(
      task.outcome.words[language], x, y + layout.barHeight / 2 + 5, size: 14, anchor: isLate ? "end" : "start",
      weight: "bold", colour: InkColour.hex(.warning, theme))
  }

  private func writeRest(of run: RecordedRun, _ y: inout Int, _ body: inout String) {
    let tally = OutcomeTally(run.record.tasks.dropFirst(layout.lanesOfRun))
    var said: [Phrase] = []
    if tally.all > 0 {
      said.append(ReportWords.more(tally.all, ok: tally.ok, failed: tally.failed, cancelled: tally.cancelled))
    }
    said += run.record.notes.map(\.sentence)
    if run.record.droppedEvents > 0 { said.append(ReportWords.dropped(run.record.droppedEvents)) }
    for phrase in said {
      body += text(phrase[language], SVGLayout.left, y, size: 14, colour: dim)
      y += 22
    }
  }

  private func writeLegend(_ states: [TaskState], _ y: inout Int, _ body: inout String) {
    let context = StateContext(of: trace.runs.map(\.record))
    var x = SVGLayout.margin
    for state in states {
      let word = context.words(for: state)[language]
      let width = 58 + word.columnWidth * 9
      if x + width > SVGLayout.width - SVGLayout.margin {
        x = SVGLayout.margin
        y += layout.barHeight + 12
      }
      body += "<g transform=\"translate(\(x) \(y))\"><rect width=\"34\" height=\"\(layout.barHeight)\" "
      body += "fill=\"\(fills.fill(state))\"/></g>\n"
      body += text(word, x + 42, y + layout.barHeight / 2 + 5, size: 15)
      x += width
    }
    y += layout.barHeight + 34
  }

  private func writeFoot(_ y: inout Int, _ body: inout String) {
    let machine = trace.machine
    let foot = ExportWords.foot(version: trace.version, processors: machine.processors, kernel: machine.kernel)
    body += text(foot[language], SVGLayout.width - SVGLayout.margin, y, size: 13, anchor: "end", colour: dim)
  }
}

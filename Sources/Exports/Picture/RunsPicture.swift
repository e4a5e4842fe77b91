import Canvas
import Experiments
import Timeline
import Wording

/// The runs below one another on one clock, with what they took, where the figures come from, and what colours and fills
/// mean. Fills are attributes rather than style sheets, which slide programs do not read.
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
struct RunsPicture {
  private let trace: Trace
  private let words: PictureWords
  private let ink: PictureInk
  private let layout: SVGLayout
  private let window: TimeWindow
  private let fills: SVGFills
  private let scale: PictureScale

  /// `prefix` begins the names of what the picture defines, which are unique within a document.
  init(_ trace: Trace, _ words: PictureWords, _ ink: PictureInk, _ form: PictureForm, prefix: String = "") {
    self.trace = trace
    self.words = words
    self.ink = ink
    layout = SVGLayout(trace.runs, form)
    window = TimeWindow(0, trace.runs.prefix(SVGLayout.runs).map(\.end).max() ?? 1)
    fills = SVGFills(ink, height: layout.barHeight, prefix: prefix)
    scale = PictureScale(window, width: layout.columns, spacing: layout.spacing)
  }

  /// Models and times, for whoever cannot see the picture.
  var title: String {
    trace.runs.prefix(SVGLayout.runs).map { "\($0.record.model.name) \(Numbers.duration($0.record.cost.wall))" }
      .joined(separator: ", ")
  }

  /// The element; `attributes` are written into its opening as they are, behind those of its size.
  func svg(_ attributes: String) -> String {
    var body = ""
    var states: Set<TaskState> = []
    var y = layout.margin
    if layout.form == .slide, let title = trace.runs.first?.experiment.title {
      body += text(words[title], layout.margin, y + 10, size: 28, weight: "bold")
      y += 48
    }
    for (place, run) in trace.runs.prefix(SVGLayout.runs).enumerated() {
      write(run, isLast: place + 1 == min(SVGLayout.runs, trace.runs.count), &y, &states, &body)
    }
    if trace.runs.count > SVGLayout.runs {
      let more = ExportWords.moreRuns(trace.runs.count - SVGLayout.runs)
      body += text(words[more], layout.margin, y, colour: ink.dim)
      y += 32
    }
    let shown = TaskState.allCases.filter(states.contains)
    writeLegend(shown, &y, &body)
    if layout.form == .slide { writeFoot(&y, &body) }
    return opening(height: y + (layout.form == .slide ? layout.margin / 2 : 0), attributes)
      + "<defs>\n\(fills.definitions(shown))</defs>\n"
      + (ink.theme.map { "<rect width=\"100%\" height=\"100%\" fill=\"\(InkColour.paper($0))\"/>\n" } ?? "")
      + body + "</svg>\n"
  }

  private func opening(height: Int, _ attributes: String) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(layout.width) \(height)\" "
      + "width=\"\(layout.width)\" height=\"\(height)\" role=\"img\" \(attributes)>\n"
      + "<title>\(XMLText.harmless(title))</title>\n"
  }

  private func text(
    _ text: String, _ x: Int, _ y: Int, size: Int? = nil, anchor: String = "start", weight: String = "normal",
    colour: String? = nil
  ) -> String {
    "<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(size ?? layout.sizes.body)\" text-anchor=\"\(anchor)\" "
      + "font-weight=\"\(weight)\" fill=\"\(colour ?? ink.text)\">\(XMLText.harmless(text))</text>\n"
  }

  // MARK: Runs

  private func write(
    _ run: RecordedRun, isLast: Bool, _ y: inout Int, _ states: inout Set<TaskState>, _ body: inout String
  ) {
    writeHeader(of: run, &y, &body)
    let tasks = run.record.tasks.prefix(layout.lanesOfRun)
    let bottom = y + tasks.count * layout.laneHeight
    for tick in scale.ticks {
      let x = layout.left + tick.x
      body += "<path d=\"M\(x) \(y - 4)V\(bottom + 4)\" stroke=\"\(ink.rule)\"/>\n"
    }
    for task in tasks {
      let name = words[task.identity.label(labBase: trace.labBase)].clipped(toColumns: layout.nameColumns)
      body += text(name, layout.left - 14, middle(y), size: layout.sizes.label, anchor: "end")
      write(SVGLane(task.spans, in: window, columns: layout.columns), y, &states, &body)
      if task.outcome != .ok { writeEnd(of: task, y, &body) }
      y += layout.laneHeight
    }
    // On a page one scale below all runs is enough: its lines run through them.
    if layout.form == .slide || isLast { writeScale(&y, &body) }
    writeRest(of: run, &y, &body)
    y += layout.form == .slide ? 16 : 10
  }

  private func middle(_ y: Int) -> Int { y + layout.barHeight / 2 + (layout.form == .slide ? 5 : 4) }

  private func writeScale(_ y: inout Int, _ body: inout String) {
    y += layout.form == .slide ? 18 : 14
    for tick in scale.ticks {
      let place = layout.left + tick.x
      body += text(tick.label, place, y, size: layout.sizes.small, anchor: "middle", colour: ink.dim)
    }
    y += layout.form == .slide ? 24 : 12
  }

  private func writeHeader(of run: RecordedRun, _ y: inout Int, _ body: inout String) {
    let record = run.record
    let origin = words.list(run.origin(labBase: trace.labBase), by: ", ")
    let right = layout.width - layout.margin
    let heading = "\(record.model.name)   \(Numbers.duration(record.cost.wall))"
    if layout.form == .page {
      y += 14
      body += text(heading, layout.margin, y, size: layout.sizes.heading, weight: "bold")
      body += text(origin, right, y, size: layout.sizes.small, anchor: "end", colour: ink.dim)
      y += 10
      return
    }
    let cost = words.list([record.model.summary] + run.costWords, by: " · ")
    body += text(heading, layout.margin, y + 4, size: layout.sizes.heading, weight: "bold")
    body += text(origin, right, y + 4, anchor: "end", colour: ink.dim)
    body += text(cost, layout.margin, y + 30, size: layout.sizes.label, colour: ink.dim)
    y += 50
  }

  private func write(_ lane: SVGLane, _ y: Int, _ states: inout Set<TaskState>, _ body: inout String) {
    body += "<g transform=\"translate(\(layout.left) \(y))\">"
    for bar in lane.bars {
      states.insert(bar.state)
      body += "<rect x=\"\(bar.start)\" width=\"\(bar.end - bar.start)\" height=\"\(layout.barHeight)\" "
      body += "fill=\"\(fills.fill(bar.state))\"/>"
    }
    body += "</g>\n"
  }

  /// A task that did not end well says so behind its bar.
  private func writeEnd(of task: TaskRecord, _ y: Int, _ body: inout String) {
    let column = min(layout.columns, window.column(of: task.end, in: layout.columns))
    let isLate = column > layout.columns - 90
    let x = layout.left + column + (isLate ? -6 : 6)
    body += text(
      words[task.outcome.words], x, middle(y), size: layout.sizes.label - 1, anchor: isLate ? "end" : "start",
      weight: "bold", colour: ink.warning)
  }

  private func writeRest(of run: RecordedRun, _ y: inout Int, _ body: inout String) {
    let tally = OutcomeTally(run.record.tasks.dropFirst(layout.lanesOfRun))
    var said: [Phrase] = []
    if tally.all > 0 {
      said.append(ReportWords.more(tally.all, ok: tally.ok, failed: tally.failed, cancelled: tally.cancelled))
    }
    if layout.form == .slide { said += run.record.notes.map(\.sentence) }
    if run.record.droppedEvents > 0 { said.append(ReportWords.dropped(run.record.droppedEvents)) }
    if layout.form == .page, !said.isEmpty { y += 12 }
    for phrase in said {
      body += text(words[phrase], layout.left, y, size: layout.sizes.label - 1, colour: ink.dim)
      y += layout.form == .slide ? 22 : 16
    }
  }

  // MARK: What belongs to all of them

  private func writeLegend(_ states: [TaskState], _ y: inout Int, _ body: inout String) {
    let context = StateContext(of: trace.runs.map(\.record))
    var x = layout.margin
    let bar = layout.form == .slide ? 34 : 26
    for state in states {
      let word = words[context.words(for: state)]
      let width = bar + 24 + word.columnWidth * (layout.form == .slide ? 9 : 7)
      if x > layout.margin, x + width > layout.width - layout.margin {
        x = layout.margin
        y += layout.barHeight + 12
      }
      body += "<g transform=\"translate(\(x) \(y))\"><rect width=\"\(bar)\" height=\"\(layout.barHeight)\" "
      body += "fill=\"\(fills.fill(state))\"/></g>\n"
      body += text(word, x + bar + 8, middle(y), size: layout.sizes.label)
      x += width
    }
    y += layout.barHeight + (layout.form == .slide ? 34 : 6)
  }

  private func writeFoot(_ y: inout Int, _ body: inout String) {
    let machine = trace.machine
    let foot = ExportWords.foot(version: trace.version, processors: machine.processors, kernel: machine.kernel)
    let right = layout.width - layout.margin
    body += text(words[foot], right, y, size: layout.sizes.small, anchor: "end", colour: ink.dim)
  }
}

/// The language of a picture, or several: then everything that differs is said in each.
struct PictureWords {
  let languages: [Language]

  subscript(phrase: Phrase) -> String {
    var said: [String] = []
    for text in languages.map({ phrase[$0] }) where !said.contains(text) { said.append(text) }
    return said.joined(separator: " / ")
  }

  func list(_ phrases: [Phrase], by separator: String) -> String { self[.joined(phrases, by: separator)] }
}

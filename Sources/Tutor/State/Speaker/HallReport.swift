import Wording

/// What the presenter tells the speaker's terminal: where the lecture is, what the speaker may need to know, and what the
/// hall sees. Complete in itself, so that of several only the newest matters, and whoever comes later has missed nothing.
public struct HallReport: Codable, Equatable, Sendable {
  /// A step of the lecture: what has a place in the plan and can be jumped to.
  public struct Step: Codable, Equatable, Sendable {
    /// What it is called where it is jumped to: `7.3`, the third step of lesson 7.
    public var name: String
    /// Its heading.
    public var title: String
    /// How long it is meant to take, in seconds.
    public var seconds: Int

    /// A step of that name and heading, which takes so many seconds.
    public init(name: String, title: String, seconds: Int) {
      self.name = name
      self.title = title
      self.seconds = seconds
    }
  }

  /// What has become of the experiment of the slide.
  public enum Run: String, Codable, Sendable {
    /// The slide has none.
    case none
    /// It has not been run.
    case ready
    /// It takes place.
    case running
    /// The hall sees what was measured now.
    case measured
    /// The hall sees the last good run, which is labelled so.
    case recorded
    /// It could not take place.
    case failed
  }

  /// What the hall is asked, and what it has said so far.
  public struct Vote: Codable, Equatable, Sendable {
    /// The answers, in the order of the slide.
    public var options: [String]
    /// How many hands each has; as many as there are options.
    public var counts: [Int]
    /// Whether the hall sees the counts and the answer.
    public var isRevealed: Bool

    /// A vote about those options.
    public init(options: [String], counts: [Int], isRevealed: Bool = false) {
      self.options = options
      self.counts = counts
      self.isRevealed = isRevealed
    }
  }

  /// What the lecture is called.
  public var title: String
  /// The steps, in the order of the lecture.
  public var steps: [Step]
  /// The index of the present step.
  public var step = 0
  /// Which slide of the step the hall sees, from 0.
  public var slide = 0
  /// How many slides the step has.
  public var slides = 1
  /// What the speaker meant to say here, a paragraph each. Nobody but the speaker sees it.
  public var notes: [String] = []
  /// What the step's own text says, a paragraph each: more than the slide, for whoever wants to read it there.
  public var text: [String] = []
  /// What the next slide is called; nil when this is the last.
  public var next: String?
  /// What the hall sees, row by row.
  public var rows: [String] = []
  /// Whether the projector is dark.
  public var isBlank = false
  /// When the lecture began, in seconds since 1970; nil while it has not.
  public var began: Int64?
  /// When the present step was entered, in seconds since 1970; nil while the lecture has not begun.
  public var stepBegan: Int64?
  /// What has become of the slide's experiment.
  public var run = Run.none
  /// Whether there is a good run from earlier that can be shown in its place.
  public var hasRecording = false
  /// The question of the slide; nil when it asks none.
  public var vote: Vote?
  /// What the speaker should know and the hall need not: a claim that fails on this machine, a run that went wrong.
  public var warnings: [String] = []

  /// A lecture of that title and those steps, at its beginning.
  public init(title: String, steps: [Step]) {
    self.title = title
    self.steps = steps
  }
}

extension HallReport {
  /// How much of everything a report holds at most. A lecture has far less.
  public enum Bounds {
    /// Steps of a lecture.
    public static let steps = 256
    /// Bytes of the name of a step.
    public static let name = 16
    /// Bytes of a title, an option, half a warning.
    public static let title = 120
    /// Bytes of all notes of a slide, and of the step's text.
    public static let notes = 6_000
    /// Rows of the hall's screen.
    public static let rows = 60
    /// Bytes of one of them.
    public static let row = 600
    /// Options of a question, and warnings.
    public static let options = 9
    /// The largest number of hands, seconds or slides.
    public static let number = 9_999
    /// Moments, in seconds since 1970.
    public static let moments = Int64(0)...(1 << 40)
  }

  /// The report within its bounds, with nothing in it that a terminal could take for a command: what is sent, and what is
  /// made of whatever was received.
  public var bounded: HallReport {
    var report = self
    report.title = HallReport.line(title)
    report.steps = steps.prefix(Bounds.steps).map {
      Step(
        name: HallReport.line($0.name, bytes: Bounds.name), title: HallReport.line($0.title),
        seconds: HallReport.number($0.seconds))
    }
    report.step = min(max(step, 0), max(report.steps.count - 1, 0))
    report.slides = max(1, HallReport.number(slides))
    report.slide = min(max(slide, 0), report.slides - 1)
    report.notes = HallReport.paragraphs(notes)
    report.text = HallReport.paragraphs(text)
    report.next = next.map { HallReport.line($0) }
    report.rows = rows.prefix(Bounds.rows).map { HallReport.line($0, bytes: Bounds.row) }
    report.began = began.map(HallReport.moment)
    report.stepBegan = stepBegan.map(HallReport.moment)
    report.vote = vote.map { vote in
      let options = vote.options.prefix(Bounds.options).map { HallReport.line($0) }
      let counts = options.indices.map {
        vote.counts.indices.contains($0) ? HallReport.number(vote.counts[$0]) : 0
      }
      return Vote(options: options, counts: counts, isRevealed: vote.isRevealed)
    }
    report.warnings = warnings.prefix(Bounds.options).map { HallReport.line($0, bytes: 2 * Bounds.title) }
    return report
  }

  /// A harmless line of at most so many bytes. No character is cut in half.
  private static func line(_ text: String, bytes: Int = Bounds.title) -> String {
    let harmless = Harmless.text(text, limit: max(0, bytes))
    guard harmless.utf8.count > bytes else { return harmless }
    var room = bytes
    return String(
      harmless.prefix { character in
        room -= character.utf8.count
        return room >= 0
      })
  }

  /// Harmless paragraphs, as many as there is room for.
  private static func paragraphs(_ paragraphs: [String]) -> [String] {
    var room = Bounds.notes
    return paragraphs.prefix(2 * Bounds.rows).compactMap { paragraph in
      let kept = line(paragraph, bytes: room)
      room -= kept.utf8.count
      return kept.isEmpty ? nil : kept
    }
  }

  private static func moment(_ moment: Int64) -> Int64 {
    min(max(moment, Bounds.moments.lowerBound), Bounds.moments.upperBound)
  }

  private static func number(_ number: Int) -> Int { min(max(number, 0), Bounds.number) }
}

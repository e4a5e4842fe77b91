import Canvas
import Experiments
import Timeline
import Wording

/// Everything that the interface knows: plain values, so that a session is a list of events and a screen is a function of
/// this. A live run stands in it as a snapshot, one a frame.
public struct TutorState: Equatable, Sendable {
  /// Where the arrow keys go.
  public enum Focus: Equatable, Sendable {
    case choices, timelines
  }

  /// What lies over the run screen.
  public enum Overlay: Equatable, Sendable {
    /// The help, from that line on.
    case help(line: Int)
    /// The numbers of the work, with one of them to be turned.
    case work(Workload.Dial)
  }

  /// The language of every word.
  public internal(set) var language: Language
  /// Columns and rows of the terminal.
  public internal(set) var size: Size
  /// The signs that the terminal can show.
  public let glyphs: GlyphSet
  /// What the next run will be.
  public internal(set) var setup: Setup
  /// Runs on the screen, the oldest first.
  public internal(set) var runs: [RunPanel] = []
  /// Models that will run when the one that runs now has ended.
  public internal(set) var queue: [ExecutionModel] = []
  /// Where the arrow keys go.
  public internal(set) var focus = Focus.choices
  /// What lies over the run screen, nil for nothing.
  public internal(set) var overlay: Overlay?
  /// The first row of the list of runs that is seen, before it is clamped to what there is.
  public internal(set) var scroll = 0
  /// Whether the newest run stays in view; not once the reader has scrolled.
  var followsNewest = true
  /// Whether the picture of a live run stands still. The run itself goes on.
  public internal(set) var isPaused = false
  /// What the reader must be told, until the next key.
  public internal(set) var notice: Phrase?
  /// The run that Ctrl-C has cancelled: a second Ctrl-C while it is still ending leaves.
  var interruptedRun: Int?
  /// Whether Ctrl-C ended the program.
  public internal(set) var wasInterrupted = false

  /// A screen of that size on which nothing has been run.
  public init(language: Language, size: Size, glyphs: GlyphSet, setup: Setup) {
    self.language = language
    self.size = size
    self.glyphs = glyphs
    self.setup = setup
  }

  /// Columns and rows.
  public struct Size: Equatable, Sendable {
    /// Columns.
    public var width: Int
    /// Rows.
    public var height: Int

    /// That many columns and rows.
    public init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }

  /// The run that takes place now, or is about to.
  public var liveRun: RunPanel? { runs.last.flatMap { $0.isLive ? $0 : nil } }

  /// The runs that are drawn: before the first, the lanes in which it will be.
  var shownRuns: [RunPanel] {
    guard runs.isEmpty, let model = setup.chosenModels.first else { return runs }
    return [RunPanel(id: 0, model: model, setup: setup, phase: .planned)]
  }

  /// What the reader is doing, on which the keys that are worth showing depend.
  var situation: Situation {
    switch overlay {
    case .help: .help
    case .work: .work
    case nil: isPaused ? .paused : liveRun != nil ? .live : focus == .timelines ? .timelines : .idle
    }
  }
}

/// What the reader is doing.
enum Situation: CaseIterable, Sendable {
  /// Nothing runs; the arrows move between models.
  case idle
  /// Nothing runs; the arrows move the timelines.
  case timelines
  case live, paused, work, help
}

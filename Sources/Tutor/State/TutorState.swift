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
    case help
    case work(row: Int)
  }

  /// The language of every word.
  public var language: Language
  /// Columns and rows of the terminal.
  public var size: Size
  /// The signs that the terminal can show.
  public var glyphs: GlyphSet
  /// What the next run will be.
  public var setup: Setup
  /// Runs on the screen, the oldest first.
  public var runs: [RunPanel] = []
  /// Models that will run when the one that runs now has ended.
  public var queue: [ExecutionModel] = []
  /// Where the arrow keys go.
  public var focus = Focus.choices
  /// What lies over the run screen, nil for nothing.
  public var overlay: Overlay?
  /// The first row of the list of runs that is seen, before it is clamped to what there is.
  public var scroll = 0
  /// Whether the picture of a live run stands still. The run itself goes on.
  public var isPaused = false
  /// What the reader must be told, until the next key.
  public var notice: Phrase?
  /// Whether Ctrl-C has cancelled a run, so that the program ends with the code for that.
  public var wasInterrupted = false

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
}

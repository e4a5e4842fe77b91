import Canvas
import Experiments
import Lessons
import Timeline
import Wording

/// Everything that the interface knows: plain values, so that a session is a list of events and a screen is a function of
/// this. A live run stands in it as a snapshot, one a frame.
public struct TutorState: Equatable, Sendable {
  /// What fills the terminal.
  public enum Screen: Equatable, Sendable {
    /// The path through the course.
    case home
    /// A step of a lesson.
    case lesson
    /// What a reader was once sure of, asked again.
    case warmUp
    /// The terms of the course.
    case glossary
    /// Words, and where in the course they stand.
    case search
    /// Work of the reader's own, under any model.
    case runs
    /// A program, one instruction after another.
    case microscope
    /// Recorded runs, at any time and zoom.
    case explorer
    /// A lecture, on the projector.
    case hall
    /// The speaker's notes to a lecture that another terminal shows.
    case notes
  }

  /// Where the arrow keys go.
  public enum Focus: Equatable, Sendable {
    /// Text, questions, models to choose from.
    case choices
    case timelines
  }

  /// What lies over the screen.
  public enum Overlay: Equatable, Sendable {
    /// The help, from that line on.
    case help(line: Int)
    /// The numbers of the reader's own work, with one of them to be turned.
    case work(Workload.Dial)
    /// The numbers of a lesson's experiment, with one of them to be turned.
    case dials(Int)
  }

  /// What fills the terminal.
  public internal(set) var screen: Screen
  /// The language of every word.
  public internal(set) var language: Language
  /// Columns and rows of the terminal.
  public internal(set) var size: Size
  /// The signs that the terminal can show.
  public let glyphs: GlyphSet
  /// Processors that the program may use, which decide what conditions of lessons hold.
  public let processors: Int
  /// Runs of work of the reader's own.
  public internal(set) var own: RunDesk
  /// Runs of lessons' experiments.
  var lessonDesks: [LessonExperiment: RunDesk] = [:]
  /// Runs so far, which number them.
  var runCount = 0
  /// Where the arrow keys go.
  public internal(set) var focus = Focus.choices
  /// What lies over the screen, nil for nothing.
  public internal(set) var overlay: Overlay?
  /// What the reader must be told, until the next key.
  public internal(set) var notice: Phrase?
  /// The run that Ctrl-C has cancelled: a second Ctrl-C while it is still ending leaves.
  var interruptedRun: Int?
  /// Whether Ctrl-C ended the program.
  public internal(set) var wasInterrupted = false

  /// The lessons that there are.
  public internal(set) var library: Library
  /// What the reader has done so far.
  public internal(set) var progress: Progress
  /// Seconds since 1970, as of the last event.
  var clock: Int64 = 0
  /// Lessons that were opened, by name, as they were left.
  var lessons: [String: LessonState] = [:]
  /// The name of the lesson that is read, or was read last.
  var lessonName: String?
  /// Whether lanes show states that no lesson has introduced so far.
  var showsAllStates = false
  /// The questions that come back, first to last.
  var warmUps: [WarmUp] = []
  /// The chosen line of the path.
  var home = HomeState()
  /// The program under the microscope; nil before one was put there.
  var microscope: MicroscopeState?
  /// The runs that are explored; nil before any were.
  var explorer: ExplorerState?
  /// The lecture, as it was left; nil before there was one.
  var hall: HallState?
  /// The speaker's terminal; nil where this is none.
  var notes: NotesState?
  /// What is looked for in the glossary or the course.
  var lookup = LookupState()

  /// A screen of that size on which nothing has been run: the reader's own work at first.
  public init(
    language: Language, size: Size, glyphs: GlyphSet, setup: Setup, library: Library = Library(),
    progress: Progress = Progress(), processors: Int = 2
  ) {
    screen = .runs
    self.language = language
    self.size = size
    self.glyphs = glyphs
    self.library = library
    self.progress = progress
    self.processors = processors
    own = RunDesk(setup)
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
}

/// An experiment of a lesson.
struct LessonExperiment: Hashable, Sendable {
  /// The name of the lesson's folder.
  let lesson: String
  /// The experiment's file in it.
  let file: String
}

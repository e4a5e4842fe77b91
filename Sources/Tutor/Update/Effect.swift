import Canvas
import Experiments
import Lessons
import Scheduling
import Timeline
import Wording

/// What the interface wants done: data, carried out by the runtime.
public enum Effect: Equatable, Sendable {
  /// Start an experiment under a model or policy as the run with that id.
  case start(run: Int, ExperimentFile, RunModel, online: Bool)
  /// Cancel the live run.
  case cancel
  /// Remember the language for later starts.
  case save(Language)
  /// Draw with the other palette, and remember it.
  case switchTheme
  /// Read a lesson, and say what it is.
  case open(LessonFolder)
  /// Read a lesson again, beside everything else, if it has changed since that stamp, and whenever it changes.
  case refresh(LessonFolder, since: FolderStamp)
  /// Read all lessons, to search them.
  case readCourse
  /// Keep what the reader has done.
  case keep(Progress)
  /// Write an experiment as a file of that name into the working directory, without replacing one.
  case write(ExperimentFile, name: String)
  /// Read a program again whenever its file, at that path, is saved.
  case watchProgram(String)
  /// Look into a question about every interleaving of a machine's program, beside everything else, as the exploration with
  /// that number; whichever went on before is given up.
  case explore(Int, DeterministicMachine, ExplorationQuestion)
  /// Give up the exploration that goes on.
  case stopExploring
  /// Paint the whole screen in the theme's own colours, as a projector needs it, or keep the terminal's background again.
  case project(Bool)
  /// Find the last good runs of those experiments.
  case recallRuns([KeptRunsName])
  /// Keep these runs as the last good ones of their experiment.
  case keepRuns(KeptRunsName, [RecordedRun])
  /// Ask something of the presenter, from the speaker's terminal.
  case ask(HallCommand)
  /// End the program.
  case quit
}

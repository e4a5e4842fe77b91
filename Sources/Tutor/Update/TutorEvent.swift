import Lessons
import Terminal
import Timeline
import Wording

/// What can happen to the interface.
public enum TutorEvent: Equatable, Sendable {
  /// A key, a new size, a signal.
  case terminal(TerminalEvent)
  /// Seconds since 1970; said before a key when it has changed.
  case clock(Int64)
  /// The run with that id has begun.
  case began(run: Int, [TaskIdentity], labBase: String?)
  /// The run with that id could not begin.
  case refused(run: Int, Phrase)
  /// A frame of the live run: what its tasks have done by `now`, nanoseconds from its start, and which tasks those have
  /// created.
  case progress(run: Int, [Track], now: UInt64, children: [TaskIdentity] = [])
  /// The run with that id has ended.
  case ended(run: Int, RunRecord)
  /// A lesson was read, because it was asked for or because its files have changed.
  case read(LessonContent)
  /// All lessons were read.
  case readCourse([LessonContent])
  /// A program's file, at that path, was saved with that text.
  case readProgram(String, at: String)
  /// The exploration with that number has an answer.
  case explored(Int, ExplorationAnswer)
  /// The exploration with that number could not begin.
  case refusedExploration(Int, Phrase)
  /// Something was done or could not be done, and the reader should know.
  case told(Phrase)
  /// So many nanoseconds have passed on the screen since the last frame; said only while something plays.
  case elapsed(UInt64)
}

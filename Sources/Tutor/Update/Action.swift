import Timeline

/// What a key can mean. Keys become actions in `KeyTable` and nowhere else.
public enum Action: Hashable, Sendable {
  /// Runs what is chosen.
  case run
  /// Goes on with the lesson: answers, runs, shows more, or turns to the next step.
  case advance
  /// Chooses what has that number, from 1; where there is a zeroth, 0 chooses that.
  case choose(Int)
  /// Stops and continues the picture of a live run; where none is live, goes on.
  case pause
  /// Cancels the live run, closes what lies over the screen, or goes back to where this screen was opened.
  case cancel
  case up, down, left, right
  case pageUp, pageDown, top, bottom
  /// Takes back what was typed last; where nothing was typed, turns back a step.
  case erase
  case previousLesson, nextLesson
  /// Moves the arrow keys between text and timelines.
  case switchFocus
  /// Opens and closes the panel of numbers.
  case work
  /// Runs the experiment beside the text once more.
  case runAgain
  /// Writes the experiment beside the text into a file of its own.
  case saveExperiment
  /// Goes through a simulated schedule, to the decision before or the next.
  case stepBack, stepForward
  /// Shows states that no lesson has introduced, or their families again.
  case allStates
  /// Lets fetches leave the machine, or keeps them here.
  case online
  /// Takes all runs off the screen.
  case clear
  case glossary, search, ownWork
  /// Puts the program beside the text under the microscope.
  case microscope
  /// Under the microscope: lets the chosen thread go on to its next checkpoint.
  case checkpoint
  /// Lets a scheduler choose the threads.
  case scheduler
  /// Takes the choice that was not taken.
  case fork
  /// Shows the schedules that were tried.
  case schedules
  /// Looks at every interleaving.
  case explore
  /// Opens the timeline explorer on the runs of the screen, and closes it.
  case explorer
  /// In the explorer: shows half as much, or twice, about the cursor.
  case zoomIn, zoomOut
  /// Shows everything.
  case fit
  /// Goes to the next event, or the one before.
  case nextEvent, previousEvent
  /// Says why, and goes to what proves it.
  case why
  /// Says what the whole run comes to.
  case summary
  /// Changes the order of the lanes.
  case sort
  /// Shows lanes by task, worker, lock or processor.
  case laneKind
  /// Lets lanes that belong together stand in one row.
  case fold
  /// Lets a lane stay at the top.
  case pin
  /// Marks a time; goes to the next mark.
  case mark, nextMark
  /// Lists all that can be done.
  case menu
  /// Replays a recording slower, or faster.
  case slower, faster
  /// Puts runs one above another, or shows one alone.
  case compare
  /// Replays all runs together from zero.
  case race
  /// Lays something else dim beneath the lanes.
  case ghost
  case help
  case language
  /// Exchanges the palettes for dark and light backgrounds.
  case theme
  case quit
}

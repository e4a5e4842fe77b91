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
  /// Opens the lecture at what is on the screen, or where it was left.
  case present
  /// Darkens the projector, or lights it again.
  case blank
  /// Goes to another step of the lecture.
  case jump
  /// Counts raised hands.
  case votes
  /// Shows the last good run instead of what was measured now, or that again.
  case recording
  case help
  case language
  /// Exchanges the palettes for dark and light backgrounds.
  case theme
  case quit
}

import Timeline

/// What a key can mean. Keys become actions in `KeyTable` and nowhere else.
public enum Action: Hashable, Sendable {
  /// Runs what is chosen.
  case run
  /// Chooses the model with that number, from 1; 0 chooses all.
  case choose(Int)
  /// Stops and continues the picture of a live run.
  case pause
  /// Cancels the live run, or closes what lies over the screen.
  case cancel
  case up, down, left, right
  case pageUp, pageDown, top, bottom
  /// Moves the arrow keys between choices and timelines.
  case switchFocus
  /// Opens and closes the panel of numbers.
  case work
  /// Lets fetches leave the machine, or keeps them here.
  case online
  /// Takes all runs off the screen.
  case clear
  case help
  case language
  case quit
}

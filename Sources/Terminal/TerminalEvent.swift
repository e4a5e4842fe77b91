/// Something that happened to the terminal, or that another thread wants the interface to look at.
public enum TerminalEvent: Equatable, Sendable {
  case key(Key)
  case mouse(Mouse)
  /// The terminal has that many columns and rows now.
  case resize(width: Int, height: Int)
  /// `Waker.wake` was called, once or more often.
  case wake
  /// Ctrl-C.
  case interrupt
  /// SIGTERM: the program is asked to end.
  case terminate
  /// The terminal is gone, or its window was closed.
  case hangup
  /// The program goes on after it was stopped; the screen has been drawn again.
  case resumed
}

/// A key, as far as terminals tell keys apart.
public enum Key: Hashable, Sendable {
  /// Any character that is not one of those below, Korean jamo included.
  case character(Character)
  /// Ctrl with a letter, which is given in lower case.
  case control(Character)
  case up, down, left, right
  case enter, tab, backTab, escape, backspace, delete, insert
  case home, end, pageUp, pageDown
  /// F1 to F12.
  case function(Int)
}

/// A press or a turn of the wheel over a cell.
public struct Mouse: Hashable, Sendable {
  /// What the mouse did.
  public enum Action: Sendable {
    case press, wheelUp, wheelDown
  }

  /// What it did.
  public var action: Action
  /// Column, from 0.
  public var x: Int
  /// Row, from 0.
  public var y: Int

  /// `action` over the cell at (`x`, `y`).
  public init(_ action: Action, x: Int, y: Int) {
    self.action = action
    self.x = x
    self.y = y
  }
}

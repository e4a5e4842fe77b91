import Canvas
import Platform

/// A screen without a terminal, for tests: says what a script tells it, and keeps what it was shown.
public final class ScriptedScreen: Screen {
  /// A line of the script.
  public enum Step: Sendable {
    case event(TerminalEvent)
    /// Waits until the waker is used, and says `.wake`.
    case awaitWake
    /// Lets the deadline of the caller pass; without one, nothing happens.
    case deadline
  }

  /// Columns, as of the last event.
  public private(set) var width: Int
  /// Rows, as of the last event.
  public private(set) var height: Int
  /// The signs it says it can show.
  public let glyphs: GlyphSet
  /// Ends an `awaitWake`.
  public let waker: Waker
  /// The background that it was told last.
  public var theme = Theme.dark
  /// Whether it was told to paint the background.
  public var isProjected = false
  /// Everything it was shown, except for what did not change.
  public private(set) var frames: [Canvas] = []
  /// The deadlines it was asked to wait for.
  public private(set) var deadlines: [UInt64?] = []
  /// Whether it was closed.
  public private(set) var isClosed = false

  private var script: [Step]
  private let wakeUps: Descriptor

  /// A screen of that size that plays `script` and then hangs up.
  public init(width: Int, height: Int, glyphs: GlyphSet = .ascii, script: [Step]) throws(SystemError) {
    self.width = width
    self.height = height
    self.glyphs = glyphs
    self.script = script
    wakeUps = try Descriptor.event()
    waker = Waker { [wakeUps] in wakeUps.signal() }
  }

  /// Keeps `canvas` unless it equals the last one.
  public func present(_ canvas: Canvas) {
    if canvas != frames.last { frames.append(canvas) }
  }

  /// The next line of the script, `.hangup` after the last.
  public func nextEvent(until deadline: UInt64?) -> TerminalEvent? {
    deadlines.append(deadline)
    while !script.isEmpty {
      switch script.removeFirst() {
      case .event(let event):
        if case .resize(let width, let height) = event { (self.width, self.height) = (width, height) }
        return event
      case .awaitWake:
        while !(Ready.wait(input: -1, signals: -1, wake: wakeUps.raw, until: nil)?.wake ?? false) {}
        wakeUps.drain()
        return .wake
      case .deadline:
        if deadline != nil { return nil }
      }
    }
    return .hangup
  }

  /// Remembers that it was closed.
  public func close() { isClosed = true }
}

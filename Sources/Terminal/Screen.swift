import Canvas

/// A terminal as the interface sees it: it shows canvases and tells what happened. One thread uses a screen, from its making
/// to its end; other threads only hold its waker.
public protocol Screen: AnyObject {
  /// Columns, as of the last event.
  var width: Int { get }
  /// Rows, as of the last event.
  var height: Int { get }
  /// The signs that this terminal can show.
  var glyphs: GlyphSet { get }
  /// Makes `nextEvent` return `.wake`.
  var waker: Waker { get }
  /// The background that the colours are meant for. Setting it draws everything anew with the next `present`.
  var theme: Theme { get set }

  /// Whether the theme's own background is painted instead of the terminal's, as a projector needs it. Setting it draws
  /// everything anew with the next `present`.
  var isProjected: Bool { get set }

  /// Shows `canvas`; costs nothing when it is what is shown already.
  func present(_ canvas: Canvas)

  /// Waits for the next event. Returns nil once `deadline` has passed, in nanoseconds of CLOCK_MONOTONIC; nil waits for ever, and
  /// the process sleeps meanwhile.
  func nextEvent(until deadline: UInt64?) -> TerminalEvent?

  /// Gives the terminal back as it was found. Called once, at the end.
  func close()
}

/// Lets any thread ask the interface to look. Calls before the interface has looked are one.
public struct Waker: Sendable {
  private let action: @Sendable () -> Void

  /// A waker that does `action`.
  public init(_ action: @escaping @Sendable () -> Void) { self.action = action }

  /// Wakes the interface; never blocks.
  public func wake() { action() }
}

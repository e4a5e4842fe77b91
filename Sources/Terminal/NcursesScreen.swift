import CNcurses
import Canvas
import Glibc
import Platform

/// The terminal that the program was started on, by way of ncurses.
///
/// `Signals.block` must have been called before any thread was started: the thread that makes the screen owns ncurses, unblocks the
/// signals for itself, and is the only one that uses the screen.
public final class NcursesScreen: Screen {
  /// Columns, as of the last event.
  public private(set) var width: Int
  /// Rows, as of the last event.
  public private(set) var height: Int
  /// The signs that this terminal can show.
  public let glyphs: GlyphSet
  /// Makes `nextEvent` return `.wake`.
  public let waker: Waker
  /// The colours in use.
  public private(set) var palette: Palette
  /// The background that they are meant for.
  public var theme: Theme {
    get { palette.theme }
    set {
      guard newValue != palette.theme else { return }
      use(Palette(depth: palette.depth, theme: newValue, isProjected: palette.isProjected))
    }
  }
  /// Whether the theme's own background is painted.
  public var isProjected: Bool {
    get { palette.isProjected }
    set {
      guard newValue != palette.isProjected else { return }
      use(Palette(depth: palette.depth, theme: palette.theme, isProjected: newValue))
    }
  }

  private let showsUnicode: Bool
  private let session: NcursesSession
  private let signals: SignalPipe
  private let wakeUps: Descriptor
  private var painter: FramePainter
  private var decoder = KeyDecoder()
  private var escapes = EscapeFilter()
  private var queue: [TerminalEvent] = []
  private var inputIsOpen = true
  private var shown: Canvas?
  private var isOpen = true

  /// Takes over the terminal. When it throws, the terminal is as it was.
  public init(_ options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
    let term = options.environment("TERM") ?? ""
    guard isatty(NcursesSession.input) == 1, let modes = TerminalModes.current(of: NcursesSession.output) else {
      throw .notATerminal
    }
    guard !term.isEmpty, term != "dumb" else { throw .unsuitable(term: term) }
    do {
      wakeUps = try Descriptor.event()
      signals = try SignalPipe()
    } catch {
      throw .cannotStart(error.description)
    }
    showsUnicode = interleave_use_unicode_locale()
    do {
      session = try NcursesSession(term: term, found: modes, mouse: options.mouse)
    } catch {
      signals.close()
      throw error
    }
    waker = Waker { [wakeUps] in wakeUps.signal() }
    let isPlain = options.asciiOnly || !showsUnicode || !interleave_has_reverse()
    glyphs = isPlain ? .ascii : .unicode
    palette = Palette(
      depth: options.depth(colours: Int(interleave_colour_count())), theme: options.apparentTheme)
    painter = FramePainter(palette, showsUnicode: showsUnicode)
    (width, height) = session.adoptSize()
  }

  deinit { if isOpen { close() } }

  /// Draws with other colours from the next frame on.
  private func use(_ palette: Palette) {
    self.palette = palette
    painter = FramePainter(palette, showsUnicode: showsUnicode)
    shown = nil
  }

  /// Shows `canvas`; costs nothing when it is what is shown already.
  public func present(_ canvas: Canvas) {
    guard isOpen, canvas != shown else { return }
    paint(canvas, everything: shown == nil)
  }

  /// Waits for the next event; see `Screen`.
  public func nextEvent(until deadline: UInt64?) -> TerminalEvent? {
    while isOpen {
      if queue.isEmpty, inputIsOpen { takeKeys() }
      if !queue.isEmpty { return queue.removeFirst() }
      guard let ready = wait(until: deadline) else { return nil }
      if ready.signals { takeSignals() }
      if ready.wake {
        wakeUps.drain()
        queue.append(.wake)
      }
      if ready.input, takeKeys() == 0, ready.hangup || TerminalModes.hasEnded(NcursesSession.input) {
        inputIsOpen = false
        queue.append(.hangup)
      }
    }
    return .hangup
  }

  /// Gives the terminal back as it was found.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    session.close()
    signals.close()
  }

  private func paint(_ canvas: Canvas, everything: Bool) {
    session.frame(everything: everything) { painter.paint(canvas) }
    shown = canvas
  }

  /// Reads the keys that are there, at most a screenful of typing ahead. Returns how many codes came.
  @discardableResult
  private func takeKeys() -> Int {
    var count = 0
    while count < 256 {
      guard let code = session.nextCode() else {
        escapes.pause().forEach(take)
        break
      }
      count += 1
      escapes.take(code).forEach(take)
    }
    return count
  }

  private func take(_ code: Int32) {
    if code == KEY_MOUSE {
      if let mouse = Mouse.announced() { queue.append(.mouse(mouse)) }
    } else if let key = decoder.feed(code) {
      queue.append(.key(key))
    }
  }

  private func takeSignals() {
    for signal in signals.take() {
      switch signal {
      case SIGINT: queue.append(.interrupt)
      case SIGTERM: queue.append(.terminate)
      case SIGHUP: queue.append(.hangup)
      case SIGWINCH: takeSize()
      case SIGTSTP: stop()
      case SIGCONT: goOn()
      default: break
      }
    }
  }

  private func takeSize() {
    let size = session.adoptSize()
    guard size != (width, height) else { return }
    (width, height) = size
    shown = nil
    queue.append(.resize(width: width, height: height))
  }

  /// As Ctrl-Z: the shell gets its terminal, and this returns when the program goes on. The CONT that ended the stop is in
  /// the pipe then, unless the program could not be stopped because nobody would be there to continue it.
  private func stop() {
    session.leave()
    interleave_guard_stop_self()
    goOn()
  }

  /// Whatever happened to the terminal meanwhile, what was shown is shown again.
  private func goOn() {
    session.leave()
    session.enterAgain()
    takeSize()
    paint(shown ?? Canvas(width: width, height: height), everything: true)
    queue.append(.resumed)
  }

  private func wait(until deadline: UInt64?) -> Ready? {
    Ready.wait(
      input: inputIsOpen ? NcursesSession.input : -1, signals: signals.descriptor, wake: wakeUps.raw, until: deadline)
  }
}

extension Mouse {
  /// The event that KEY_MOUSE announced, nil when it is none of ours.
  fileprivate static func announced() -> Mouse? {
    var x: Int32 = 0
    var y: Int32 = 0
    let action: Action? =
      switch Int(interleave_take_mouse(&x, &y)) {
      case INTERLEAVE_MOUSE_PRESS: .press
      case INTERLEAVE_MOUSE_WHEEL_UP: .wheelUp
      case INTERLEAVE_MOUSE_WHEEL_DOWN: .wheelDown
      default: nil
      }
    return action.map { Mouse($0, x: Int(x), y: Int(y)) }
  }
}

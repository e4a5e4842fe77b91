import Glibc
import Platform
import Timeline
import Wording

/// One line on standard error that says how far a run is, when it takes over a second and somebody is there to see it.
final class ProgressLine {
  private static let patience: UInt64 = 1_000_000_000
  private static let interval: UInt64 = 100_000_000

  private let language: Language
  private let isShown = isatty(STDERR_FILENO) == 1
  private var model = RunModel.sequential
  private var tasks = 0
  private var began: UInt64 = 0
  private var isOnScreen = false

  init(language: Language) { self.language = language }

  /// A run begins.
  func begin(_ model: RunModel, tasks: Int) {
    self.model = model
    self.tasks = tasks
    began = MonotonicClock.now()
  }

  /// When to look at the run next, nil when nobody would see it.
  var nextLook: UInt64? { isShown ? max(began + Self.patience, MonotonicClock.now() + Self.interval) : nil }

  /// Whether there is somebody to show anything, and something to show by now.
  var isDue: Bool { isShown && MonotonicClock.now() - began >= Self.patience }

  /// Shows that `ended` tasks have ended, once it is time to.
  func show(ended: Int) {
    guard isDue else { return }
    let passed = MonotonicClock.now() - began
    isOnScreen = true
    let phrase = ReportWords.progress(model: model, ended: ended, of: tasks, after: passed)
    try? Descriptor.standardError.writeAll("\r\u{1B}[K\(phrase[language])")
  }

  /// Takes the line away.
  func clear() {
    if isOnScreen { try? Descriptor.standardError.writeAll("\r\u{1B}[K") }
    isOnScreen = false
  }
}

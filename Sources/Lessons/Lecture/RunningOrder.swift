import Wording

/// What a lecturer shows, in an order of their own: steps of several lessons, and how long they may take. A YAML file:
///
/// ```yaml
/// title: {en: Threads in fifty minutes, ko: 50분 스레드}   # or one text for both; may be left out
/// minutes: 50                                             # for all of it; may be left out
/// steps:
///   - {lesson: 3}                                         # a number, 03-the-event-loop or the-event-loop: all its steps
///   - {lesson: the-lock, steps: [1-3, 8], minutes: 15}
///   - {lesson: 8, steps: [1, 2, "More than five times as long"]}
/// ```
public struct RunningOrder: Equatable, Sendable {
  /// Steps of one lesson.
  public struct Entry: Equatable, Sendable {
    /// The lesson.
    public let lesson: LessonFolder
    /// Its steps in their order here, from 0.
    public let steps: [Int]
    /// What all of them may take; nil where the lesson's own minutes count.
    public let minutes: Int?
  }

  /// What the lecture is called; nil where the file does not say.
  public internal(set) var title: Phrase?
  /// What all of it may take; nil where the file does not say.
  public internal(set) var minutes: Int?
  /// In the lecturer's order; at least one.
  public internal(set) var entries: [Entry] = []

  /// Steps of one lecture at most.
  static let mostSteps = 256
  /// Minutes of one lecture at most.
  static let minutes = 1...600
}

/// When a question comes back that was answered wrong by somebody who was sure: after 1, 7 and 30 days.
public struct SpacedReturn: Hashable, Sendable, Codable {
  /// Right answers in a row since the miss, which is the place in `intervals`.
  public private(set) var stage = 0
  /// When it is due, seconds since 1970.
  public private(set) var due: Int64
  /// When it was answered or put off last.
  public private(set) var changed: Int64

  /// Days from an answer until the question comes back.
  static let intervals: [Int64] = [1, 7, 30]
  static let day: Int64 = 86_400

  /// A miss at `time`.
  init(missedAt time: Int64) {
    due = time + SpacedReturn.intervals[0] * SpacedReturn.day
    changed = time
  }

  /// Whether it was answered right often enough.
  public var isDone: Bool { stage >= SpacedReturn.intervals.count }

  /// Whether it is to be asked at `time`.
  func isDue(at time: Int64) -> Bool { !isDone && time >= due }

  /// It was asked again: right moves it on, wrong lets it begin anew.
  mutating func note(isRight: Bool, at time: Int64) {
    stage = isRight ? stage + 1 : 0
    changed = time
    if !isDone { due = time + SpacedReturn.intervals[stage] * SpacedReturn.day }
  }

  /// It was skipped: not again on this day.
  mutating func putOff(at time: Int64) {
    due = max(due, time + SpacedReturn.day)
    changed = time
  }

  /// The later of two states of one question.
  func merged(with other: SpacedReturn) -> SpacedReturn {
    (changed, due, stage) >= (other.changed, other.due, other.stage) ? self : other
  }

  /// Whether the numbers are such as this program writes.
  var isSound: Bool { (0...SpacedReturn.intervals.count).contains(stage) && due >= 0 && changed >= 0 }
}

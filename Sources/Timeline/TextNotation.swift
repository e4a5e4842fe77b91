/// Timelines as text: one line a task, one character an interval, each state its ASCII sign, a space where the task does
/// not exist. The language of the tests, of the plain output and of transcripts.
///
///     site 1  #---------=
///     site 2  :#-------=
public enum TextNotation {
  /// What does not follow the notation, and at which character.
  public struct NotationError: Error, Equatable, Sendable {
    /// From 0.
    public let column: Int
    /// The character that stands for no state.
    public let character: Character

    /// That character in that column.
    public init(column: Int, character: Character) {
      self.column = column
      self.character = character
    }
  }

  /// The spans that `lane` shows, `unit` nanoseconds a character. Equal neighbours are one span; `|`, which takes no
  /// time, divides them. A task that has ended does not come back.
  public static func spans(_ lane: some StringProtocol, unit: UInt64 = 1, from start: UInt64 = 0)
    throws(NotationError) -> [Span]
  {
    var spans: [Span] = []
    var time = start
    var divided = true
    var isOver = false
    for (column, character) in lane.enumerated() {
      if character == "|" {
        divided = true
        continue
      }
      if character == " " {
        isOver = !spans.isEmpty
      } else if let state = TaskState(notation: character), !isOver {
        if !divided, let last = spans.last, last.state == state {
          spans[spans.count - 1].end = time + unit
        } else {
          spans.append(Span(state, time, time + unit))
        }
        divided = false
      } else {
        throw NotationError(column: column, character: character)
      }
      time += unit
    }
    return spans
  }

  /// A line of `columns` characters for the time `from` to `to` (nanoseconds). A column shows the state that fills most of
  /// its interval, a space where the task does not exist for most of it. A task too short for any column shows once.
  ///
  /// With `keepsShares`, what a state was denied in one column counts for it in the next in which it holds at all, so that a
  /// lane of turns that are shorter than a column shows each state as often as it held.
  public static func lane(
    _ spans: [Span], from: UInt64, to: UInt64, columns: Int, keepsShares: Bool = false
  ) -> String {
    guard columns > 0, to > from else { return "" }
    var lane = Array(repeating: Character(" "), count: columns)
    var shares = ColumnShares(from: from, to: to, columns: columns)
    for span in spans { shares.add(span) }
    for column in 0..<columns {
      let state = keepsShares ? shares.due(in: column) : shares.largest(in: column)
      if let state { lane[column] = state.notation }
    }
    if let first = spans.first, let last = spans.last, first.start < to, last.end >= from,
      !lane.contains(where: { $0 != " " })
    {
      lane[shares.column(of: first.start)] = last.state.notation
    }
    return String(lane)
  }
}

/// How much of each column each state fills.
private struct ColumnShares {
  let from: UInt64
  let width: Double
  let columns: Int
  var filled: [[Double]]
  /// What each state was denied so far.
  private var owed = [Double](repeating: 0, count: TaskState.allCases.count)

  init(from: UInt64, to: UInt64, columns: Int) {
    self.from = from
    self.columns = columns
    width = Double(to - from) / Double(columns)
    filled = Array(repeating: Array(repeating: 0, count: TaskState.allCases.count), count: columns)
  }

  func column(of time: UInt64) -> Int {
    time <= from ? 0 : min(columns - 1, Int(Double(time - from) / width))
  }

  mutating func add(_ span: Span) {
    guard span.end > from else { return }
    let begin = span.start <= from ? 0 : Double(span.start - from)
    let end = Double(span.end - from)
    guard begin < width * Double(columns) else { return }
    for column in column(of: max(span.start, from))...column(of: span.end) {
      let left = max(begin, Double(column) * width)
      let right = min(end, Double(column + 1) * width)
      if right > left { filled[column][Int(span.state.rawValue)] += right - left }
    }
  }

  /// The state whose turn it is; the columns must be asked for in order.
  mutating func due(in column: Int) -> TaskState? {
    let shares = filled[column]
    guard let largest = largest(in: column) else { return nil }
    let present = shares.indices.filter { shares[$0] > 0 }
    guard present.count > 1 else { return largest }
    for index in present { owed[index] += shares[index] }
    guard let winner = present.max(by: { owed[$0] < owed[$1] }) else { return largest }
    owed[winner] -= shares.reduce(0, +)
    return TaskState(rawValue: UInt8(winner))
  }

  func largest(in column: Int) -> TaskState? {
    let shares = filled[column]
    let total = shares.reduce(0, +)
    guard let most = shares.max(), total * 2 >= width * 0.999 else { return nil }
    return shares.firstIndex(of: most).flatMap { TaskState(rawValue: UInt8($0)) }
  }
}

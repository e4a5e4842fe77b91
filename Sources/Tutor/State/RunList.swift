import Canvas
import Timeline
import Wording

/// The runs as one long list of rows, of which the screen shows a part: two rows of figures, a lane a task, remarks, a gap.
struct RunList: Equatable {
  /// What a row shows. Runs are counted by their place in the list, from 0.
  enum Row: Equatable {
    /// Model and time.
    case header(run: Int)
    /// What the run cost.
    case figures(run: Int)
    case lane(run: Int, task: Int)
    case remark(String)
    case gap
  }

  /// Rows above the lanes of a run.
  static let headRows = 2

  private let taskCounts: [Int]
  private let remarks: [[String]]
  private let starts: [Int]
  /// Rows in all, without the last gap.
  let count: Int

  /// The rows of `runs`, whose remarks are wrapped to `columns`.
  init(_ runs: [RunPanel], language: Language, columns: Int) {
    taskCounts = runs.map(\.tasks.count)
    remarks = runs.map { RunList.remarks(of: $0).flatMap { Text.wrap($0[language], to: columns) } }
    var starts: [Int] = []
    var next = 0
    for (tasks, remarks) in zip(taskCounts, remarks) {
      starts.append(next)
      next += RunList.headRows + tasks + remarks.count + 1
    }
    self.starts = starts
    count = max(0, next - 1)
  }

  /// The first row of a run.
  func start(ofRun run: Int) -> Int { starts[run] }

  /// The run to which a row belongs, nil outside.
  func run(at row: Int) -> Int? { starts.lastIndex { $0 <= row } }

  /// What the row shows.
  subscript(row: Int) -> Row {
    guard let run = run(at: row) else { return .gap }
    let offset = row - starts[run]
    if offset == 0 { return .header(run: run) }
    if offset == 1 { return .figures(run: run) }
    let task = offset - RunList.headRows
    if task < taskCounts[run] { return .lane(run: run, task: task) }
    let remark = task - taskCounts[run]
    return remark < remarks[run].count ? .remark(remarks[run][remark]) : .gap
  }

  private static func remarks(of run: RunPanel) -> [Phrase] {
    if case .refused(let reason) = run.phase { return [reason] }
    return run.summary.remarks
  }
}

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
    /// A line of a remark, and in the first one the lane that it is about.
    case remark(lane: String?, String)
    case gap
  }

  /// Rows above the lanes of a run: figures, or none for what is yet to be run beside a text that says what it is.
  let headRows: Int
  static let usualHeadRows = 2

  /// Columns for the names of lanes, the same for all runs.
  let gutter: Int
  /// Columns between the names of lanes and their bars.
  static let nameGap = 2

  private let taskCounts: [Int]
  private let remarks: [[Row]]
  private let starts: [Int]
  /// Rows in all, without the last gap.
  let count: Int

  /// The rows of `runs`, whose remarks are wrapped to `columns`.
  init(_ runs: [RunPanel], language: Language, columns: Int, headRows: Int = RunList.usualHeadRows) {
    self.headRows = headRows
    taskCounts = runs.map(\.tasks.count)
    let gutter = LaneNames.columns(of: runs, in: language, room: columns)
    self.gutter = gutter
    remarks = runs.map { run in
      RunList.remarks(of: run).flatMap { RunList.rows($0, in: language, columns: columns - gutter - RunList.nameGap) }
    }
    var starts: [Int] = []
    var next = 0
    for (tasks, remarks) in zip(taskCounts, remarks) {
      starts.append(next)
      next += headRows + tasks + remarks.count + 1
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
    if offset < headRows { return offset == 0 ? .header(run: run) : .figures(run: run) }
    let task = offset - headRows
    if task < taskCounts[run] { return .lane(run: run, task: task) }
    let remark = task - taskCounts[run]
    return remark < remarks[run].count ? remarks[run][remark] : .gap
  }

  private static func remarks(of run: RunPanel) -> [RunRemark] {
    if case .refused(let reason) = run.phase { return [RunRemark(reason)] }
    return run.summary.remarks
  }

  private static func rows(_ remark: RunRemark, in language: Language, columns: Int) -> [Row] {
    Text.wrap(remark.sentence[language], to: columns).enumerated().map { index, line in
      .remark(lane: index == 0 ? remark.lane?[language] : nil, line)
    }
  }
}

/// How wide the names of lanes are.
enum LaneNames {
  /// A run has many tasks and few patterns of names: the first and the last ones tell how long they are.
  private static let sample = 12
  private static let most = 16

  /// Columns that the names take, at most a quarter of `room`.
  static func columns(of runs: [RunPanel], in language: Language, room: Int) -> Int {
    let widest = runs.map { run in
      let tasks = Array(run.tasks.indices.prefix(sample)) + run.tasks.indices.suffix(sample)
      return tasks.map { Text.width(run.label(ofTask: $0)[language]) }.max() ?? 0
    }
    return min(widest.max() ?? 0, max(0, min(most, room / 4)))
  }
}

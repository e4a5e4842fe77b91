import Timeline
import Wording

/// The runs as one long list of rows, of which the screen shows a part: a header, a lane a task, remarks, a gap.
struct RunList: Equatable {
  /// What a row shows. Runs are counted by their place in the list, from 0.
  enum Row: Equatable {
    case header(run: Int)
    case lane(run: Int, task: Int)
    case remark(run: Int, Phrase)
    case gap
  }

  /// Remarks shown of one run; the rest is counted in the last.
  private static let mostRemarks = 4

  private let runs: [RunPanel]
  private let remarks: [[Phrase]]
  private let starts: [Int]
  /// Rows in all, without the last gap.
  let count: Int

  init(_ runs: [RunPanel]) {
    self.runs = runs
    remarks = runs.map { RunList.remarks(of: $0) }
    var starts: [Int] = []
    var next = 0
    for (run, remarks) in zip(runs, remarks) {
      starts.append(next)
      next += 1 + run.tasks.count + remarks.count + 1
    }
    self.starts = starts
    count = max(0, next - 1)
  }

  /// The first row of a run.
  func start(ofRun run: Int) -> Int { starts[run] }

  /// What the row shows.
  subscript(row: Int) -> Row {
    guard let run = starts.lastIndex(where: { $0 <= row }) else { return .gap }
    let offset = row - starts[run] - 1
    if offset < 0 { return .header(run: run) }
    let tasks = runs[run].tasks.count
    if offset < tasks { return .lane(run: run, task: offset) }
    return offset - tasks < remarks[run].count ? .remark(run: run, remarks[run][offset - tasks]) : .gap
  }

  private static func remarks(of run: RunPanel) -> [Phrase] {
    switch run.phase {
    case .starting, .running: return []
    case .refused(let reason): return [reason]
    case .ended(let record):
      let failures = record.tasks.compactMap { task -> Phrase? in
        guard case .failed(let failure) = task.outcome else { return nil }
        return failure.sentence()
      }
      let all = record.notes.map(\.sentence) + failures
      guard all.count > mostRemarks else { return all }
      return all.prefix(mostRemarks - 1) + [ReportWords.moreFailures(all.count - mostRemarks + 1)]
    }
  }
}

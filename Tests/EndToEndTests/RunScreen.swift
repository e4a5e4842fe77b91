import Timeline
import Wording

/// How to recognize what the interface shows, by its words and not by where they stand.
extension Terminal.Screen {
  /// Whether the first screen is there.
  var showsInterface: Bool { text.contains(TutorWords.practiceSites.en) && lastLine.contains("F2") }

  /// Whether a run of that model has ended: its time beside its name, what it cost below.
  func showsResult(of model: ExecutionModel) -> Bool {
    zip(rows, rows.dropFirst()).contains { title, figures in
      title.hasFigure(after: model.name) && figures.hasFigure(after: ReportWords.processor.en)
    }
  }

  /// Whether a run goes on of whose tasks so many have ended.
  func showsProgress(_ ended: Int, of tasks: Int) -> Bool { text.contains(TutorWords.done(ended, of: tasks).en) }
}

extension String {
  fileprivate func hasFigure(after word: String) -> Bool {
    guard let range = ranges(of: word + " ").first else { return false }
    return self[range.upperBound...].first { $0 != " " }?.isNumber ?? false
  }
}

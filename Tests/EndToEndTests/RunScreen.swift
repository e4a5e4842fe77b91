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

  /// Whether the last line says how far a plain run is of whose tasks none has ended.
  func endsWithProgress(of model: ExecutionModel, tasks: Int) -> Bool {
    let words = ReportWords.progress(model: .execution(model), ended: 0, of: tasks, after: 0).en
    return lastLine.hasPrefix(words.prefix { $0 != "0" } + "0 of \(tasks) ")
  }

  /// Whether the lane of a task is seen.
  func shows(task: String) -> Bool { rows.contains { $0.trimmingPrefix(while: \.isWhitespace).hasPrefix(task + " ") } }

  /// Whether the lane of a task shows a state, drawn in ASCII.
  func shows(_ state: TaskState, of task: String) -> Bool {
    rows.contains { row in
      let lane = row.trimmingPrefix(while: \.isWhitespace)
      return lane.hasPrefix(task + " ") && lane.dropFirst(task.count).contains(state.notation)
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

import Timeline

/// What is drawn dim beneath the lanes, to be compared with what was recorded.
enum Ghost: Equatable, Sendable {
  /// What the reader has predicted.
  case prediction
  /// Another run of the same tasks, by its place among the runs.
  case run(Int)
}

extension RunRecord {
  /// Whether `other` did the same tasks, so that one can lie beneath the other. Tasks that programs have created are no
  /// matter: a model that starts more of them has the same work.
  func hasSameTasks(as other: RunRecord) -> Bool {
    func own(_ record: RunRecord) -> some Sequence<TaskIdentity> {
      record.tasks.lazy.map(\.identity).filter { $0.parent == nil }
    }
    return own(self).elementsEqual(own(other)) { $0.name == $1.name && $0.kind == $1.kind }
  }

  /// The life of the task that is the same as that of `record` with that place, nil where there is none.
  func ghost(ofTask task: Int, of record: RunRecord) -> [Span]? {
    guard tasks.indices.contains(task), record.tasks.indices.contains(task),
      tasks[task].identity.name == record.tasks[task].identity.name
    else { return nil }
    return tasks[task].spans
  }
}

import Timeline

/// What the tasks of an experiment are called.
enum TaskNames {
  /// The names of each line's tasks: the line's own, numbered when it has a count, else the kind and a number that
  /// counts the unnamed tasks of that kind over the whole experiment.
  static func names(of lines: [TaskLine]) -> [[String]] {
    var unnamed: [TaskKind: Int] = [:]
    return lines.map { line in
      if let name = line.name {
        guard let count = line.count else { return [name] }
        return (0..<count).map { "\(name)-\($0 + 1)" }
      }
      let kind = line.work.kind
      let first = unnamed[kind, default: 0] + 1
      unnamed[kind] = first + line.taskCount - 1
      return (first..<first + line.taskCount).map { "\(kind.rawValue)-\($0)" }
    }
  }
}

extension Experiment {
  /// The names of each line's tasks, in the order of their ids.
  public var taskNames: [[String]] { TaskNames.names(of: lines) }

  /// How many tasks the experiment has.
  public var taskCount: Int { lines.reduce(0) { $0 + $1.taskCount } }
}

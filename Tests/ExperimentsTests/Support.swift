import Experiments
import Testing
import Timeline
import Wording

/// The problems of a file, as `line:column mistake`, so that a test reads like the report.
func problems(_ yaml: String) -> [ExperimentProblem] {
  do {
    _ = try Experiment(yaml: yaml, file: "x.yaml")
    return []
  } catch {
    return error.problems
  }
}

/// The only problem of a file whose tasks are `tasks: [{<line>}]`, which puts `line` into column 10 of line 1.
func problem(inTask line: String) -> ExperimentProblem? {
  let found = problems("tasks: [{\(line)}]")
  return found.count == 1 ? found.first : nil
}

func at(_ line: Int, _ column: Int) -> SourcePlace { SourcePlace(file: "x.yaml", line: line, column: column) }

/// Spans from the text notation, one character a millisecond; a space is a time without a task.
func spans(_ lane: String) -> [Span] {
  var spans: [Span] = []
  for (index, character) in lane.enumerated() {
    guard let state = TaskState(notation: character) else { continue }
    let start = UInt64(index) * 1_000_000
    if let last = spans.last, last.state == state, last.end == start {
      spans[spans.count - 1].end = start + 1_000_000
    } else {
      spans.append(Span(state, start, start + 1_000_000))
    }
  }
  return spans
}

/// A run whose tasks lived as the lanes say; names and kinds come from the experiment.
func record(
  _ model: ExecutionModel, of experiment: Experiment, lanes: [String], outcomes: [Int: TaskOutcome] = [:],
  labBase: String = "http://127.0.0.1:80"
) -> RunRecord {
  let calibration = Calibration(iterationsPerSecond: 1e6, roundsPerSecond: 1e6)
  let plan = experiment.plan(
    for: model, environment: PlanEnvironment(labBase: labBase, calibration: calibration))
  let tasks = zip(plan.tasks, lanes).map { task, lane in
    TaskRecord(
      identity: task.identity, outcome: outcomes[task.identity.id] ?? .ok, spans: spans(lane))
  }
  var cost = RunCost()
  cost.wall = tasks.map(\.end).max() ?? 0
  return RunRecord(model: .execution(model), cost: cost, tasks: tasks)
}

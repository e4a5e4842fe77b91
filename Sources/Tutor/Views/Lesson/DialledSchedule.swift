import Canvas
import Experiments
import Timeline
import Wording

/// What turned dials make of a schedule, at once and below them: a simulation takes no time. What is to be kept and compared
/// is run with a key, as everything is.
struct DialledSchedule {
  /// More turns than this take longer to simulate than a key may.
  private static let mostTurns: UInt64 = 5_000

  private let desk: RunDesk

  /// Nil for work, and for jobs with too many turns to be seen anyway.
  init?(_ file: ExperimentFile) {
    guard var experiment = file.schedule, experiment.quantum > 0,
      experiment.computing / experiment.quantum <= DialledSchedule.mostTurns
    else { return nil }
    experiment.policies.removeAll { $0 == .machine }
    guard !experiment.policies.isEmpty else { return nil }
    let setup = Setup(all: .schedule(experiment))
    var desk = RunDesk(setup)
    desk.runs = experiment.policies.enumerated().compactMap { number, policy in
      guard let record = try? experiment.run(under: policy) else { return nil }
      var panel = RunPanel(id: -1 - number, model: .policy(policy), setup: setup)
      panel.end(record)
      return panel
    }
    self.desk = desk
  }

  /// All schedules below one another, as far as there is room.
  func draw(on canvas: inout Canvas, in area: Rect, _ state: TutorState) {
    guard area.height >= 4 else { return }
    let rows = RunList(
      desk.runs, language: state.language, columns: area.width - 2,
      fitting: RunPicture.listRows(in: area, legendRows: 0))
    _ = RunListView(desk, in: RunPicture(rows, in: area, legendRows: 0), look: state.look).draw(on: &canvas)
  }
}

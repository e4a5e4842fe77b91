import Canvas
import Experiments
import Lessons
import Terminal
import Timeline
import Wording

@testable import Tutor

/// The lessons of this source tree.
enum CourseOnDisk {
  static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/") + "/lessons"

  /// Read once for all tests.
  static let contents = Result { try Course(path: folder).lessons.map { try LessonLoader.read($0) } }

  static let library = LessonLoader.library(of: Course(path: folder))
}

/// A lecture of the small lesson, on a projector of 80 by 24.
func lecture(_ language: Language = .en, _ width: Int = 80, _ height: Int = 24) throws -> TutorState {
  var state = try course(width, height, language: language)
  _ = state.open(Lecture(try content()), atStep: 0, now: 1_000)
  return state
}

extension TutorState {
  /// A key is pressed so many milliseconds after the hall's clock began.
  @discardableResult
  mutating func press(_ key: Key, at milliseconds: UInt64) -> [Effect] {
    _ = update(&self, .moment(milliseconds * millisecond))
    return update(&self, .terminal(.key(key)))
  }

  /// The clicker goes on, so long after the last key that it is meant.
  @discardableResult
  mutating func click(_ key: Key = .pageDown) -> [Effect] {
    press(key, at: (hall?.now ?? 0) / millisecond + 1_000)
  }

  /// The clicker goes on until a slide of that kind.
  mutating func click(to kind: Slide.Kind) {
    for _ in 0..<200 where hall?.slide?.anchor.kind != kind { click() }
  }

  /// The live run of a lecture begins and ends, all tasks with lanes in the text notation.
  @discardableResult
  mutating func runInHall(_ lanes: [String], unit: UInt64 = 20 * millisecond, failing: Bool = false) -> [Effect] {
    guard let run = liveRun else { return [] }
    _ = update(&self, .began(run: run.id, run.tasks, labBase: labBase))
    let failure = TaskOutcome.failed(TaskFailure(.unknown, phase: .wait, subject: "x", detail: "y"))
    let outcomes = failing ? [0: failure] : [:]
    return update(&self, .ended(run: run.id, record(run, run.tasks, lanes, unit: unit, outcomes: outcomes)))
  }

  /// Every slide and stage of the lecture, as somebody sees it who goes through all of it.
  func everyPicture(_ visit: (TutorState, Slide) throws -> Void) rethrows {
    var state = self
    for index in hall?.slides.indices ?? 0..<0 {
      for stage in 0..<(hall?.slides[index].stages ?? 0) {
        state.hall?.place = HallState.Place(slide: index, stage: stage)
        if let slide = state.hall?.slide { try visit(state, slide) }
      }
    }
  }
}

extension HallState {
  /// Runs of every experiment, all of whose tasks pass through some of the states.
  mutating func pretendRuns(introduced: TaskStateSet) {
    let states = introduced.states.isEmpty ? [TaskState.running] : introduced.states
    for (experiment, desk) in desks {
      for (place, model) in desk.setup.models.enumerated() {
        var panel = desk.addedRun(place, of: model)
        let tasks = panel.tasks.enumerated().map { index, identity in
          let spans = (0..<4).map { step in
            Span(
              states[(index + step) % states.count], UInt64(step) * 50 * millisecond,
              UInt64(step + 1) * 50 * millisecond)
          }
          return TaskRecord(identity: identity, outcome: .ok, spans: spans)
        }
        var cost = RunCost()
        cost.wall = 200 * millisecond
        cost.cpuUser = 5_300_000
        panel.end(RunRecord(model: model, cost: cost, tasks: tasks))
        desks[experiment]?.runs.append(panel)
        guard let record = panel.record else { continue }
        quoted[experiment.lesson, default: QuotedRuns()].note(record, of: panel.experiment, file: experiment.file)
      }
    }
  }
}

extension RunDesk {
  fileprivate func addedRun(_ id: Int, of model: RunModel) -> RunPanel {
    var copy = self
    return copy.addRun(10_000 + id, of: model)
  }
}

import Canvas
import Experiments
import Lessons
import Timeline
import Wording

/// What the text that was shown last speaks of by name: lanes of the runs beside it, and states of tasks.
struct NamedInText: Equatable {
  /// Labels of lanes.
  var lanes: Set<String> = []
  var states: TaskStateSet = []
  /// Models and policies of runs.
  var models: Set<RunModel> = []
}

extension TutorState {
  /// What the part of the lesson that the reader is at names in code or strong letters; nil where nothing was run.
  var namedInText: NamedInText? {
    guard let lesson, let plan, let id = shownDesk, let desk = self[id], !desk.runs.isEmpty else { return nil }
    let words = plan.emphasizedWords(after: lesson.current.passed)
    guard !words.isEmpty else { return nil }
    var named = NamedInText()
    for run in desk.runs {
      if words.contains(run.model.name) { named.models.insert(run.model) }
      for task in run.tasks.indices.prefix(RunList.mostNamedLanes) {
        let label = run.label(ofTask: task)[language]
        if words.contains(label) { named.lanes.insert(label) }
      }
    }
    for state in TaskState.allCases where words.contains(state.name) || words.contains(state.words[language]) {
      named.states.formUnion(TaskStateSet(state))
    }
    return named
  }
}

extension RunList {
  /// Lanes of a run that a text can mean by their names.
  static let mostNamedLanes = 64
}

extension StepPlan {
  /// Words in code or strong letters in what the last key has brought.
  fileprivate func emphasizedWords(after passed: Int) -> Set<String> {
    let start = newestBlock(after: passed)
    let end = max(start, shownBlocks(after: passed))
    let runs = blocks[start..<end].flatMap(\.proseRuns)
    return runs.reduce(into: []) { words, run in
      guard !run.style.isDisjoint(with: [.code, .strong]), case .text(let text) = run.content else { return }
      words.insert(text)
    }
  }
}

extension Block {
  /// The runs of its paragraphs and lists; what is asked or tabulated is not meant as pointing at anything.
  fileprivate var proseRuns: [Inline] {
    switch content {
    case .paragraph(let text): text
    case .list(let list): list.items.joined().flatMap(\.proseRuns)
    default: []
    }
  }
}

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
  /// Names of those states.
  var stateNames: Set<String> = []
  /// Models and policies of runs. Where the text that was shown last names none, those of what stands above it.
  var models: Set<RunModel> = []
}

extension TutorState {
  /// What the part of the lesson that the reader is at names in code or strong letters; nil where nothing was run.
  var namedInText: NamedInText? {
    guard let lesson, let plan, let desk = drawnDesk, !desk.runs.isEmpty else { return nil }
    let words = plan.emphasizedWords(after: lesson.current.passed)
    var named = NamedInText(models: namedModels(among: Set(desk.runs.map(\.model))))
    guard !words.isEmpty else { return named }
    for run in desk.runs {
      for task in run.tasks.indices.prefix(RunList.mostNamedLanes) {
        let label = run.label(ofTask: task)[language]
        if words.contains(label) { named.lanes.insert(label) }
      }
    }
    let context = desk.stateContext
    for state in TaskState.allCases {
      let names: Set = [state.name, state.words[language], context.words(for: state)[language]]
      guard !words.isDisjoint(with: names) else { continue }
      named.states.formUnion(TaskStateSet(state))
      named.stateNames.formUnion(names)
    }
    return named
  }

  /// The models and policies that the text spoke of last: an answer, and the words behind a pause, are about what stands
  /// above them. What was said before the link of another experiment was said of that one.
  private func namedModels(among models: Set<RunModel>) -> Set<RunModel> {
    guard let lesson, let plan else { return [] }
    for passed in (0...lesson.current.passed).reversed() {
      let blocks = plan.blocksBrought(after: passed)
      if case .experiment(let link)? = blocks.last?.content, link.file != shownExperiment?.file { break }
      let named = models.intersection(blocks.flatMap(\.namedModels))
      if !named.isEmpty { return named }
    }
    return []
  }
}

extension RunList {
  /// Lanes of a run that a text can mean by their names.
  static let mostNamedLanes = 64
}

extension StepPlan {
  /// What the key has brought with which a reader passed that many gates.
  fileprivate func blocksBrought(after passed: Int) -> ArraySlice<Block> {
    let start = newestBlock(after: passed)
    return blocks[start..<max(start, shownBlocks(after: passed))]
  }

  /// Words in code or strong letters in what the last key has brought.
  fileprivate func emphasizedWords(after passed: Int) -> Set<String> {
    Set(blocksBrought(after: passed).flatMap(\.emphasizedWords))
  }
}

extension Block {
  /// Words in code or strong letters of its paragraphs and lists; what is asked or tabulated is not meant as pointing at
  /// anything.
  fileprivate var emphasizedWords: [String] {
    proseRuns.compactMap { run in
      guard !run.style.isDisjoint(with: [.code, .strong]), case .text(let text) = run.content else { return nil }
      return text
    }
  }

  /// The models and policies that it names, or of whose figure it asks for a prediction.
  fileprivate var namedModels: [RunModel] {
    if case .prediction(let prediction) = content { return prediction.quotation?.subject.references.map(\.model) ?? [] }
    return emphasizedWords.compactMap(RunModel.init(name:))
  }

  /// The runs of its paragraphs and lists.
  private var proseRuns: [Inline] {
    switch content {
    case .paragraph(let text): text
    case .list(let list): list.items.joined().flatMap(\.proseRuns)
    default: []
    }
  }
}

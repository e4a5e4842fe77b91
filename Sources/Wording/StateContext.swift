import Timeline

/// What the tasks are whose states have to be named: a few states are something else under some models, or where nothing is
/// fetched.
public struct StateContext: Equatable, Sendable {
  /// The models under which they run.
  public var models: Set<RunModel>
  /// Whether one of them fetches something.
  public var fetches: Bool

  /// Makes a context; see the members. Without models, states have their usual names.
  public init(models: Set<RunModel> = [], fetches: Bool = true) {
    self.models = models
    self.fetches = fetches
  }

  /// The context of runs that have taken place.
  public init(of records: some Sequence<RunRecord>) {
    models = Set(records.map(\.model))
    fetches = records.contains { $0.tasks.contains { $0.identity.kind == .fetch } }
  }

  /// The state's name in a legend.
  public func words(for state: TaskState) -> Phrase {
    let hasInterpreters = models.contains(.subinterpreters)
    let hasProcesses = models.contains(.processes)
    switch state {
    case .wait where !fetches: return Phrase(en: "waits for others to end", ko: "종료 대기")
    case .spawn where hasInterpreters && hasProcesses:
      return Phrase(en: "starting a process or interpreter", ko: "프로세스나 인터프리터 생성")
    case .spawn where hasInterpreters: return Phrase(en: "starting an interpreter", ko: "인터프리터 생성")
    case .ipc where hasInterpreters && hasProcesses:
      return Phrase(en: state.words.en, ko: "프로세스나 인터프리터 간 통신")
    case .ipc where hasInterpreters: return Phrase(en: state.words.en, ko: "인터프리터 간 통신")
    default: return state.words
    }
  }
}

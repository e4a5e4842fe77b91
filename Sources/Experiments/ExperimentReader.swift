import Interpreter
import Timeline
import Wording
import Yams

/// Reads one experiment file and collects every mistake in it instead of stopping at the first.
///
/// A method that reads a value returns nil after it has reported why; whoever calls it goes on with a default, so that
/// the rest of the file is read too. The experiment is handed out only when nothing was reported.
struct ExperimentReader {
  let file: String
  var problems: [ExperimentProblem] = []
  /// Problems beyond the bound.
  var unreported = 0
  /// The names of the globals of each program that was read.
  var globals: [[String]] = []

  /// A reader of the file that is called `file` in messages.
  init(file: String) {
    self.file = file
  }

  static let keys = [
    "title", "models", "tasks", "gil", "tier", "expect", "workers", "seed", "online", "claims",
  ]

  /// The experiment that `text` says.
  mutating func read(_ text: String) throws(ExperimentProblems) -> Experiment {
    try collect(text) { reader, root in reader.readExperiment(root) }
  }

  /// What `read` makes of the document that `text` is, when nothing was reported meanwhile.
  mutating func collect<Outcome>(
    _ text: String, _ read: (inout ExperimentReader, Node) -> Outcome?
  ) throws(ExperimentProblems) -> Outcome {
    let root: Node
    do {
      root = try YAMLDocument.root(of: text, file: file)
    } catch {
      throw ExperimentProblems(problems: [error])
    }
    let outcome = read(&self, root)
    guard problems.isEmpty, let outcome else {
      throw ExperimentProblems(problems: sortedProblems, unreported: unreported)
    }
    return outcome
  }

  private var sortedProblems: [ExperimentProblem] {
    problems.sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
  }

  /// Work under execution models.
  mutating func readExperiment(_ root: Node) -> Experiment? {
    guard let fields = fields(of: root, in: "experiment", allowed: ExperimentReader.keys) else { return nil }
    guard let tasks = fields["tasks"] else {
      report(.missingKey("tasks", in: "experiment"), at: root)
      return nil
    }
    let lines = readLines(tasks)
    let tasksAreKnown = problems.isEmpty
    let before = problems.count
    let models = fields["models"].flatMap { readModels($0) } ?? ExecutionModel.allCases
    let modelsAreKnown = problems.count == before
    var experiment = Experiment(title: fields["title"].flatMap { readTitle($0) }, models: models, lines: lines)
    if let gil = fields["gil"] { readLock(gil, into: &experiment) }
    if let tier = fields["tier"].flatMap({ readTier($0, lines) }) { experiment.tier = tier }
    experiment.expectation = fields["expect"].flatMap { readExpectation($0, of: lines) }
    experiment.workers = fields["workers"].flatMap { integer($0, from: 1, to: Bounds.workers) }
    experiment.seed = fields["seed"].flatMap { seed($0) } ?? 0
    experiment.online = fields["online"].map { readOnline($0) } ?? []
    // A complaint about a task or model that was left out because of its own mistake would only confuse.
    let context = ClaimContext(experiment, knowsModels: modelsAreKnown, knowsTasks: tasksAreKnown)
    experiment.claims = fields["claims"].map { readClaims($0, context) } ?? []
    return experiment
  }

  /// A title in both languages.
  mutating func readTitle(_ field: Field) -> Phrase? {
    guard field.value.mapping != nil else {
      report(.wrongShape(key: field.key, expected: .titles), at: field.value)
      return nil
    }
    guard let fields = fields(of: field.value, in: field.key, allowed: ["en", "ko"]) else { return nil }
    for language in ["en", "ko"] where fields[language] == nil {
      report(.missingKey(language, in: field.key), at: field.value)
    }
    guard let en = fields["en"].flatMap({ text($0) }), let ko = fields["ko"].flatMap({ text($0) }) else { return nil }
    return Phrase(en: Harmless.text(en), ko: Harmless.text(ko))
  }

  private mutating func readModels(_ field: Field) -> [ExecutionModel]? {
    if let word = field.value.scalar?.string {
      if word == "all" { return ExecutionModel.allCases }
      if ExecutionModel(rawValue: word) != nil || word.isEmpty {
        report(.wrongShape(key: field.key, expected: .models), at: field.value)
      } else {
        _ = self.word(field, among: ["all"] + ExecutionModel.allCases.map(\.name))
      }
      return nil
    }
    guard let nodes = field.value.sequence, !nodes.isEmpty else {
      report(.wrongShape(key: field.key, expected: .models), at: field.value)
      return nil
    }
    var models: [ExecutionModel] = []
    for node in nodes {
      guard let model = readModel(Field(key: field.key, value: node)) else { continue }
      if models.contains(model) { report(.repeated(model.name), at: node) }
      models.append(model)
    }
    return models
  }

  /// One model by its name.
  mutating func readModel(_ field: Field) -> ExecutionModel? {
    word(field, among: ExecutionModel.allCases.map(\.name)).flatMap(ExecutionModel.init(rawValue:))
  }

  private mutating func readLock(_ field: Field, into experiment: inout Experiment) {
    let allowed = ["switch-interval", "checkpoints"]
    guard let fields = fields(of: field.value, in: field.key, allowed: allowed) else { return }
    if let interval = fields["switch-interval"].flatMap({ duration($0, from: Bounds.microsecond) }) {
      experiment.switchInterval = interval
    }
    if let version = fields["checkpoints"].flatMap({ readCheckpoints($0, among: Experiment.checkpointVersions) }) {
      experiment.checkpoints = version
    }
  }

  private mutating func readTier(_ field: Field, _ lines: [TaskLine]) -> Tier? {
    if !lines.isEmpty, !lines.contains(where: { $0.work.kind == .cpu || $0.work.kind == .program }) {
      report(.keyWithout(key: field.key, needed: TaskKind.cpu.rawValue), at: field.value)
    }
    return word(field, among: Tier.allCases.map(\.rawValue)).flatMap(Tier.init(rawValue:))
  }

  private mutating func readExpectation(_ field: Field, of lines: [TaskLine]) -> Expectation? {
    if !lines.isEmpty, !lines.contains(where: { $0.work.kind == .program }) {
      report(.keyWithout(key: field.key, needed: TaskKind.program.rawValue), at: field.value)
    }
    return readExpectation(field, globals: globals)
  }

  /// One of `words`: versions, which YAML would read as numbers, and words.
  mutating func readCheckpoints(_ field: Field, among words: [String]) -> String? {
    guard let version = text(field), let scalar = field.value.scalar else { return nil }
    guard scalar.style != .plain || version == SwitchRule.freeThreadedName else {
      report(.mustBeQuoted(key: field.key, text: version), at: field.value)
      return nil
    }
    return word(field, among: words)
  }

  private mutating func readOnline(_ field: Field) -> [FetchTarget] {
    guard let nodes = list(field) else { return [] }
    if nodes.count > Bounds.online {
      report(
        .outOfRange(
          key: field.key, text: Numbers.count(nodes.count), minimum: "0", maximum: Numbers.count(Bounds.online)),
        at: field.value)
    }
    return nodes.prefix(Bounds.online).compactMap { node in
      guard let target = target(Field(key: field.key, value: node)) else { return nil }
      // A path of the practice server would not take the reader online.
      guard !target.needsLab else {
        report(.refusedURL(node.scalar?.string ?? "", .incomplete), at: node)
        return nil
      }
      return target
    }
  }
}

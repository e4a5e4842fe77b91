import Timeline
import Wording
import Yams

/// What claims may be about.
struct ClaimContext {
  /// Everything that can be named in the place of a model.
  let all: [RunModel]
  /// Nil when the list of models has mistakes, so that nothing can be said about one that is missing.
  let models: [RunModel]?
  /// Figures that its runs can have.
  let figures: [Figure]
  /// Figures that can be taken of one task or line.
  let figuresOfTasks: [Figure]
  /// Names of lines and of tasks, in the order of the file.
  let names: [String]
  /// The same for looking up; nil when the tasks have mistakes.
  let known: Set<String>?
  /// Whether runs tell how many updates were lost.
  let countsUpdates: Bool

  init(_ experiment: Experiment, knowsModels: Bool, knowsTasks: Bool) {
    all = ExecutionModel.allCases.map(RunModel.execution)
    models = knowsModels ? experiment.models.map(RunModel.execution) : nil
    (figures, figuresOfTasks) = (Figure.ofWork, [.late, .firstAnswer, .waited])
    names = experiment.lines.compactMap(\.name) + experiment.taskNames.joined()
    known = knowsTasks ? Set(names) : nil
    countsUpdates = experiment.countsUpdates || !knowsTasks
  }

  init(_ experiment: ScheduleExperiment, knowsPolicies: Bool, knowsJobs: Bool) {
    all = SchedulePolicy.all.map(RunModel.policy)
    models = knowsPolicies ? experiment.policies.map(RunModel.policy) : nil
    (figures, figuresOfTasks) = (Figure.ofSchedules, [.turnaround, .response, .waiting])
    names = experiment.jobs.map(\.name)
    known = knowsJobs ? Set(names) : nil
    countsUpdates = false
  }
}

extension ExperimentReader {
  private static let claimKeys = ["ratio", "value", "of", "task", "between", "needs"]

  /// The claims; those with mistakes are reported and left out.
  mutating func readClaims(_ field: Field, _ context: ClaimContext) -> [Claim] {
    guard let nodes = list(field) else { return [] }
    return nodes.compactMap { readClaim($0, context) }
  }

  private mutating func readClaim(_ node: Node, _ context: ClaimContext) -> Claim? {
    guard let fields = fields(of: node, in: "claims", allowed: ExperimentReader.claimKeys) else { return nil }
    let subject = readSubject(fields, at: node, context)
    for key in ["of", "between"] where fields[key] == nil { report(.missingKey(key, in: "claims"), at: node) }
    let name = fields["of"].flatMap { word($0, among: context.figures.map(\.name)) }
    let processors = fields["needs"].flatMap { readNeeds($0) } ?? 1
    guard let figure = name.flatMap(Figure.init(rawValue:)) else { return nil }
    if figure == .lost, !context.countsUpdates, let field = fields["of"] {
      report(.keyWithout(key: figure.name, needed: "expect"), at: field.value)
    }
    let task = fields["task"].flatMap { readTask($0, figure: figure, context) }
    let isRatio = fields["ratio"] != nil
    guard let subject, let range = fields["between"].flatMap({ readRange($0, isRatio ? nil : figure.dimension) })
    else { return nil }
    return Claim(subject, of: figure, task: task, between: range, processors: processors, place: place(of: node))
  }

  private mutating func readSubject(
    _ fields: [String: Field], at node: Node, _ context: ClaimContext
  ) -> Claim.Subject? {
    switch (fields["ratio"], fields["value"]) {
    case (let ratio?, nil):
      guard let nodes = ratio.value.sequence, nodes.count == 2 else {
        report(.wrongShape(key: ratio.key, expected: .listOfTwo), at: ratio.value)
        return nil
      }
      let pair = nodes.map { claimedModel(Field(key: ratio.key, value: $0), context) }
      guard let a = pair[0], let b = pair[1] else { return nil }
      return .ratio(a, b)
    case (nil, let value?): return claimedModel(value, context).map { .value($0) }
    case (_?, let value?):
      report(.conflict("ratio", "value"), at: value.value)
      return nil
    case (nil, nil):
      report(.missingKey("ratio", in: "claims"), at: node)
      return nil
    }
  }

  private mutating func claimedModel(_ field: Field, _ context: ClaimContext) -> RunModel? {
    guard let model = word(field, among: context.all.map(\.name)).flatMap(RunModel.init(name:)) else { return nil }
    guard context.models?.contains(model) ?? true else {
      report(.modelNotRun(model.name), at: field.value)
      return nil
    }
    return model
  }

  private mutating func readTask(_ field: Field, figure: Figure, _ context: ClaimContext) -> String? {
    guard context.figuresOfTasks.contains(figure) else {
      let valid = context.figuresOfTasks.map(\.name)
      report(.figureOfWholeRun(figure.name, valid: valid), at: field.value)
      return nil
    }
    guard let name = text(field) else { return nil }
    if context.known?.contains(name) ?? true { return name }
    reportUnknown(name, field, valid: context.names)
    return nil
  }

  private mutating func readNeeds(_ field: Field) -> Int? {
    guard let fields = fields(of: field.value, in: field.key, allowed: ["processors"]) else { return nil }
    return fields["processors"].flatMap { integer($0, from: 1, to: 1_024) }
  }

  /// Bounds of a figure of that dimension; nil is a ratio.
  private mutating func readRange(_ field: Field, _ dimension: Figure.Dimension?) -> ClosedRange<Double>? {
    guard let nodes = field.value.sequence, nodes.count == 2 else {
      report(.wrongShape(key: field.key, expected: .listOfTwo), at: field.value)
      return nil
    }
    let bounds = nodes.map { bound(Field(key: field.key, value: $0), dimension) }
    guard let lower = bounds[0], let upper = bounds[1] else { return nil }
    guard lower <= upper else {
      report(.emptyRange(nodes[0].scalar?.string ?? "", nodes[1].scalar?.string ?? ""), at: field.value)
      return nil
    }
    return lower...upper
  }

  private mutating func bound(_ field: Field, _ dimension: Figure.Dimension?) -> Double? {
    switch dimension {
    case .time: return duration(field, from: 0).map { Double($0) }
    case .memory: return memory(field).map { Double($0) }
    case .share: return share(field)
    case .count, nil: return number(field)
    }
  }

  /// A share of one: `0.45` or `45 %`.
  private mutating func share(_ field: Field) -> Double? {
    let text = field.value.scalar?.string ?? ""
    let isPercentage = text.hasSuffix("%")
    var digits = isPercentage ? text.dropLast() : text[...]
    if isPercentage, digits.last == " " { digits.removeLast() }
    guard let number = number(digits, in: field, example: "45%") else { return nil }
    let share = isPercentage ? number / 100 : number
    guard share <= 1 else {
      report(.outOfRange(key: field.key, text: text, minimum: "0", maximum: "1"), at: field.value)
      return nil
    }
    return share
  }

  private mutating func number(_ field: Field) -> Double? {
    number(field.value.scalar?.string[...] ?? "", in: field, example: "0.5")
  }

  private mutating func number(_ text: Substring, in field: Field, example: String) -> Double? {
    // Double would also read "inf" and "0x1p3".
    let isDecimal = !text.isEmpty && text.allSatisfy { ($0.isASCII && $0.isNumber) || $0 == "." }
    if isDecimal, let number = Double(text) { return number }
    report(.notANumber(key: field.key, text: field.value.scalar?.string ?? "", example: example), at: field.value)
    return nil
  }
}

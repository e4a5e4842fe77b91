import Timeline
import Wording

extension Experiment {
  /// The experiment as a file that reads as the same experiment, in the style of the lessons' own.
  public var yaml: String {
    var text = title.map(YAMLText.title) ?? ""
    text += "models: [\(models.map(\.name).joined(separator: ", "))]\n"
    text += "tasks:\n"
    for line in lines { text += line.yamlLines.map { "  - \($0)\n" }.joined() }
    var lock = switchInterval == 5_000_000 ? [] : ["switch-interval: \(YAMLText.time(switchInterval))"]
    if checkpoints != "3.12" { lock.append("checkpoints: \(YAMLText.quoted(checkpoints))") }
    if !lock.isEmpty { text += "gil: {\(lock.joined(separator: ", "))}\n" }
    if tier != .bytecode { text += "tier: \(tier.rawValue)\n" }
    if let expectation { text += "expect: {\(YAMLText.quoted(expectation.global)): \(expectation.value)}\n" }
    if let workers { text += "workers: \(workers)\n" }
    if seed != 0 { text += "seed: \(seed)\n" }
    if !online.isEmpty { text += "online:\n" + online.map { "  - \(YAMLText.quoted($0.url(labBase: "")))\n" }.joined() }
    if !claims.isEmpty { text += "claims:\n" + claims.map { "  - {\($0.yaml)}\n" }.joined() }
    return text
  }
}

extension TaskLine {
  /// The line, or one for each target of fetches of several.
  fileprivate var yamlLines: [String] {
    guard case .fetch(let targets) = work, targets.count > 1 else { return ["{\(yaml(of: work, count: count))}"] }
    return (0..<taskCount).map { "{\(yaml(of: .fetch([targets[$0 % targets.count]]), count: nil))}" }
  }

  private func yaml(of work: LineWork, count: Int?) -> String {
    var parts: [String] = []
    switch work {
    case .fetch(let targets):
      parts.append("fetch: " + YAMLText.quoted(targets.first?.url(labBase: "") ?? "/"))
      if case .secureLab = targets.first { parts.append("tls: true") }
    case .cpu(let time): parts.append("cpu: " + YAMLText.time(time))
    case .native(let time, let keepsLock):
      parts.append("native: " + YAMLText.time(time))
      if keepsLock { parts.append("lock: keep") }
    case .sleep(let time): parts.append("sleep: " + YAMLText.time(time))
    case .program(let file, _): parts.append("program: " + YAMLText.quoted(file))
    }
    if let count { parts.append("count: \(count)") }
    switch repetition {
    case .times(1): break
    case .times(let times): parts.append("repeat: \(times)")
    case .whileRunning(let name): parts.append("while: \(YAMLText.quoted(name))")
    }
    if let atOnce { parts.append("at-once: \(atOnce)") }
    if timeout != TaskLine.defaultTimeout { parts.append("timeout: " + YAMLText.time(timeout)) }
    if payload > 0 { parts.append("payload: " + YAMLText.size(UInt64(payload))) }
    if let name { parts.append("name: " + YAMLText.quoted(name)) }
    return parts.joined(separator: ", ")
  }
}

extension Claim {
  /// The claim within its braces.
  var yaml: String {
    var parts: [String] = []
    let isRatio: Bool
    switch subject {
    case .ratio(let a, let b):
      parts.append("ratio: [\(a.name), \(b.name)]")
      isRatio = true
    case .value(let model):
      parts.append("value: \(model.name)")
      isRatio = false
    }
    parts.append("of: \(figure.name)")
    if let task { parts.append("task: \(YAMLText.quoted(task))") }
    let bounds = [range.lowerBound, range.upperBound].map { isRatio ? "\($0)" : YAMLText.amount($0, figure.dimension) }
    parts.append("between: [\(bounds.joined(separator: ", "))]")
    if processors > 1 { parts.append("needs: {processors: \(processors)}") }
    return parts.joined(separator: ", ")
  }
}

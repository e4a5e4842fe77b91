import Scheduling
import Timeline
import Wording

extension ScheduleExperiment {
  /// The experiment as a file that reads as the same experiment, in the style of the lessons' own.
  public var yaml: String {
    var text = title.map(YAMLText.title) ?? ""
    text += "jobs:\n" + jobs.map { "  - {\($0.yaml)}\n" }.joined()
    text += "policies: [\(policies.map(\.name).joined(separator: ", "))]\n"
    if processors != 1 { text += "processors: \(processors)\n" }
    if quantum != 10_000_000 { text += "quantum: \(YAMLText.time(quantum))\n" }
    if switchCost != 0 { text += "switch-cost: \(YAMLText.time(switchCost))\n" }
    if !claims.isEmpty { text += "claims:\n" + claims.map { "  - {\($0.yaml)}\n" }.joined() }
    return text
  }
}

extension Job {
  fileprivate var yaml: String {
    var parts = ["name: \(YAMLText.quoted(name))"]
    if arrival > 0 { parts.append("arrives: \(YAMLText.time(arrival))") }
    parts.append("bursts: [\(bursts.map(YAMLText.time).joined(separator: ", "))]")
    if nice != 0 { parts.append("nice: \(nice)") }
    return parts.joined(separator: ", ")
  }
}

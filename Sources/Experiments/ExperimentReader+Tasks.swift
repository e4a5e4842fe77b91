import Timeline
import Wording
import Yams

extension ExperimentReader {
  private static let works = ["fetch", "cpu", "native", "sleep", "program"]
  private static let taskKeys =
    works + ["count", "name", "repeat", "while", "at-once", "timeout", "tls", "payload", "lock"]

  /// A line and where its name and its `while` stand, which are checked once all lines are known.
  private struct ReadLine {
    var line: TaskLine
    var node: Node
    var name: Node?
    var whileRunning: Node?
  }

  /// The lines of `tasks`; those with mistakes are reported and left out.
  mutating func readLines(_ field: Field) -> [TaskLine] {
    guard let nodes = list(field) else { return [] }
    guard !nodes.isEmpty else {
      report(.noTasks, at: field.value)
      return []
    }
    let read = nodes.compactMap { readLine($0) }
    // Names depend on every line before them: with a line missing, complaints about names would be guesses.
    if read.count == nodes.count { checkNames(read, tasks: field.value) }
    return read.map(\.line)
  }

  private mutating func readLine(_ node: Node) -> ReadLine? {
    let before = problems.count
    guard let fields = fields(of: node, in: "tasks", allowed: ExperimentReader.taskKeys) else { return nil }
    guard let work = readWork(fields, at: node) else { return nil }
    checkCompany(fields)
    var line = TaskLine(work)
    line.name = fields["name"].flatMap { readName($0) }
    line.count = fields["count"].flatMap { integer($0, from: 1, to: Bounds.tasks) }
    line.atOnce = fields["at-once"].flatMap { integer($0, from: 1, to: Bounds.tasks) }
    line.timeout = fields["timeout"].flatMap { duration($0, from: Bounds.microsecond) } ?? TaskLine.defaultTimeout
    line.payload = fields["payload"].flatMap { size($0) }.map { Int($0) } ?? 0
    line.repetition = readRepetition(fields)
    guard problems.count == before else { return nil }
    return ReadLine(
      line: line, node: node, name: fields["name"]?.value, whileRunning: fields["while"]?.value)
  }

  private mutating func readWork(_ fields: [String: Field], at node: Node) -> LineWork? {
    let works = ExperimentReader.works.compactMap { fields[$0] }
    guard let field = works.first else {
      report(.noWork(valid: ExperimentReader.works), at: node)
      return nil
    }
    if works.count > 1 {
      report(.conflict(works[0].key, works[1].key), at: works[1].value)
      return nil
    }
    switch field.key {
    case "fetch":
      return readFetch(field, isSecure: fields["tls"].flatMap { word($0, among: ["true", "false"]) } == "true")
    case "cpu": return duration(field, from: Bounds.microsecond).map { .cpu($0) }
    case "native":
      let keepsLock = fields["lock"].map { word($0, among: ["keep", "release"]) == "keep" } ?? false
      return duration(field, from: Bounds.microsecond).map { .native($0, keepsLock: keepsLock) }
    case "sleep": return duration(field, from: 0).map { .sleep($0) }
    default: return readSource(field).map { .program(file: $0.file, source: $0.text) }
    }
  }

  private mutating func readFetch(_ field: Field, isSecure: Bool) -> LineWork? {
    guard let target = target(field) else { return nil }
    // Only the online list and the command line lead out: a file that somebody sent must not.
    guard !target.leavesMachine else {
      report(.refusedURL(field.value.scalar?.string ?? "", .outside), at: field.value)
      return nil
    }
    guard isSecure else { return .fetch([target]) }
    guard let path = target.labPath else {
      report(.conflict("tls", field.key), at: field.value)
      return nil
    }
    return .fetch([.secureLab(path)])
  }

  /// Keys that mean something only beside one kind of work.
  private mutating func checkCompany(_ fields: [String: Field]) {
    for (key, needed) in [("at-once", "fetch"), ("timeout", "fetch"), ("tls", "fetch"), ("lock", "native")] {
      if let field = fields[key], fields[needed] == nil {
        report(.keyWithout(key: key, needed: needed), at: field.value)
      }
    }
  }

  /// A name that can stand before a lane.
  mutating func readName(_ field: Field) -> String? {
    guard let name = text(field) else { return nil }
    let isPlain = name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    guard isPlain, name.unicodeScalars.count <= Bounds.name, Harmless.text(name) == name else {
      report(.badName(name), at: field.value)
      return nil
    }
    return name
  }

  private mutating func readRepetition(_ fields: [String: Field]) -> LineRepetition {
    if let field = fields["while"] {
      if fields["repeat"] != nil { report(.conflict("repeat", "while"), at: field.value) }
      return text(field).map { .whileRunning($0) } ?? .times(1)
    }
    let times = fields["repeat"].flatMap { integer($0, from: 1, to: Bounds.repeats) }
    return .times(times ?? 1)
  }

  private mutating func checkNames(_ read: [ReadLine], tasks: Node) {
    let total = read.reduce(0) { $0 + $1.line.taskCount }
    guard total <= Bounds.tasks else {
      report(.tooManyTasks(total, maximum: Bounds.tasks), at: tasks)
      return
    }
    let names = TaskNames.names(of: read.map(\.line))
    let all = Set(names.joined())
    var known: Set<String> = []
    for (index, line) in read.enumerated() {
      checkWhile(line, all: all, before: names[..<index], known: known)
      for name in names[index] where !known.insert(name).inserted {
        report(.duplicateName(name), at: line.name ?? line.node)
      }
    }
  }

  private mutating func checkWhile(
    _ line: ReadLine, all: Set<String>, before names: ArraySlice<[String]>, known: Set<String>
  ) {
    guard let node = line.whileRunning, case .whileRunning(let name) = line.line.repetition, !known.contains(name)
    else { return }
    if all.contains(name) {
      report(.taskNotBefore(name), at: node)
    } else {
      reportUnknown(name, Field(key: "while", value: node), valid: names.joined())
    }
  }
}

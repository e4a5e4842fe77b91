import Experiments
import Testing
import Timeline
import Wording

/// One test per kind of mistake: where it is reported and which word is suggested.
@Suite struct ExperimentProblemTests {
  @Test func allMistakesOfAFile_areReportedInOrder() {
    let yaml = """
      modles: all
      tasks:
        - {fetch: /site/1, coutn: 3}
        - {cpu: 40}
        - {sleep: 5msec}
      workers: 0
      """
    let found = problems(yaml)
    #expect(found.map(\.place) == [at(1, 1), at(3, 22), at(4, 11), at(5, 13), at(6, 10)])
    #expect(
      found.first?.sentence.en == "x.yaml:1:1: There is no key \"modles\" here. Did you mean \"models\"? "
        + "Possible: title, models, tasks, gil, tier, expect, workers, seed, online, claims.")
    #expect(found.map(\.sentence.en).joined().contains("Did you mean \"count\"?"))
    #expect(found.map(\.sentence.en).joined().contains("Did you mean \"ms\"?"))
  }

  @Test func brokenYAML_saysWhere() {
    let found = problems("tasks:\n  - {cpu: 1ms\n")
    #expect(found.count == 1)
    #expect(found.first?.place.line == 3)
    guard case .notYAML(let text) = found.first?.mistake else { return #expect(Bool(false), "\(found)") }
    #expect(!text.isEmpty)
  }

  @Test func emptyFile_isRefused() {
    #expect(problems("") == [ExperimentProblem(.empty, at: at(1, 1))])
    #expect(problems("# only a comment\n") == [ExperimentProblem(.empty, at: at(1, 1))])
  }

  @Test func control_isRefused_whereItStands() {
    let found = problems("tasks:\n  - {cpu: 1ms\u{1}}")
    #expect(found.count == 1)
    #expect(found.first?.place == at(2, 14))
  }

  @Test func secondDocument_isRefused() {
    let found = problems("tasks: [{cpu: 1ms}]\n---\ntasks: []\n")
    #expect(found.first?.place.line == 2)
  }

  @Test func aliasBomb_isRefusedBeforeItIsExpanded() {
    var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...40 {
      let copies = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      yaml += "a\(level): &a\(level) [\(copies)]\n"
    }
    #expect(problems(yaml) == [ExperimentProblem(.alias, at: at(2, 10))])
  }

  @Test func aliasAsKey_isRefused() {
    #expect(problems("? &a [1]\n: 1\n? *a\n: 2\n") == [ExperimentProblem(.alias, at: at(3, 3))])
  }

  @Test func asterisksAndAmpersandsInText_areNoAliases() throws {
    let yaml = "title: {en: a *nice* R & D &c, ko: 가 *나* & 다}\ntasks: [{fetch: /bytes/1?rate=1&seed=2}]"
    #expect(try Experiment(yaml: yaml, file: "x.yaml").title?.en == "a *nice* R & D &c")
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "]) func deepNesting_isRefused(opening: String) {
    let found = problems(String(repeating: opening, count: 100_000))
    #expect(found.count == 1)
  }

  @Test func shapes_areNamed() {
    #expect(problems("- a") == [ExperimentProblem(.wrongShape(key: "experiment", expected: .mapping), at: at(1, 1))])
    #expect(problems("tasks: 5").first?.mistake == .wrongShape(key: "tasks", expected: .list))
    #expect(problems("tasks: [5]").first?.mistake == .wrongShape(key: "tasks", expected: .mapping))
    #expect(problem(inTask: "cpu: [1ms]")?.mistake == .wrongShape(key: "cpu", expected: .duration))
    #expect(problem(inTask: "cpu: 1ms, payload: []")?.mistake == .wrongShape(key: "payload", expected: .size))
    #expect(problem(inTask: "cpu: 1ms, name: []")?.mistake == .wrongShape(key: "name", expected: .text))
    #expect(problem(inTask: "cpu: 1ms, count: []")?.mistake == .wrongShape(key: "count", expected: .number))
    #expect(problem(inTask: "native: 1ms, lock: []")?.mistake == .wrongShape(key: "lock", expected: .word))
    let title = problems("title: A\ntasks: [{cpu: 1ms}]")
    #expect(title == [ExperimentProblem(.wrongShape(key: "title", expected: .titles), at: at(1, 8))])
    let models = problems("models: gil-threads\ntasks: [{cpu: 1ms}]")
    #expect(models == [ExperimentProblem(.wrongShape(key: "models", expected: .models), at: at(1, 9))])
  }

  @Test func keys_missing() {
    #expect(problems("seed: 1") == [ExperimentProblem(.missingKey("tasks", in: "experiment"), at: at(1, 1))])
    let title = problems("title: {en: A}\ntasks: [{cpu: 1ms}]")
    #expect(title == [ExperimentProblem(.missingKey("ko", in: "title"), at: at(1, 8))])
  }

  @Test func keys_twice() {
    let found = problems("seed: 1\ntasks: [{cpu: 1ms}]\nseed: 2")
    #expect(found.count == 1)
    #expect(found.first?.mistake == .repeated("seed"))
    let models = problems("models: [processes, processes]\ntasks: [{cpu: 1ms}]")
    #expect(models == [ExperimentProblem(.repeated("processes"), at: at(1, 21))])
  }

  @Test func work_missingOrTwice() {
    #expect(
      problem(inTask: "name: a")
        == ExperimentProblem(.noWork(valid: ["fetch", "cpu", "native", "sleep", "program"]), at: at(1, 9)))
    #expect(
      problem(inTask: "sleep: 1ms, cpu: 1ms") == ExperimentProblem(.conflict("cpu", "sleep"), at: at(1, 17)))
  }

  @Test func keys_withoutTheirCompany() {
    #expect(
      problem(inTask: "cpu: 1ms, timeout: 1s")
        == ExperimentProblem(.keyWithout(key: "timeout", needed: "fetch"), at: at(1, 29)))
    #expect(problem(inTask: "cpu: 1ms, at-once: 1")?.mistake == .keyWithout(key: "at-once", needed: "fetch"))
    #expect(problem(inTask: "cpu: 1ms, lock: keep")?.mistake == .keyWithout(key: "lock", needed: "native"))
  }

  @Test func repeatAndWhile_excludeEachOther() {
    let found = problems("tasks: [{cpu: 1ms}, {sleep: 1ms, repeat: 2, while: cpu-1}]")
    #expect(found == [ExperimentProblem(.conflict("repeat", "while"), at: at(1, 52))])
  }

  @Test func models_unknown() {
    let found = problems("models: [gil-thread, subinterpreter]\ntasks: [{cpu: 1ms}]")
    #expect(found.map(\.place) == [at(1, 10), at(1, 22)])
    #expect(found.first?.sentence.en.contains("Did you mean \"gil-threads\"?") == true)
    #expect(found.last?.sentence.en.contains("Did you mean \"subinterpreters\"?") == true)
    #expect(
      problems("models: al\ntasks: [{cpu: 1ms}]").first?.sentence.en.contains("Did you mean \"all\"?") == true)
  }

  @Test func units_missingUnknownOrOfTheWrongSort() {
    #expect(
      problem(inTask: "cpu: 40")
        == ExperimentProblem(.missingUnit(key: "cpu", text: "40", examples: ["40ms", "1.5s"]), at: at(1, 15)))
    #expect(
      problem(inTask: "cpu: 5 sec")?.mistake
        == .unknownWord(
          key: "cpu", Suggestion(word: "sec", nearest: "s", valid: ["ns", "us", "ms", "s"])))
    #expect(
      problem(inTask: "cpu: 1ms, payload: 1mb")?.mistake
        == .unknownWord(key: "payload", Suggestion(word: "mb", nearest: "MB", valid: ["B", "KB", "MB"])))
  }

  @Test(arguments: ["soon", "1.2.3ms", "-1ms", ".5ms", "1.ms", "1e3s", "99999999999999999999s", "٣ms"])
  func durations_thatAreNoNumbers(text: String) {
    #expect(
      problem(inTask: "cpu: \(text)")
        == ExperimentProblem(
          .notANumber(key: "cpu", text: text, example: "40ms"), at: at(1, 15)))
  }

  @Test func numbers_outOfBounds() {
    #expect(
      problem(inTask: "cpu: 61.5 s, count: 0")?.mistake
        == .outOfRange(key: "count", text: "0", minimum: "1", maximum: "100,000"))
    #expect(
      problem(inTask: "cpu: 3601s")?.mistake
        == .outOfRange(key: "cpu", text: "3601s", minimum: "1 us", maximum: "3600 s"))
    #expect(problem(inTask: "cpu: 0ms")?.place == at(1, 15))
    #expect(problem(inTask: "cpu: 1ms, payload: 1001MB")?.place == at(1, 29))
    #expect(problem(inTask: "cpu: 1ms, count: 1.5")?.mistake == .notANumber(key: "count", text: "1.5", example: "1"))
    #expect(problem(inTask: "cpu: 1ms, repeat: 99999999999999999999")?.place == at(1, 28))
    #expect(problems("seed: -1\ntasks: [{cpu: 1ms}]").first?.place == at(1, 7))
  }

  @Test func tasks_tooManyOrNone() {
    #expect(
      problems("tasks:\n  - {cpu: 1ms, count: 60000}\n  - {cpu: 1ms, count: 60000}")
        == [ExperimentProblem(.tooManyTasks(120_000, maximum: 100_000), at: at(2, 3))])
    #expect(problems("tasks: []") == [ExperimentProblem(.noTasks, at: at(1, 8))])
  }

  @Test func checkpoints_mustBeTextOfAKnownVersion() {
    func mistake(_ version: String) -> ExperimentProblem? {
      problems("tasks: [{cpu: 1ms}]\ngil: {checkpoints: \(version)}").first
    }
    #expect(mistake("3.10") == ExperimentProblem(.mustBeQuoted(key: "checkpoints", text: "3.10"), at: at(2, 20)))
    #expect(mistake("\"3.9\"") == nil)
    #expect(mistake("'3.15'")?.sentence.en.contains("3.9, 3.10, 3.11, 3.12, 3.13, 3.14") == true)
    #expect(mistake("'3.12'") == nil)
  }

  @Test func lock_isKeepOrRelease() {
    let found = problem(inTask: "native: 1ms, lock: kepe")
    #expect(found?.place == at(1, 29))
    #expect(found?.sentence.en.contains("Did you mean \"keep\"?") == true)
  }

  @Test func while_mustNameAnEarlierTask() {
    let unknown = problems("tasks: [{cpu: 1ms, name: spin}, {sleep: 1ms, while: spni}]")
    #expect(unknown.map(\.place) == [at(1, 53)])
    #expect(unknown.first?.sentence.en.contains("Did you mean \"spin\"?") == true)
    let later = problems("tasks: [{sleep: 1ms, while: spin}, {cpu: 1ms, name: spin}]")
    #expect(later == [ExperimentProblem(.taskNotBefore("spin"), at: at(1, 29))])
    let itself = problems("tasks: [{sleep: 1ms, while: me, name: me}]")
    #expect(itself == [ExperimentProblem(.taskNotBefore("me"), at: at(1, 29))])
  }

  @Test func names_areUniqueAndPlain() {
    let twice = problems("tasks: [{cpu: 1ms}, {cpu: 1ms, name: cpu-1}]")
    #expect(twice == [ExperimentProblem(.duplicateName("cpu-1"), at: at(1, 38))])
    #expect(problem(inTask: "cpu: 1ms, name: \"a b\"") == ExperimentProblem(.badName("a b"), at: at(1, 26)))
    let long = String(repeating: "a", count: 41)
    #expect(problem(inTask: "cpu: 1ms, name: \(long)")?.mistake == .badName(long))
    #expect(problems("tasks: [{cpu: 1ms, name: 계산}]") == [])
  }

  @Test func urls_thatLeaveThisComputer_belongIntoOnline() {
    let outside = problem(inTask: "fetch: \"https://example.org/\"")
    #expect(outside == ExperimentProblem(.refusedURL("https://example.org/", .outside), at: at(1, 17)))
    #expect(problem(inTask: "fetch: example.org")?.mistake == .refusedURL("example.org", .incomplete))
    let online = problems("tasks: [{cpu: 1ms}]\nonline: [/site/1, \"ftp://a/\"]")
    #expect(
      online == [
        ExperimentProblem(.refusedURL("/site/1", .incomplete), at: at(2, 10)),
        ExperimentProblem(.refusedURL("ftp://a/", .scheme), at: at(2, 19)),
      ])
  }

  @Test func claims_areNotBlamed_forTasksAndModelsWithMistakes() {
    let yaml = """
      models: [gil]
      tasks: [{sleep: 1, name: tick}]
      claims: [{value: gil-threads, of: late, task: tick, between: [0ms, 1ms]}]
      """
    #expect(problems(yaml).map(\.place) == [at(1, 10), at(2, 17)])
  }

  @Test func manyMistakes_areCounted() {
    let yaml = "tasks:\n" + String(repeating: "  - {cpv: 1ms}\n", count: 1_000)
    #expect(throws: ExperimentProblems.self) { try Experiment(yaml: yaml, file: "x.yaml") }
    do {
      _ = try Experiment(yaml: yaml, file: "x.yaml")
    } catch {
      #expect(error.problems.count == 100)
      #expect(error.unreported == 1_900)
      #expect(error.report.en.hasSuffix("\n... and 1,900 more problems"))
    }
  }

  @Test func file_thatIsNotThereOrNoText() throws {
    #expect(throws: CommandMessage.missingFile(path: "/nowhere/x.yaml")) { try Experiment(path: "/nowhere/x.yaml") }
    #expect(throws: CommandMessage.unusableFile(path: "/", reason: "Is a directory")) { try Experiment(path: "/") }
  }
}

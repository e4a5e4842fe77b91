import Testing
import Timeline
import Wording

@testable import Experiments

@Suite("An experiment as a file") struct WritingTests {
  @Test(arguments: [
    "models: all\ntasks:\n  - {fetch: \"/delay/200?bytes=20KB&rate=1MB\", count: 5, at-once: 2, timeout: 100ms, name: page}\n",
    "models: [event-loop]\ntasks:\n  - {fetch: \"/site/1\", tls: true}\n  - {fetch: \"/site/2\"}\nonline:\n  - \"https://www.python.org\"\n",
    "title: {en: \"A \\\"b\\\" c\", ko: \"가: 나, {다}\"}\nmodels: [sequential]\ntasks:\n  - {sleep: 1ms, repeat: 150, name: t}\n",
    """
    models: [gil-threads, free-threads]
    tasks:
      - {cpu: 1s, name: spin}
      - {sleep: 1ms, while: spin, name: tick}
      - {native: 40us, lock: keep, payload: 20MB}
    gil: {switch-interval: 500us, checkpoints: "3.10"}
    workers: 4
    seed: 7
    claims:
      - {ratio: [gil-threads, free-threads], of: wall, between: [1.2, 3]}
      - {value: gil-threads, of: late, task: tick, between: [4ms, 7.5ms], needs: {processors: 2}}
    """,
  ]) func writing_isTheInverseOfReading(text: String) throws {
    let experiment = try Experiment(yaml: text, file: "x.yaml")
    let again = try Experiment(yaml: experiment.yaml, file: "x.yaml")
    #expect(again.withoutPlaces == experiment.withoutPlaces)
    #expect(again.yaml == experiment.yaml)
  }

  @Test func fetchesOfSeveralTargets_becomeALineEach() throws {
    var options = RunOptions()
    options.urls = ["/delay/1", "/delay/2"]
    let experiment = try Experiment(options: options)
    let again = try Experiment(yaml: experiment.yaml, file: "x.yaml")
    #expect(again.taskNames.joined().map(\.self) == experiment.taskNames.joined().map(\.self))
    #expect(again.fetchTargets(online: false) == experiment.fetchTargets(online: false))
  }
}

extension Experiment {
  /// The same wherever its claims stand in a file.
  fileprivate var withoutPlaces: Experiment {
    var copy = self
    for index in copy.claims.indices { copy.claims[index].place = SourcePlace(file: "", line: 1, column: 1) }
    return copy
  }
}

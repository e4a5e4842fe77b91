import Experiments
import Testing
import Timeline
import Wording

@testable import Lessons

/// Figures of jobs under policies, in a lesson.
@Suite struct ScheduleFigureTests {
  private static let jobs = "jobs: [{name: a, count: 2, bursts: [10ms]}]\npolicies: [fcfs, rr]"

  private func mistakes(_ text: String) throws -> [LessonMistake] {
    let lesson = Lesson.read("## One\n\n[A](a.yaml)\n\n\(text)\n", file: "en.md", language: .en).lesson
    let file = try ExperimentFile(yaml: Self.jobs, file: "a.yaml")
    return FigureCheck(experiments: ["a.yaml": file]).problems(of: lesson).problems.map(\.mistake)
  }

  @Test func figuresOfItsPolicies_areQuoted() throws {
    #expect(try mistakes("{{rr.turnaround}}, {{fcfs.fairness}} and {{rr.response / fcfs.response}} times") == [])
    #expect(try mistakes("{{rr.switches}} switches and {{rr.wall}}") == [])
  }

  @Test func whatItDoesNotRun_orHave_isRefused() throws {
    #expect(
      try mistakes("{{sjf.turnaround}}")
        == [.quotation(.modelNotRun(model: "sjf", file: "a.yaml", valid: ["fcfs", "rr"]))])
    #expect(
      try mistakes("{{gil-threads.wall}}")
        == [.quotation(.modelNotRun(model: "gil-threads", file: "a.yaml", valid: ["fcfs", "rr"]))])
    #expect(
      try mistakes("{{rr.memory}}") == [.quotation(.figureNotOfExperiment(figure: "memory", file: "a.yaml"))])
  }

  @Test func work_hasNoFiguresOfJobs() throws {
    let lesson = Lesson.read(
      "## One\n\n[A](a.yaml)\n\n{{sequential.turnaround}}\n", file: "en.md", language: .en
    ).lesson
    let file = try ExperimentFile(yaml: "tasks: [{cpu: 1ms}]", file: "a.yaml")
    #expect(
      FigureCheck(experiments: ["a.yaml": file]).problems(of: lesson).problems.map(\.mistake)
        == [.quotation(.figureNotOfExperiment(figure: "turnaround", file: "a.yaml"))])
  }

  @Test func runs_areQuotedUnderThePolicysName() throws {
    let file = try ExperimentFile(yaml: Self.jobs, file: "a.yaml")
    var runs = QuotedRuns()
    for policy in [ProcessorPolicy.firstComeFirstServed, .roundRobin] {
      let record = try #require(try file.schedule?.run(under: .simulated(policy)))
      runs.note(record, of: file, file: "a.yaml")
    }
    func value(_ policy: ProcessorPolicy, _ figure: Figure) -> String? {
      runs[FigureReference(experiment: "a.yaml", model: .simulated(policy), figure: figure)]?.text
    }
    #expect(value(.firstComeFirstServed, .turnaround) == "15 ms" && value(.firstComeFirstServed, .response) == "5.0 ms")
    #expect(value(.roundRobin, .switches) == "1" && value(.roundRobin, .memory) == nil)
    #expect(value(.firstComeFirstServed, .fairness) == "90%")
  }
}

import TestSupport
import Testing
import Timeline

extension EndToEnd {
  /// Jobs under policies, from a file and from options.
  @Suite struct ScheduleTests {
    private static let yaml = """
      jobs:
        - {name: job, count: 2, bursts: [20ms]}
        - {name: editor, arrives: 5ms, bursts: [2ms, 10ms, 2ms]}
      policies: [fcfs, rr, machine]
      """

    @Test func jobsOfAFile_runUnderTheirPolicies() throws {
      let folder = TemporaryFolder()
      let file = try folder.write(Self.yaml, to: "jobs.yaml")
      let outcome = try Program.run(["run", "--experiment", file, "--json"])
      #expect(outcome.exitCode == 0 && outcome.errors == "")
      let runs = try DecodedRuns(outcome.output).records
      #expect(runs.map(\.model.name) == ["fcfs", "rr", "machine"])
      #expect(runs.map(\.provenance) == [.simulated, .simulated, .measured])
      for run in runs {
        #expect(run.tasks.map(\.identity.name) == ["job-1", "job-2", "editor"] && run.gil == nil)
        for task in run.tasks {
          #expect(zip(task.spans, task.spans.dropFirst()).allSatisfy { $0.end == $1.start })
          #expect(task.spans.allSatisfy { [.running, .ready, .sleep].contains($0.state) })
        }
        #expect(run.tasks[2].start == 5_000_000)
      }
      let text = try Program.run(["run", "--experiment", file, "--plain"]).output
      #expect(text.contains("simulated") && text.contains("measured") && text.contains("schedstat"))
      #expect(text.contains("Side by side, mean over the jobs"))
    }

    @Test func optionsOfWork_areRefusedBesideJobs() throws {
      let folder = TemporaryFolder()
      let file = try folder.write(Self.yaml, to: "jobs.yaml")
      #expect(try Program.run(["run", "--experiment", file, "--cpu", "2"]).exitCode == 64)
    }

    @Test func scheduleCommand_hasTheMachine_onlyWhenItIsAskedFor() throws {
      let both = try Program.run(["schedule", "--jobs", "a:10ms,b:10ms", "--policy", "rr,machine"])
      #expect(both.exitCode == 0 && both.output.contains("round robin"))
      #expect(both.output.contains("your operating system"))
      let all = try Program.run(["schedule", "--jobs", "a:10ms,b:10ms", "--policy", "all"])
      #expect(all.output.contains("fair scheduler") && !all.output.contains("measured"))
      let long = try Program.run(["schedule", "--jobs", "a:2000s", "--policy", "machine"])
      #expect(long.exitCode == 64 && long.errors.contains("machine policy"))
    }
  }
}

import Canvas
import Experiments
import Scheduling
import Testing
import Timeline
import Wording

@testable import Exports

/// Schedules cost no machine anything: pictures and stories say what their processors did instead.
@Suite struct ScheduleWordsTests {
  private func trace() throws -> Trace {
    let jobs = try ScheduleOptions.jobs("a:100ms,b:50ms")
    let experiment = ScheduleExperiment(jobs: jobs, policies: [.simulated(.roundRobin)])
    let record = try experiment.run(under: .simulated(.roundRobin))
    let machine = MachineDescription(processors: 2, kernel: "Linux 6.1", pageSize: 4_096, memory: 8_000_000_000)
    return Trace(
      version: "0.1.0", machine: machine, labBase: nil, runs: [RecordedRun(record, of: .schedule(experiment))])
  }

  @Test func story_saysWhatProcessorsDid_andHowJobsFared() throws {
    let text = try export(try trace(), .text)
    #expect(text.contains("The last job ended at 150 ms. 1 processor went from one job to another"))
    #expect(text.contains("Mean over the jobs: turnaround"))
    #expect(text.contains("While it waited for its turn, "))
    #expect(!text.contains("0 threads") && !text.contains("0 B"))
    let korean = try export(try trace(), .text, .ko)
    #expect(korean.contains("마지막 작업은 150 ms에 끝났습니다. 프로세서 1개에서 작업을 바꾼 횟수는"))
  }

  @Test func picture_saysTheSame() throws {
    let svg = try export(try trace(), .svg)
    #expect(svg.contains("1 processor · ") && svg.contains("turnaround "))
    #expect(!svg.contains("0 threads"))
  }

  @Test func picturesOfOnePage_defineNamesOfTheirOwn_inThePagesColours() throws {
    let pictures = try ["run-1", "run-2"].map {
      PagePicture(try trace(), languages: [.en, .ko], id: $0, description: "\($0)-told").svg
    }
    #expect(pictures[0].contains("id=\"run-1-ready\"") && pictures[1].contains("id=\"run-2-ready\""))
    #expect(pictures[0].contains("var(--") && !pictures[0].contains("#16181d"))
    #expect(pictures[0].contains("could run / 준비"))
    for theme in [Theme.dark, .light] {
      let declared = PagePicture.variables(theme)
      let used = pictures[0].matches(of: /var\((--[a-z-]+)\)/).map { String($0.output.1) }
      #expect(used.allSatisfy { declared.contains("\($0):") })
    }
  }
}

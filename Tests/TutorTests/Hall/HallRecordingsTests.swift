import Experiments
import Glibc
import Platform
import Testing
import Timeline

@testable import Tutor

@Suite struct HallRecordingsTests {
  private let name = KeptRunsName(lesson: "01-waiting", file: "ask.yaml")

  /// Recordings in a folder of their own, and where that is.
  private func recordings() throws -> (HallRecordings, path: String) {
    var template = Array("/tmp/interleave-hall-XXXXXX".utf8CString)
    let path = String(cString: try #require(mkdtemp(&template)))
    let directory = StateDirectory { $0 == "XDG_STATE_HOME" ? path : nil }
    let recordings = HallRecordings(directory) { runs in
      let machine = MachineDescription(processors: 2, kernel: "x", pageSize: 4096, memory: 1)
      return Trace(version: "1", machine: machine, labBase: labBase, runs: runs)
    }
    return (recordings, path + "/interleave/hall")
  }

  private func run() throws -> RecordedRun {
    var state = try lecture()
    state.click(to: .run)
    state.click()
    let panel = try #require(state.liveRun)
    return RecordedRun(record(panel, panel.tasks, threePages, unit: 20 * millisecond), of: panel.experiment)
  }

  @Test func runs_areKept_andReplacedAsAWhole() throws {
    let (recordings, path) = try recordings()
    #expect(recordings.recall(name) == nil)
    let run = try run()
    let kept = try #require(recordings.keep([run], of: name))
    #expect(kept.runs.map(\.record.tasks) == [run.record.tasks] && kept.labBase == labBase && kept.date > 0)
    #expect(recordings.keep([run, run], of: name)?.runs.count == 2)
    #expect(recordings.recall(name)?.runs.count == 2)
    #expect(recordings.recall(KeptRunsName(lesson: "01-waiting", file: "other.yaml")) == nil)
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o700)
  }

  @Test func aDamagedFile_isNoRecording() throws {
    let (recordings, path) = try recordings()
    _ = recordings.keep([try run()], of: name)
    let file = try #require(fopen("\(path)/01-waiting_ask.yaml.trace", "w"))
    fputs("nonsense", file)
    fclose(file)
    #expect(recordings.recall(name) == nil)
  }

  @Test func aNameThatLeadsElsewhere_isNotFollowed() throws {
    let (recordings, _) = try recordings()
    #expect(recordings.keep([try run()], of: KeptRunsName(lesson: "../x", file: "y")) == nil)
  }

  @Test func theOldest_goWhenThereAreTooMany() throws {
    let (recordings, path) = try recordings()
    let run = try run()
    for number in 0...HallRecordings.most {
      let file = KeptRunsName(lesson: "01-waiting", file: "\(number).yaml")
      _ = recordings.keep([run], of: file)
      var times = [timeval(tv_sec: 1_000 + number, tv_usec: 0), timeval(tv_sec: 1_000 + number, tv_usec: 0)]
      utimes("\(path)/01-waiting_\(number).yaml.trace", &times)
    }
    _ = recordings.keep([run], of: name)
    #expect(recordings.recall(name) != nil)
    #expect(recordings.recall(KeptRunsName(lesson: "01-waiting", file: "0.yaml")) == nil)
    #expect(recordings.recall(KeptRunsName(lesson: "01-waiting", file: "\(HallRecordings.most).yaml")) != nil)
  }
}

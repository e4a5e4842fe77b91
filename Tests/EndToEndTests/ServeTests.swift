import Foundation
import Glibc
import TestSupport
import Testing
import Timeline
import Wording

extension EndToEnd {
  /// `interleave serve`, and the same server as a run starts it.
  @Suite struct ServeTests {
    @Test(arguments: zip([SIGTERM, SIGHUP, SIGINT], [0, 0, 130] as [Int32]))
    func serve_printsItsURLFirst_andServesUntilItIsTold(_ signal: Int32, _ code: Int32) throws {
      let server = try Program(["serve"])
      let url = try server.firstLine()
      #expect(url.wholeMatch(of: /http:\/\/127\.0\.0\.1:\d+/) != nil)
      let outcome = try Program.run(["run", url + "/bytes/12345", url + "/status/404", "--json", "--lang", "en"])
      let runs = try DecodedRuns(outcome.output).records
      #expect(runs.map(\.model) == RunModel.executions)
      for run in runs {
        #expect(RunRules(run).violations == [])
        #expect(run.tasks.map(\.answer?.status) == [200, 404])
        #expect(run.tasks.first?.answer?.bytes == 12345)
      }
      server.child.send(signal: signal)
      #expect(try server.wait().exitCode == code)
    }

    @Test func aTakenPort_is69() throws {
      let server = try Program(["serve"])
      let port = try #require(try server.firstLine().split(separator: ":").last)
      let outcome = try Program.run(["serve", "--port", String(port)])
      #expect(outcome.exitCode == 69 && outcome.output == "" && outcome.errors.contains(port))
      server.child.send(signal: SIGTERM)
      #expect(try server.wait().exitCode == 0)
    }

    @Test func aServerThatIsGone_failsItsTasks_andNotTheRun() throws {
      let server = try Program(["serve"])
      let url = try server.firstLine()
      server.child.send(signal: SIGKILL)
      _ = try server.wait()
      let outcome = try Program.run(["run", url + "/delay/1", "--json"])
      #expect(outcome.exitCode == 0)
      let runs = try DecodedRuns(outcome.output).records
      #expect(runs.count == ExecutionModel.allCases.count)
      for task in runs.flatMap(\.tasks) { #expect(task.outcome != .ok && task.outcome != .cancelled) }
    }

    @Test func theServerOfARun_isGoneWithIt() throws {
      let processes = ProgramProcesses(mark: UUID().uuidString)
      let outcome = try Program.run(
        ["run", "--fetch", "3", "--delay", "1"], environment: [ProgramProcesses.variable: processes.mark])
      #expect(outcome.exitCode == 0 && outcome.output.contains(FetchSource.practiceServer.words.en))
      #expect(processes.alive == [])
    }
  }

  /// What no one here wrote agrees with what the program says of it.
  @Suite struct ForeignServerTests {
    @Test(.enabled(if: PythonServer.isAvailable, "there is no python3"))
    func filesOfPythonsServer_arriveWhole_underEveryModel() throws {
      let folder = TemporaryFolder()
      let sizes = [0, 1, 70_000, 1_500_000]
      for size in sizes { _ = try folder.write(String(repeating: "x", count: size), to: "\(size).txt") }
      let server = try PythonServer(folder: folder.path)
      let outcome = try Program.run(["run", "--json"] + sizes.map { "\(server.url)/\($0).txt" })
      #expect(outcome.exitCode == 0 && outcome.errors == "")
      let runs = try DecodedRuns(outcome.output).records
      #expect(runs.map(\.model) == RunModel.executions)
      for run in runs {
        #expect(RunRules(run).violations == [])
        #expect(run.tasks.map(\.outcome) == sizes.map { _ in .ok })
        #expect(run.tasks.map(\.answer?.status) == sizes.map { _ in 200 })
        #expect(run.tasks.map(\.answer?.bytes) == sizes)
      }
    }
  }
}

/// Python's own web server, on a free port of this computer.
private final class PythonServer {
  static let isAvailable =
    (try? Program.run("/usr/bin/env", ["python3", "--version"], environment: path))?.exitCode == 0

  let url: String
  private let program: Program

  init(folder: String) throws {
    program = try Program(
      "/usr/bin/env",
      ["python3", "-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", folder],
      environment: PythonServer.path)
    // "Serving HTTP on 127.0.0.1 port 36043 (http://127.0.0.1:36043/) ..."
    let line = try program.firstLine()
    url = "http://127.0.0.1:" + String(try #require(line.firstMatch(of: /port (\d+)/)).1)
  }

  deinit {
    program.child.send(signal: SIGKILL)
    _ = try? program.wait()
  }

  /// Where the person who runs the tests has python3.
  private static var path: [String: String] {
    ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
  }
}

import Glibc
import Platform
import Synchronization
import Testing

@testable import Lab

/// The server's end of the supervision: when it ends, and with what exit code.
@Suite struct LabMainTests {
  /// Runs the server on a thread whose signals are its own; `body` runs there too, once it listens.
  private func exitCode(
    lifeline: Int32?, while body: @escaping @Sendable (Int) -> Void
  ) throws -> Result<Int32, LabError> {
    let result = Mutex<Result<Int32, LabError>>(.failure(.portOutOfRange(-1)))
    let thread = try PosixThread.start("lab") {
      do throws(LabError) {
        let code = try LabMain.run(port: 0, lifeline: lifeline) { address in
          body(address.url.split(separator: ":").last.flatMap { Int($0) } ?? 0)
        }
        result.withLock { $0 = .success(code) }
      } catch {
        result.withLock { $0 = .failure(error) }
      }
    }
    thread.join()
    return result.withLock { $0 }
  }

  @Test func lab_ends_whenItsLifelineDoes() throws {
    let ends = Mutex(try Descriptor.pipe())
    let answered = Mutex(0)
    let lifeline = ends.withLock { $0.read.raw }
    let code = try exitCode(lifeline: lifeline) { port in
      answered.withLock { $0 = (try? TestClient(port: port).request("/delay/1").status) ?? -1 }
      // What a parent writes does not matter, only that its end is closed.
      ends.withLock { ends in
        "hello".withCString { _ = write(ends.write.raw, $0, 5) }
        if let other = try? Descriptor.event() { ends.write = other }
      }
    }
    #expect(code == .success(0))
    #expect(answered.withLock { $0 } == 200)
  }

  @Test(arguments: [(SIGTERM, 0), (SIGINT, 130), (SIGHUP, 0)] as [(Int32, Int32)])
  func lab_ends_whenASignalSaysSo(signal: Int32, expected: Int32) throws {
    #expect(try exitCode(lifeline: nil) { _ in pthread_kill(pthread_self(), signal) } == .success(expected))
  }

  @Test func supervisedLab_doesNotHearTheKeyboard() throws {
    let ends = try Descriptor.pipe()
    let code = try exitCode(lifeline: ends.read.raw) { _ in
      for signal in [SIGINT, SIGTSTP, SIGQUIT, SIGHUP] { pthread_kill(pthread_self(), signal) }
      pthread_kill(pthread_self(), SIGTERM)
    }
    // SIGINT alone would have made it 130, and the others the end of this process.
    #expect(code == .success(0))
    withExtendedLifetime(ends) {}
  }
}

/// The parent's end of the supervision, with shell scripts for a server.
@Suite struct LabProcessTests {
  private static let address = LabAddress(
    url: "http://127.0.0.1:4711", secureURL: "https://127.0.0.1:4712",
    certificate: "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")
  private static let line = "'\(address.line)'"

  private func start(_ script: String, seconds: Int = 30) throws(LabError) -> LabProcess {
    try LabProcess.start(executable: "/bin/sh", arguments: ["-c", script], seconds: seconds)
  }

  private func exists(_ pid: pid_t) -> Bool { kill(pid, 0) == 0 }

  @Test func process_saysItsAddress_andEndsWithItsStandardInput() throws {
    let process = try start("echo \(Self.line); echo more; cat; exit 7")
    #expect(process.address == Self.address)
    #expect(exists(process.pid) && process.isRunning)
    process.stop()
    #expect(!exists(process.pid))
    process.stop()
  }

  @Test func processThatWasKilled_isKnownNotToRun() throws {
    let process = try start("echo \(Self.line); exec tail -f /dev/null")
    #expect(process.isRunning)
    kill(process.pid, SIGKILL)
    // Its output ends when the kernel has closed it, which is certain to come.
    while process.isRunning { usleep(1000) }
  }

  @Test(arguments: [
    "http://127.0.0.1:1", "http://127.0.0.1:1 https://127.0.0.1:2 x", "ftp://127.0.0.1:1 b c", "a b c", "",
  ])
  func lineThatIsNoAddress_isNone(line: String) { #expect(LabAddress(line: line) == nil) }

  @Test func process_isEnded_whenItIgnoresItsStandardInput() throws {
    let process = try start("echo \(Self.line); exec tail -f /dev/null")
    process.stop()
    #expect(!exists(process.pid))
  }

  @Test func process_isKilled_whenItIgnoresEverything() throws {
    let process = try start("trap '' TERM; echo \(Self.line); exec tail -f /dev/null")
    process.stop()
    #expect(!exists(process.pid))
  }

  @Test func process_isGone_withItsLastReference() throws {
    let pid = try start("echo \(Self.line); cat").pid
    #expect(!exists(pid))
  }

  @Test func processThatFails_saysWhy() {
    let expected = LabError.endedEarly(executable: "/bin/sh", output: "no such port")
    #expect(throws: expected) { try start("printf 'no such port\\n' >&2; exit 69") }
    #expect(throws: LabError.endedEarly(executable: "/bin/sh", output: "")) { try start("exit 0") }
    #expect(throws: LabError.endedEarly(executable: "/bin/sh", output: "hello")) { try start("echo hello; cat") }
  }

  @Test func processThatSaysNothing_isGivenUp() {
    #expect(throws: LabError.silent(executable: "/bin/sh", seconds: 0)) { try start("cat", seconds: 0) }
  }

  @Test func programThatIsMissing_isNamed() {
    let error = #expect(throws: LabError.self) {
      try LabProcess.start(executable: "/nowhere/lab", arguments: [])
    }
    #expect(error?.description.contains("/nowhere/lab") == true)
  }
}

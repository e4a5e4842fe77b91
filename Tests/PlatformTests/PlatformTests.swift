import Glibc
import Synchronization
import Testing

@testable import Platform

@Suite struct ChildProcessTests {
  @Test func aChild_hasItsDescriptors_andNoOther() throws {
    let output = try Descriptor.pipe()
    let child = try ChildProcess.spawn(
      "/bin/sh", arguments: ["-c", "ls /proc/self/fd | wc -l"], inheriting: [nil, output.write, .standardError])
    var byte: UInt8 = 0
    _ = try withUnsafeMutableBytes(of: &byte) { try output.read.read(into: $0) }
    #expect(byte == UInt8(ascii: "4"), "three, and the one that ls reads the folder with")
    #expect(try child.wait().exitCode == 0)
  }

  @Test func anEnding_tellsSignalFromExit() throws {
    let exits = try ChildProcess.spawn("/bin/sh", arguments: ["-c", "exit 7"], inheriting: [nil, nil, nil])
    let ending = try exits.wait()
    #expect(ending.exitCode == 7 && ending.signal == nil)
    let killed = try ChildProcess.spawn("/bin/sh", arguments: ["-c", "kill -9 $$"], inheriting: [nil, nil, nil])
    let end = try killed.wait()
    #expect(end.exitCode == nil && end.signal == SIGKILL)
  }

  @Test func aProgramThatIsNotThere_isAnError_withItsName() {
    #expect {
      try ChildProcess.spawn("/nowhere/at/all", arguments: [], inheriting: [])
    } throws: { error in
      (error as? SystemError)?.number == ENOENT && "\(error)".contains("/nowhere/at/all")
    }
  }

  @Test func aChild_doesNotInheritBlockedSignals() throws {
    Signals.block([SIGTERM])
    let child = try ChildProcess.spawn("/bin/sleep", arguments: ["60"], inheriting: [nil, nil, nil])
    child.send(signal: SIGTERM)
    #expect(try child.wait().signal == SIGTERM)
  }
}

@Suite struct DescriptorTests {
  @Test func aPipe_carriesWhatIsWritten_andEnds() throws {
    let pipe = try Descriptor.pipe()
    try pipe.write.writeAll("안녕")
    var buffer = [UInt8](repeating: 0, count: 6)
    let isWhole = try buffer.withUnsafeMutableBytes { try pipe.read.readFully(into: $0) }
    #expect(isWhole && String(decoding: buffer, as: UTF8.self) == "안녕")
  }

  @Test func anEvent_isReadable_onceSignalled_untilDrained() throws {
    let event = try Descriptor.event()
    #expect(try Readiness.wait(for: [event.raw], until: 0).isEmpty)
    event.signal()
    event.signal()
    #expect(try Readiness.wait(for: [event.raw]) == [event.raw])
    event.drain()
    #expect(try Readiness.wait(for: [event.raw], until: 0).isEmpty)
  }

  @Test func aReaderThatIsGone_isAnError_notASignal() throws {
    Signals.block([])
    let end: Descriptor
    do {
      let pipe = try Descriptor.pipe()
      end = pipe.write
    }
    #expect(throws: SystemError("write", number: EPIPE)) { try end.writeAll("x") }
  }
}

@Suite struct StateDirectoryTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    var template = Array("/tmp/interleave-test-XXXXXX".utf8CString)
    let folder = try #require(mkdtemp(&template).map { String(cString: $0) })
    try body(folder)
  }

  @Test func aFile_isReadAsItWasWritten_andReplacedWhole() throws {
    try withFolder { folder in
      let directory = StateDirectory { $0 == "XDG_STATE_HOME" ? folder + "/deep/er" : nil }
      #expect(directory.read("a") == nil)
      try directory.write("a", "first")
      try directory.write("a", "2")
      #expect(directory.read("a") == "2")
    }
  }

  @Test func aRelativeFolder_isIgnored_asTheSpecificationSays() {
    let directory = StateDirectory { ["XDG_STATE_HOME": "relative", "HOME": "/home/x"][$0] }
    #expect(directory.path == "/home/x/.local/state/interleave")
    #expect(StateDirectory { _ in nil }.path == nil)
  }

  @Test func aPlaceThatCannotBeWritten_isAnError_andNothingIsLost() {
    let directory = StateDirectory { $0 == "XDG_STATE_HOME" ? "/proc/nothing" : nil }
    #expect(throws: SystemError.self) { try directory.write("a", "x") }
    #expect(directory.read("a") == nil)
  }
}

@Suite struct MonitorTests {
  @Test func aDeadlineInThePast_isReachedAtOnce() {
    let monitor = Monitor()
    monitor.lock()
    #expect(monitor.wait(until: 1))
    monitor.unlock()
  }

  @Test func aSignal_wakesAWaiter() throws {
    let monitor = Monitor()
    let done = Atomic<Bool>(false)
    let waiter = try PosixThread.start("waiter") {
      monitor.locked { while !done.load(ordering: .acquiring) { monitor.wait() } }
    }
    monitor.locked {
      done.store(true, ordering: .releasing)
      monitor.signal()
    }
    waiter.join()
  }
}

@Suite struct ResourceTests {
  @Test func kilobytes_areFoundInTheKernelsText() {
    let text = "Name:\tx\nVmPeak:\t  10 kB\nVmHWM:\t    5432 kB\n"
    Array(text.utf8).withUnsafeBytes { bytes in
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
      defer { copy.deallocate() }
      copy.copyMemory(from: bytes)
      #expect(ResidentMemory.kilobytes(after: "VmHWM:", in: copy[...]) == 5432)
      #expect(ResidentMemory.kilobytes(after: "VmSwap:", in: copy[...]) == 0)
    }
  }

  @Test func aProcess_hasMemory_andTheLimitsArePositive() {
    #expect(ResidentMemory.peakBytes > 1 << 20)
    #expect(Processors.usable >= 1)
    #expect(DescriptorLimit.raise() >= 64)
  }

  @Test func processorTime_neverGoesBackwards() {
    let early = CPUTime(user: 5, system: 9)
    #expect(CPUTime(user: 7, system: 8) - early == CPUTime(user: 1, system: 0))
    #expect(CPUTime(user: 6, system: 12) - early == CPUTime(user: 1, system: 3))
    #expect(CPUTime(user: 1, system: 1) - early == CPUTime())
  }
}

@Suite struct ThreadScheduleTests {
  @Test func threeNumbers_areReadFromTheKernelsText() {
    #expect(ThreadSchedule("5 7 9\n") == ThreadSchedule(ran: 5, waited: 7, slices: 9))
    #expect(ThreadSchedule("5 7") == nil && ThreadSchedule("") == nil)
    let difference = ThreadSchedule(ran: 5, waited: 7, slices: 9) - ThreadSchedule(ran: 6, waited: 3, slices: 9)
    #expect(difference == ThreadSchedule(ran: 0, waited: 4, slices: 0))
  }

  @Test func aThread_isBoundToOneProcessor_andItsFiguresGrow() throws {
    let outcome = Mutex<(usable: Int, slices: UInt64)?>(nil)
    let thread = try PosixThread.start("pinned") {
      guard (try? Processors.pinCallingThread(to: Processors.firstUsable)) != nil,
        let slices = try? ThreadScheduleReader().read().slices
      else { return }
      outcome.withLock { $0 = (Processors.usable, slices) }
    }
    thread.join()
    let found = try #require(outcome.withLock { $0 })
    #expect(found.usable == 1 && found.slices > 0)
    #expect(throws: SystemError.self) { try Processors.pinCallingThread(to: -1) }
  }
}

import Foundation
import Glibc
import Platform
import Synchronization
import Testing
import Timeline

@testable import Tutor

/// Everything that one side was told, and a way to wait for more of it.
private final class Told<Value: Sendable>: Sendable {
  private let values = Mutex<[Value]>([])
  private let monitor = Monitor()

  /// How long to wait for anything. It ends a test that hangs, and says nothing on how fast the program should be.
  private static var patience: UInt64 { 30_000_000_000 }

  func add(_ value: Value) {
    values.withLock { $0.append(value) }
    monitor.locked { monitor.broadcast() }
  }

  var all: [Value] { values.withLock { $0 } }

  /// Waits until `condition` holds of what was told; false when that does not come about.
  func wait(until condition: ([Value]) -> Bool) -> Bool {
    let deadline = MonotonicClock.now() + Self.patience
    return monitor.locked {
      while !condition(all) { if monitor.wait(until: deadline) { return condition(all) } }
      return true
    }
  }
}

@Suite final class HallServerTests: Sendable {
  private let place = HallPlace(folder: "/tmp/interleave-hall-\(UUID().uuidString.prefix(8))")

  deinit { try? FileManager.default.removeItem(atPath: place.folder) }

  private func server(_ told: Told<HallCommand> = Told()) throws -> HallServer {
    try HallServer(at: place) { told.add($0) }
  }

  private func link(_ told: Told<TutorEvent>) throws -> HallLink { try HallLink(to: place) { told.add($0) } }

  /// Connects as soon as there is room at the door.
  private func connect() throws -> Descriptor {
    while true {
      do {
        return try UnixSocket.connect(to: place.socket)
      } catch {
        guard error.number == EAGAIN else { throw error }
        usleep(10_000)
      }
    }
  }

  /// A connection of somebody who says what they like.
  private func guest(_ message: [UInt8]? = HallMessage.greeting) throws -> MessageConnection {
    let connection = MessageConnection(try connect(), limit: HallMessage.mostReportBytes)
    if let message { _ = connection.send(message) }
    return connection
  }

  /// Reads until the condition holds or the connection is over; false when that comes first.
  private func read(_ guest: MessageConnection, until condition: ([UInt8]) -> Bool) throws -> Bool {
    while true {
      _ = try Readiness.wait(for: [guest.descriptor], until: MonotonicClock.now() + 30_000_000_000)
      let received = guest.receive()
      if received.messages.contains(where: condition) { return true }
      if received.isOver { return false }
    }
  }

  private func isOver(_ guest: MessageConnection) throws -> Bool { try !read(guest) { _ in false } }

  private func report(_ step: Int, rows: [String] = []) -> HallReport {
    var report = hallReport()
    report.step = step
    report.rows = rows
    return report
  }

  private func lastReport(_ events: [TutorEvent]) -> HallReport? {
    events.reversed().lazy.compactMap { if case .notes(.report(let report)) = $0 { report } else { nil } }.first
  }

  // MARK: Together

  @Test func whoeverComes_learnsWhereTheLectureIs() throws {
    let server = try server()
    server.publish(report(4))
    let (first, second) = (Told<TutorEvent>(), Told<TutorEvent>())
    let link = try link(first)
    #expect(first.wait { lastReport($0)?.step == 4 })
    server.publish(report(5))
    #expect(first.wait { lastReport($0)?.step == 5 })
    let late = try self.link(second)
    #expect(second.wait { lastReport($0)?.step == 5 })
    #expect(second.all.contains { if case .clock = $0 { true } else { false } })
    link.close()
    late.close()
    server.close()
  }

  @Test func commands_arriveInTheirOrder_fromEveryTerminal() throws {
    let (commands, events) = (Told<HallCommand>(), Told<TutorEvent>())
    let server = try server(commands)
    server.publish(report(0))
    let link = try link(events)
    #expect(events.wait { lastReport($0) != nil })
    let asked: [HallCommand] = [.forward, .goTo(step: 7), .setVote(option: 1, count: 21), .back, .blank]
    for command in asked { link.send(command) }
    #expect(commands.wait { $0.count == asked.count })
    #expect(commands.all == asked)
    link.close()
    server.close()
  }

  @Test func ofManyReports_theNewestArrives() throws {
    let server = try server()
    let events = Told<TutorEvent>()
    let link = try link(events)
    for step in 0..<2_000 { server.publish(report(step % 12, rows: ["\(step)"])) }
    #expect(events.wait { lastReport($0)?.rows == ["1999"] })
    link.close()
    server.close()
  }

  @Test func theLinkWaitsForALecture_andForTheNextOne() throws {
    let events = Told<TutorEvent>()
    let link = try link(events)
    for step in 1...3 {
      let server = try server()
      server.publish(report(step))
      #expect(events.wait { lastReport($0)?.step == step })
      let losses = events.all.count { $0 == .notes(.lost) }
      server.close()
      #expect(events.wait { $0.count { $0 == .notes(.lost) } > losses })
    }
    link.close()
  }

  @Test func theLinkFindsALecture_afterItsFolderWasRemoved() throws {
    let events = Told<TutorEvent>()
    let link = try link(events)
    try FileManager.default.removeItem(atPath: place.folder)
    let server = try server()
    server.publish(report(2))
    #expect(events.wait { lastReport($0)?.step == 2 })
    link.close()
    server.close()
  }

  @Test func whatWasAskedWhileNobodyWasThere_isForgotten() throws {
    let (commands, events) = (Told<HallCommand>(), Told<TutorEvent>())
    let link = try link(events)
    for _ in 0..<100 { link.send(.forward) }
    let server = try server(commands)
    server.publish(report(0))
    #expect(events.wait { lastReport($0) != nil })
    link.send(.back)
    #expect(commands.wait { !$0.isEmpty })
    #expect(commands.all == [.back])
    link.close()
    server.close()
  }

  @Test func aSecondPresenter_isRefused() throws {
    let server = try server()
    do {
      _ = try self.server()
      Issue.record("two presenters listen")
    } catch {
      #expect((error as? SystemError)?.number == EADDRINUSE)
    }
    server.close()
    try self.server().close()
  }

  // MARK: Others on the socket

  @Test func garbage_isDropped_andTheLectureGoesOn() throws {
    let commands = Told<HallCommand>()
    let server = try server(commands)
    server.publish(report(3))
    var random = SystemRandomNumberGenerator()
    for round in 0..<24 {
      let bytes = (0..<Int.random(in: 1...400, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      let socket = try connect()
      _ = try? UnixSocket.send(round.isMultiple(of: 2) ? bytes[...] : MessageReader.framed(bytes)[...], to: socket)
    }
    for message in ["interleave.hall/2", "{\"forward\":{}}", "GET / HTTP/1.1\r\n\r\n"] {
      #expect(try isOver(try guest(Array(message.utf8))))
    }
    let known = try guest()
    _ = known.send(Array("{\"fly\":{}}".utf8))
    #expect(try isOver(known))
    let events = Told<TutorEvent>()
    let link = try link(events)
    #expect(events.wait { lastReport($0)?.step == 3 })
    #expect(commands.all.isEmpty)
    link.close()
    server.close()
  }

  @Test func aFloodOfCommands_endsItsConnection_andNoOther() throws {
    let (commands, events) = (Told<HallCommand>(), Told<TutorEvent>())
    let server = try server(commands)
    server.publish(report(0))
    let link = try link(events)
    #expect(events.wait { lastReport($0) != nil })
    let flooder = try guest()
    let command = HallMessage.bytes(of: .blank)
    for _ in 0..<20_000 where flooder.send(command) {}
    #expect(try isOver(flooder))
    #expect(commands.all.count <= 2 * HallService.Bounds.commands)
    link.send(.forward)
    #expect(commands.wait { $0.last == .forward })
    link.close()
    server.close()
  }

  @Test func aFloodOfConnections_isShutOut_andALinkGetsInLater() throws {
    let server = try server()
    server.publish(report(6))
    for _ in 0..<2_000 { _ = try? UnixSocket.connect(to: place.socket) }
    let events = Told<TutorEvent>()
    let link = try link(events)
    #expect(events.wait { lastReport($0)?.step == 6 })
    link.close()
    server.close()
  }

  @Test func whoSaysNothing_keepsNobodyOut() throws {
    let server = try server()
    server.publish(report(1))
    var silent: [MessageConnection] = []
    for _ in 0..<HallService.Bounds.guests { silent.append(try guest(nil)) }
    let events = Told<TutorEvent>()
    let link = try link(events)
    #expect(events.wait { lastReport($0)?.step == 1 })
    for connection in silent { #expect(try isOver(connection)) }
    link.close()
    server.close()
  }

  @Test func whoDoesNotRead_isLetGo_andNobodyWaitsForThem() throws {
    let server = try server()
    let wide = String(repeating: "x", count: HallReport.Bounds.row)
    let slow = try guest()
    let events = Told<TutorEvent>()
    let link = try link(events)
    // More than any buffer between them holds, each of them different in more than what the hall sees.
    for step in 0..<400 {
      var report = report(step % 12, rows: Array(repeating: wide, count: HallReport.Bounds.rows))
      report.began = Int64(step)
      server.publish(report)
      #expect(events.wait { lastReport($0)?.began == Int64(step) })
    }
    var isLetGo = false
    let deadline = MonotonicClock.now() + 30_000_000_000
    while !isLetGo, MonotonicClock.now() < deadline {
      // Sending shows it without reading.
      isLetGo = !slow.send(HallMessage.bytes(of: .blank))
      usleep(100_000)
    }
    #expect(isLetGo)
    link.close()
    server.close()
  }
}

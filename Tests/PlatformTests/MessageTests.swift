import Glibc
import Testing

@testable import Platform

@Suite struct MessageReaderTests {
  private static func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8.random(in: 0...255) } }

  @Test func messages_comeBack_howeverTheStreamIsCut() throws {
    for _ in 0..<200 {
      let messages = (0..<Int.random(in: 0...8)).map { _ in Self.bytes(Int.random(in: 1...300)) }
      var stream = messages.flatMap(MessageReader.framed)[...]
      var reader = MessageReader(limit: 300)
      var read: [[UInt8]] = []
      while !stream.isEmpty {
        let count = Int.random(in: 1...64)
        reader.append(Array(stream.prefix(count)))
        stream = stream.dropFirst(count)
        while let message = try reader.next() { read.append(message) }
      }
      #expect(read == messages)
    }
  }

  @Test func anEmptyMessage_orOneThatIsTooLong_isAViolation() {
    for message in [[], Self.bytes(11)] {
      var reader = MessageReader(limit: 10)
      reader.append(MessageReader.framed(message))
      #expect(throws: MessageReader.Violation()) { try reader.next() }
    }
    var reader = MessageReader(limit: 10)
    reader.append([0xFF, 0xFF, 0xFF, 0xFF])
    #expect(throws: MessageReader.Violation()) { try reader.next() }
  }

  @Test func randomBytes_giveMessagesWithinTheLimit_orAViolation() {
    for _ in 0..<500 {
      var reader = MessageReader(limit: 64)
      do {
        for _ in 0..<20 {
          // Zeros now and then, so that not every length is a violation.
          let portion = Self.bytes(Int.random(in: 0...40))
          reader.append(Bool.random() ? [0, 0, 0] + portion : portion)
          while let message = try reader.next() { #expect((1...64).contains(message.count)) }
        }
      } catch {
        // A violation: there is no other error.
      }
    }
  }
}

@Suite struct MessageConnectionTests {
  private func pair() throws -> (Descriptor, Descriptor) {
    var ends: [Int32] = [0, 0]
    let type = SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue
    guard socketpair(AF_UNIX, Int32(type), 0, &ends) == 0 else { throw SystemError("socketpair") }
    return (Descriptor(owning: ends[0]), Descriptor(owning: ends[1]))
  }

  @Test func messages_travelBothWays_andTheEndIsSeen() throws {
    let (a, b) = try pair()
    let near = MessageConnection(a, limit: 100)
    var far: MessageConnection? = MessageConnection(b, limit: 100)
    #expect(near.send([1, 2]) && near.send([3]))
    #expect(far?.receive() == MessageConnection.Received(messages: [[1, 2], [3]]))
    #expect(far?.send([4]) == true)
    #expect(near.receive().messages == [[4]])
    #expect(near.receive() == MessageConnection.Received())
    far = nil
    _ = b
  }

  @Test func aReaderThatDoesNotRead_blocksNobody_andGetsAllOfItLater() throws {
    let (a, b) = try pair()
    let near = MessageConnection(a, limit: 100)
    let far = MessageConnection(b, limit: 1 << 20)
    let message = (0..<(1 << 20)).map { UInt8(truncatingIfNeeded: $0) }
    #expect(near.send(message) && near.isSending)
    var received: [[UInt8]] = []
    while received.isEmpty {
      received = far.receive().messages
      let isThere = near.flush()
      #expect(isThere)
    }
    #expect(received == [message] && !near.isSending)
  }

  @Test func garbage_endsTheConnection() throws {
    let (a, b) = try pair()
    let near = MessageConnection(a, limit: 100)
    _ = try UnixSocket.send([0xFF, 1, 2, 3, 4, 5], to: b)
    #expect(near.receive().isOver)
  }
}

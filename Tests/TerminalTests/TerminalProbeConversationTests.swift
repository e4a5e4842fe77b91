import Glibc
import Platform
import Testing

@testable import Terminal

/// The other side of a conversation: a terminal that knows its column and gives characters the widths it is told.
private final class FakeTerminal: @unchecked Sendable {
  // @unchecked: `screen` is touched by the terminal's own thread until it has been joined, and read after that.

  private let widths: [Character: Int]
  private let output: Descriptor
  private let answer: Descriptor
  private let typedAhead: String
  private var column: Int
  /// Everything that came, with the answers left out.
  private(set) var received = ""

  init(widths: [Character: Int], column: Int, typedAhead: String, output: Descriptor, answer: Descriptor) {
    self.widths = widths
    self.column = column
    self.typedAhead = typedAhead
    self.output = output
    self.answer = answer
  }

  /// Answers until the program has nothing more to say. Every question comes in one piece, as a pipe keeps short writes whole.
  func live() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    while let count = try? bytes.withUnsafeMutableBytes({ try output.read(into: $0) }), count > 0 {
      let text = String(decoding: bytes.prefix(count), as: UTF8.self)
      received += text
      take(text[...])
    }
  }

  private func take(_ text: Substring) {
    var rest = text
    while let next = rest.first {
      if rest.hasPrefix("\u{1B}[6n") {
        rest.removeFirst(4)
        try? answer.writeAll("\(typedAhead)\u{1B}[7;\(column)R")
      } else if rest.hasPrefix("\u{1B}[K") {
        rest.removeFirst(3)
      } else {
        rest.removeFirst()
        column = next == "\r" || next == "\r\n" ? 1 : column + (widths[next] ?? 1)
      }
    }
  }
}

@Suite struct TerminalProbeConversationTests {
  private let minute: UInt64 = 60_000_000_000

  /// Has a conversation, and returns what came of it and what the terminal received.
  private func measure(
    _ texts: [String], widths: [Character: Int], column: Int = 1, typedAhead: String = ""
  ) throws -> (TerminalProbe.Widths, received: String) {
    let answers = try Descriptor.pipe()
    var output: (read: Descriptor, write: Descriptor?) = try Descriptor.pipe()
    let terminal = FakeTerminal(
      widths: widths, column: column, typedAhead: typedAhead, output: output.read, answer: answers.write)
    let thread = try PosixThread.start("terminal") { terminal.live() }
    let conversation = CursorConversation(
      input: answers.read.raw, output: output.write?.raw ?? -1, signals: -1, patience: minute, takeSignals: { [] })
    let found = conversation.widths(of: texts)
    output.write = nil  // the last reference: the terminal sees the end
    thread.join()
    return (found, terminal.received)
  }

  @Test func widths_areWhatTheTerminalSays() throws {
    let (found, _) = try measure(["가", "x", "─", "→"], widths: ["가": 2, "─": 2])
    #expect(found == .measured([2, 1, 2, 1]))
  }

  @Test func whatIsTypedMeanwhile_changesNothing() throws {
    let (found, _) = try measure(["가", "x"], widths: ["가": 2], typedAhead: "ls\u{1B}[A")
    #expect(found == .measured([2, 1]))
  }

  @Test func nothingVisibleStaysBehind() throws {
    let (_, received) = try measure(["가"], widths: ["가": 2])
    #expect(received == "\u{1B}[6n\r가\u{1B}[6n\r\u{1B}[K")
  }

  @Test func whatStandsOnTheLine_isLeftAlone() throws {
    let (found, received) = try measure(["가"], widths: ["가": 2], column: 9)
    #expect(found == .measured([2]))
    #expect(received == "\u{1B}[6n\r\n\r가\u{1B}[6n\r\u{1B}[K")
  }

  @Test func silentTerminal_isGivenUp_andWasShownNothing() throws {
    let answers = try Descriptor.pipe()
    let output = try Descriptor.pipe()
    let conversation = CursorConversation(
      input: answers.read.raw, output: output.write.raw, signals: -1, patience: 1_000_000, takeSignals: { [] })
    #expect(conversation.widths(of: ["가"]) == .impossible(.silent))
    #expect(try text(in: output.read) == "\u{1B}[6n")
  }

  @Test func terminalThatIsGone_isGivenUp() throws {
    var answers: (read: Descriptor, write: Descriptor?) = try Descriptor.pipe()
    let output = try Descriptor.pipe()
    answers.write = nil
    let conversation = CursorConversation(
      input: answers.read.raw, output: output.write.raw, signals: -1, patience: minute, takeSignals: { [] })
    #expect(conversation.widths(of: ["가"]) == .impossible(.silent))
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP]) func signalThatEndsTheProgram_endsTheConversation(_ number: Int32) throws
  {
    let answers = try Descriptor.pipe()
    let output = try Descriptor.pipe()
    let signals = try Descriptor.event()
    signals.signal()
    let conversation = CursorConversation(
      input: answers.read.raw, output: output.write.raw, signals: signals.raw, patience: minute,
      takeSignals: { [SIGWINCH, number] })
    #expect(conversation.widths(of: ["가"]) == .interrupted(by: number))
  }

  private func text(in pipe: Descriptor) throws -> String {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = try bytes.withUnsafeMutableBytes { try pipe.read(into: $0) }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}

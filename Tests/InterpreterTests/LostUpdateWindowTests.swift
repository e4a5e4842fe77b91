import SamplePrograms
import Testing

@testable import Interpreter

/// Whether another thread can come in between reading and writing the counter, which is what loses updates: for every form
/// and version as in a real CPython.
@Suite struct LostUpdateWindowTests {
  @Test(arguments: LostUpdateForm.all, Checkpoints.allCases)
  func window_hasACheckpoint_whereCPythonLosesUpdates(_ form: LostUpdateForm, _ checkpoints: Checkpoints) throws {
    guard let window = form.window else { return }
    let program = try PythonSource.compile(try form.source(rounds: 1), checkpoints: checkpoints)
    let work = try #require(program.functions.first { $0.name == "work" })
    let lines = Disassembly(work, of: program).lines
    func place(of operation: String) -> Int? {
      lines.firstIndex { "\($0.opcode) \($0.meaning)".hasPrefix(operation) }
    }
    let (read, write) = (try #require(place(of: window.read)), try #require(place(of: window.write)))
    try #require(read < write)
    #expect(lines[read..<write].contains(where: \.isCheckpoint) == (form.loses == .always || checkpoints == .python3_9))
  }
}

import Testing

@testable import Interpreter

@Suite struct DisassemblyTests {
  private static let source = """
    def work(n):
        total = 0.5
        while n > 0: n -= 1
        return total
    """

  @Test func text_showsSourceLinePositionOperationAndMeaning() throws {
    let program = try PythonSource.compile(Self.source)
    let work = try #require(program.functions.last)
    #expect(
      Disassembly(work, of: program).text == """
           1     0 RESUME
           2     1 LOAD_CONST        0.5
                 2 STORE_FAST        total
           3     3 LOAD_FAST         n
                 4 LOAD_CONST        0
                 5 COMPARE_OP        >
                 6 POP_JUMP_IF_FALSE to 16
                 7 LOAD_FAST         n
                 8 LOAD_CONST        1
                 9 BINARY_OP         -
                10 STORE_FAST        n
                11 LOAD_FAST         n
                12 LOAD_CONST        0
                13 COMPARE_OP        >
                14 POP_JUMP_IF_FALSE to 16
                15 JUMP_BACKWARD     to 7
           4    16 LOAD_FAST         total
                17 RETURN_VALUE

        """)
  }

  @Test func lines_carryTheirPlaceInTheSource_andWhetherTheyAreCheckpoints() throws {
    let program = try PythonSource.compile(Self.source, checkpoints: .python3_12)
    let lines = Disassembly(try #require(program.functions.last), of: program).lines
    #expect(lines.filter(\.isCheckpoint).map(\.opcode) == ["RESUME", "JUMP_BACKWARD"])
    #expect(lines[5].span == SourceSpan(line: 3, column: 11, endColumn: 16))  // n > 0
    #expect(lines[10].span == SourceSpan(line: 3, column: 18, endColumn: 19))  // n
    #expect(lines[0].argument == nil)
    #expect(lines[15].argument == 7)
  }

  @Test func codeWithoutSource_hasNoPlaces() throws {
    let program = try Program.countdown()
    let lines = Disassembly(try #require(program.functions.first), of: program).lines
    #expect(lines.allSatisfy { $0.span == nil })
    #expect(lines.map(\.position) == Array(0..<lines.count))
  }

  @Test func mnemonics_areAllDifferent() {
    #expect(Set(Opcode.allCases.map(\.mnemonic)).count == Opcode.allCases.count)
    #expect(Opcode.popJumpIfFalse.mnemonic == "POP_JUMP_IF_FALSE")
  }

  @Test func constants_areToldApart_whenTheyOnlyLookAlike() throws {
    #expect(
      try listing("x = 0.0\nx = -0.0\nx = '\u{E9}'\nx = 'e\u{301}'\nx = 1\nx = True\n").contains("LOAD_CONST -0.0"))
    let program = try PythonSource.compile("x = '\u{E9}'\nx = 'e\u{301}'\nx = 1\nx = 1.0\n")
    #expect(program.functions.first?.constants.count == 5)
  }
}

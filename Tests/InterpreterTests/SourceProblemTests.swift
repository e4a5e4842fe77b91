import Testing

@testable import Interpreter

@Suite struct SourceProblemTests {
  @Test func problem_isAValue_thatSaysWhatAndWhere() throws {
    let found = try #require(problem(of: "counter = 1\nprint(1 + conter)\n"))
    #expect(found.kind == .unknownName("conter"))
    #expect((found.line, found.column) == (2, 11))
    #expect(found.nearest == "counter")
  }

  @Test func column_countsUnicodeScalars() throws {
    let found = try #require(problem(of: "s = \"한글 👩‍👧\"; x = $"))
    #expect(found.kind == .unexpectedCharacter("$"))
    #expect(found.column == 19)
  }

  @Test func firstProblemOfATextIsTold_whereverTheNextOnesAre() throws {
    #expect(problem(of: "x = 1 +\ny = $\n")?.line == 1)
    #expect(problem(of: "x = $\ny = 1 +\n")?.line == 1)
  }

  @Test(arguments: UnsupportedConstruct.allCases)
  func unsupportedConstruct_alwaysHasANearestThing(_ construct: UnsupportedConstruct) {
    #expect(construct.nearest != nil)
  }

  @Test func source_isRefused_whenItIsTooLong() {
    let most = String(repeating: "#", count: PythonSource.byteLimit)
    #expect(problem(of: most) == nil)
    #expect(problem(of: most + "#")?.kind == .sourceTooLong(limit: PythonSource.byteLimit))
  }

  @Test func integers_areAcceptedUpTo63Bits() {
    #expect(problem(of: "x = 4611686018427387903\ny = -4611686018427387903\n") == nil)
    #expect(problem(of: "x = 4611686018427387904\n")?.kind == .integerTooLarge)
    #expect(problem(of: "x = 0x99999999999999999999\n")?.kind == .integerTooLarge)
  }

  @Test func lineEndsOfAllSystems_areLineEnds() throws {
    let unix = try PythonSource.compile("if 1:\n    x = 1\ny = 2\n")
    #expect(try PythonSource.compile("if 1:\r\n    x = 1\r\ny = 2\r\n") == unix)
    #expect(try PythonSource.compile("if 1:\r    x = 1\ry = 2") == unix)
  }
}

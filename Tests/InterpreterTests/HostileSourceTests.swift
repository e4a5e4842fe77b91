import SamplePrograms
import Testing

@testable import Interpreter

/// Numbers that look random and are the same in every run (SplitMix64).
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Texts that nobody who learns would write. Each must come back as a program or as a problem of the text, never as a
/// crash or as a fault of the compiler.
@Suite struct HostileSourceTests {
  private func isCompilersFault(_ source: String) -> Bool {
    if case .miscompiled = problem(of: source)?.kind { true } else { false }
  }

  @Test(arguments: [
    "(", "[", "{", "-", "not ", "f(", "x[", "1**", "1 if 1 else ", "[x for x in ", "await ", "{1: ", "1 + (", "x.y(",
  ])
  func nesting_isBounded(_ opening: String) {
    let source = "x = 1\n" + String(repeating: opening, count: 4000) + "x"
    #expect(problem(of: source) != nil)
    #expect(!isCompilersFault(source))
  }

  @Test(arguments: ["+1", "*2", "[0]", ".a", "()", "-x", "(1)"])
  func chains_areBounded(_ link: String) {
    let chain = { (count: Int) in "x = 1\nx" + String(repeating: link, count: count) + "\n" }
    #expect(problem(of: chain(50)) == nil)
    #expect(problem(of: chain(4000))?.kind == .tooDeep(limit: Expression.greatestHeight))
  }

  @Test func blocks_areBounded() {
    let source = { (depth: Int) in
      (0..<depth).map { String(repeating: " ", count: $0) + "if 1:\n" }.joined()
        + String(repeating: " ", count: depth) + "pass\n"
    }
    #expect(problem(of: source(Parser.blockLimit)) == nil)
    #expect(problem(of: source(Parser.blockLimit + 1))?.kind == .tooDeep(limit: Parser.blockLimit))
  }

  @Test func parentheses_areAccepted_upToTheLimit() {
    let source = { (depth: Int) in
      "x = " + String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth) + "\n"
    }
    #expect(problem(of: source(Parser.expressionLimit - 1)) == nil)
    #expect(problem(of: source(Parser.expressionLimit))?.kind == .tooDeep(limit: Parser.expressionLimit))
  }

  @Test func flatTexts_compile_howeverLongTheyAre() {
    let many = { (part: String) in String(repeating: part, count: 4000) }
    #expect(problem(of: "x = [" + many("1, ") + "]\n") == nil)
    #expect(problem(of: "x = 1" + many(" and 1") + "\n") == nil)
    #expect(problem(of: "x = 1" + many(" < 2") + "\n") == nil)
    #expect(problem(of: "x = " + many("'a' ") + "\n") == nil)
    #expect(problem(of: "if 1:\n pass\n" + many("elif 1: 2\n")) == nil)
    #expect(problem(of: many("x = 1; ") + "\n") == nil)
    #expect(problem(of: many("if 1:\n  x = 1\n")) == nil)
  }

  @Test func elementsInOnePlace_areBounded() {
    let many = { (part: String) in String(repeating: part, count: 4000) }
    for source in [
      "x = (" + many("1, ") + ")\n", "x = {" + many("1: 1, ") + "}\n", "print(" + many("1, ") + ")\n",
      many("x = ") + "1\n", "f'" + many("{1}-") + "'\n",
    ] {
      #expect(problem(of: source)?.kind == .tooMany(limit: Parser.elementLimit))
    }
  }

  @Test(arguments: SampleProgram.all)
  func truncatedProgram_compilesOrHasAProblem(_ sample: SampleProgram) {
    let scalars = Array(sample.source.unicodeScalars)
    for length in stride(from: 0, to: scalars.count, by: 5) {
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars[..<length])
      #expect(!isCompilersFault(text))
    }
  }

  @Test(arguments: SampleProgram.all)
  func damagedProgram_compilesOrHasAProblem(_ sample: SampleProgram) {
    var random = Seeded(state: UInt64(sample.source.utf8.count))
    let lines = sample.source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<30 {
      var damaged = lines
      let first = Int.random(in: 0..<lines.count, using: &random)
      let second = Int.random(in: 0..<lines.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: damaged.remove(at: first)
      case 1: damaged.swapAt(first, second)
      case 2: damaged[first] += damaged[second]
      default: damaged.insert(damaged[second], at: first)
      }
      let source = damaged.joined(separator: "\n")
      #expect(!isCompilersFault(source), "\(source)")
    }
  }

  @Test(arguments: 0..<UInt64(20))
  func randomText_compilesOrHasAProblem(_ seed: UInt64) {
    var random = Seeded(state: seed)
    let words = [
      "if ", "else:", "while ", "for ", " in ", "def f(", "return ", "x", "y", "1", "'", "\"", "f\"{", "}", "(", ")",
      "[", "]",
      ":", ",", "=", "+=", "+", "\n", "\n  ", "\n    ", "\t", "#", "\\", "with ", "await ", "async ", "global ", "not ",
      "break\n",
      "continue\n", "import ", ".", "lambda", "0x", "\u{0}", "한", "👩‍👧", "\u{FEFF}", "\r", "\u{2028}",
    ]
    for _ in 0..<50 {
      let length = Int.random(in: 0..<60, using: &random)
      let text = (0..<length).compactMap { _ in words.randomElement(using: &random) }.joined()
      #expect(!isCompilersFault(text), "\(text)")
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(!isCompilersFault(String(decoding: bytes, as: UTF8.self)))
    }
  }
}

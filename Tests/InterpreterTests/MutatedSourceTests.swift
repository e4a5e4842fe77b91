import SamplePrograms
import Testing

@testable import Interpreter

/// Sample programs with a few wrong characters or words: whatever comes of them, a problem lies in the text.
@Suite struct MutatedSourceTests {
  private static let pieces: [[Unicode.Scalar]] = [
    "(", ")", "[", "]", "{", "}", ":", ",", "=", "==", "\n", "    ", "\t", "'", "\"", "f'{", "#", "\\", "def ",
    "async ",
    "await ", "with ", "for ", " in ", "lambda ", "global x\n", "return ", "import ", "0x", "1e", "**", "//=", ";", "한",
    "\r",
    "\u{0}", "\u{FEFF}", "e\u{301}",
  ].map { Array($0.unicodeScalars) }

  @Test(arguments: SampleProgram.all)
  func problem_liesInTheText(_ sample: SampleProgram) {
    var random = SplitMix64(state: UInt64(sample.source.utf8.count) &* 31)
    for _ in 0..<40 {
      var scalars = Array(sample.source.unicodeScalars)
      for _ in 0...Int.random(in: 0..<3, using: &random) { mutate(&scalars, &random) }
      check(scalars)
    }
  }

  private func mutate(_ scalars: inout [Unicode.Scalar], _ random: inout SplitMix64) {
    let place = Int.random(in: 0...scalars.count, using: &random)
    let end = min(scalars.count, place + Int.random(in: 1...8, using: &random))
    switch Int.random(in: 0..<4, using: &random) {
    case 0: scalars.removeSubrange(place..<end)
    case 1: scalars.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: place)
    case 2: scalars.replaceSubrange(place..<end, with: Self.pieces.randomElement(using: &random) ?? [])
    default: scalars.insert(contentsOf: scalars[place..<end], at: Int.random(in: 0...scalars.count, using: &random))
    }
  }

  private func check(_ scalars: [Unicode.Scalar]) {
    var source = ""
    source.unicodeScalars.append(contentsOf: scalars)
    guard let problem = problem(of: source) else { return }
    if case .miscompiled = problem.kind { Issue.record("\(problem.kind): \(source)") }
    // A line ends as Python has it: with \n, \r or both.
    let lines = source.replacing("\r\n", with: "\n").replacing("\r", with: "\n").unicodeScalars
      .split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(problem.line - 1), (1...lines[problem.line - 1].count + 1).contains(problem.column)
    else {
      Issue.record("\(problem.line):\(problem.column) \(problem.kind): \(source)")
      return
    }
  }
}

/// Numbers that look random and are the same in every run.
private struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

import Testing

@testable import Interpreter

/// Texts that fall apart before they are statements: strings, numbers, brackets, indentation.
@Suite struct TextProblemTests {
  @Test(arguments: [
    ("x = \"abc\nprint(x)\n", "1:5: a string that is not closed"),
    ("x = '''abc\n", "1:5: a string that is not closed"),
    ("x = \"\\x4\"\n", "1:6: an escape sequence that names no character"),
    ("x = f\"{}\"\n", "1:7: an f-string with unpaired or empty braces"),
    ("x = f\"a}b\"\n", "1:8: an f-string with unpaired or empty braces"),
    ("x = 012\n", "1:5: not a number: 012"),
    ("x = 1abc\n", "1:5: not a number: 1abc"),
    ("x = 4611686018427387904\n", "1:5: an integer that does not fit into 63 bits"),
    ("if 1:\n    x = 1\n\ty = 2\n", "3:1: tabs and spaces mixed in indentation"),
    ("if 1:\n        x = 1\n    y = 2\n", "3:5: an indentation that matches no outer one"),
    ("x = (1 +\n  2\n", "1:5: ( is not closed"),
    ("x = (1]\n", "1:5: ( is not closed"),
    ("[1, 2\n", "1:1: [ is not closed"),
    ("x = [1 for y in [1]\n", "1:5: [ is not closed"),
  ])
  func text_isRefused_whereItIsNoToken(_ example: (source: String, problem: String)) {
    #expect(problem(of: example.source)?.description == example.problem)
  }
}

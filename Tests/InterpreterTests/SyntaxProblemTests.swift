import Testing

@testable import Interpreter

/// Statements that are no Python.
@Suite struct SyntaxProblemTests {
  @Test(arguments: [
    ("1 = x\n", "1:1: cannot assign to this"),
    ("f() = 1\n", "1:1: cannot assign to this"),
    ("def f():\n    pass\nf() += 1\n", "3:1: cannot assign to this"),
    ("break\n", "1:1: break outside a loop"),
    ("if 1:\n    continue\n", "2:5: continue outside a loop"),
    ("return 1\n", "1:1: return outside a function"),
    (
      "import asyncio\ndef f():\n    await asyncio.sleep(1)\n",
      "3:5: await outside an async function; supported is: async def"
    ),
    ("x = 1 $ 2\n", "1:7: unexpected character $"),
    ("x = 1\n  y = 2\n", "2:3: unexpected indentation"),
    ("if 1:\nx = 1\n", "2:1: expected an indented block"),
    ("x = 1)\n", "1:6: expected an expression, found )"),
    ("x = 1 +\n", "1:8: expected an expression, found the end of the line"),
    ("if x = 1:\n    pass\n", "1:6: expected :, found ="),
    ("def f(:\n    pass\n", "1:7: expected a name, found :"),
    ("print(1\nx = 2\n", "2:1: expected ), found x"),
    ("while 1\n    pass\n", "1:8: expected :, found the end of the line"),
    ("x = 1 if 2\n", "1:11: expected else, found the end of the line"),
    ("print \"hello\"\n", "1:7: expected the end of the line, found a string"),
    ("x = f\"{1 +}\"\n", "1:11: expected an expression, found the end of the line"),
    ("for 1 in [1]:\n    pass\n", "1:5: cannot assign to this"),
    ("else:\n    pass\n", "1:1: expected an expression, found else"),
  ])
  func statement_isRefused_whereItsFormIsWrong(_ example: (source: String, problem: String)) {
    #expect(problem(of: example.source)?.description == example.problem)
  }
}

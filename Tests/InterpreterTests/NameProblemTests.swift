import Testing

@testable import Interpreter

/// Names that nothing binds, or too much.
@Suite struct NameProblemTests {
  @Test(arguments: [
    ("def f():\n    return conter\ncounter = 1\n", "2:12: name conter is not defined; supported is: counter"),
    ("prnt(1)\n", "1:1: name prnt is not defined; supported is: print"),
    ("x = dict()\n", "1:5: name dict is not defined; supported is: {key: value}"),
    ("t = Thread(target=print)\n", "1:5: name Thread is not defined; supported is: from threading import Thread"),
    ("time.sleep(1)\n", "1:1: name time is not defined; supported is: import time"),
    ("import time\ntime = 1\n", "1:8: time is imported and assigned"),
    ("def f(a, a):\n    pass\n", "1:10: parameter a appears twice"),
    ("def f(a=1, b):\n    pass\n", "1:12: parameter b without default follows one with default"),
    ("x = 1\ndef f():\n    print(x)\n    global x\n", "4:5: x is used before it is declared global"),
    ("import time\nx = time\n", "2:5: module time is no value; supported is: time.sleep"),
    ("이름 = 1\nprint(이르)\n", "2:7: name 이르 is not defined; supported is: 이름"),
    ("x = f\"{y}\"\n", "1:8: name y is not defined"),
    ("x: int\nprint(x)\n", "2:7: name x is not defined"),
  ])
  func name_isRefused_whenNothingOrTooMuchBindsIt(_ example: (source: String, problem: String)) {
    #expect(problem(of: example.source)?.description == example.problem)
  }
}

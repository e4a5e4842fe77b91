import Testing

@testable import Interpreter

/// Calls that cannot be right.
@Suite struct CallProblemTests {
  @Test(arguments: [
    ("xs = []\nxs.apend(1)\n", "2:4: method apend is not supported; supported is: append"),
    ("xs = []\nxs.sort()\n", "2:4: method sort is not supported; supported is: sorted(list)"),
    ("print(1, ends=\"\")\n", "1:10: print takes no argument ends= here; supported is: end="),
    (
      "import threading\nt = threading.Thread(target=print, arg=(1,))\n",
      "2:36: threading.Thread takes no argument arg= here; supported is: args="
    ),
    ("x = \" \"\nprint(1, sep=x)\n", "2:10: sep= must be a constant"),
    ("def f(a, b=1):\n    pass\nf()\n", "3:1: f takes 1 to 2 arguments, not 0"),
    ("def f(a):\n    pass\nf(1, 2)\n", "3:1: f takes 1 argument, not 2"),
    ("def f(a, b):\n    pass\nf(1, c=2)\n", "3:6: f takes no argument c= here; supported is: b="),
    ("xs = []\nxs.append(1, 2)\n", "2:1: append takes 1 argument, not 2"),
    ("x = 1\ndef f(a=x):\n    pass\n", "2:9: the default of a must be a constant"),
    (
      "import threading\nthreading.Thread(None, print, \"name\")\n",
      "2:31: expected None, found name; supported is: threading.Thread(target=f, args=(…))"
    ),
    (
      "import threading\nthreading.Thread()\n",
      "2:1: threading.Thread takes 1 to 2 arguments, not 0; supported is: threading.Thread(target=f, args=(…))"
    ),
  ])
  func call_isRefused_whenItsArgumentsOrMethodAreUnknown(_ example: (source: String, problem: String)) {
    #expect(problem(of: example.source)?.description == example.problem)
  }
}

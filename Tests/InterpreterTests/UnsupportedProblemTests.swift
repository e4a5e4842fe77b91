import Testing

@testable import Interpreter

/// Python that is outside the subset.
@Suite struct UnsupportedProblemTests {
  @Test(arguments: [
    ("class A:\n    pass\n", "1:1: class is not supported; supported is: types.SimpleNamespace(name=value)"),
    ("f = lambda x: x\n", "1:5: lambda is not supported; supported is: def at the beginning of a line"),
    ("try:\n    pass\nexcept E:\n    pass\n", "1:1: try is not supported; supported is: with lock:"),
    ("raise ValueError\n", "1:1: raise is not supported; supported is: assert condition, message"),
    ("def f():\n    yield 1\n", "2:5: yield is not supported; supported is: return [list]"),
    ("x = 1\ndel x\n", "2:1: del is not supported; supported is: xs.pop()"),
    ("def f():\n    nonlocal x\n", "2:5: nonlocal is not supported; supported is: global name"),
    ("@cached\ndef f():\n    pass\n", "1:1: decorator is not supported; supported is: def at the beginning of a line"),
    ("x = 1\nmatch x:\n    case 1:\n        pass\n", "2:1: match is not supported; supported is: if … elif … else"),
    (
      "def f():\n    def g():\n        pass\n",
      "2:5: a function inside a function is not supported; supported is: def at the beginning of a line"
    ),
    (
      "while False:\n    pass\nelse:\n    pass\n",
      "3:1: else after a loop is not supported; supported is: if after the loop"
    ),
    (
      "for i in range(3):\n    pass\nelse:\n    pass\n",
      "3:1: else after a loop is not supported; supported is: if after the loop"
    ),
    (
      "import threading\nwith threading.Lock() as l:\n    pass\n",
      "2:23: with … as is not supported; supported is: with lock:"
    ),
    (
      "async def f(l):\n    async with l:\n        pass\n",
      "2:5: async with is not supported; supported is: with lock:"
    ),
    (
      "async def f(l):\n    async for x in l:\n        pass\n",
      "2:5: async for is not supported; supported is: for … in … with await inside"
    ),
    (
      "def f():\n    import time\n",
      "2:5: an import inside another statement is not supported; supported is: import at the beginning of a line"
    ),
    ("from threading import *\n", "1:23: import * is not supported; supported is: from threading import Thread, Lock"),
    (
      "xs = [1, 2]\nprint(xs[0:1])\n",
      "2:11: a slice is not supported; supported is: [xs[i] for i in range(start, end)]"
    ),
    ("s = {1, 2}\n", "1:5: a set is not supported; supported is: a list"),
    (
      "d = {x: 1 for x in range(3)}\n",
      "1:5: a dict comprehension is not supported; supported is: for … in …: d[key] = value"
    ),
    (
      "print(sum(x for x in range(3)))\n",
      "1:13: a generator expression is not supported; supported is: [… for … in …]"
    ),
    ("if (n := 3):\n    pass\n", "1:7: := is not supported; supported is: an assignment on its own line"),
    ("xs = [1]\nprint(*xs)\n", "2:7: * before a value is not supported; supported is: asyncio.gather(*list)"),
    ("d = {}\nprint(**d)\n", "2:7: ** before a value is not supported; supported is: positional arguments"),
    ("def f(*args):\n    pass\n", "1:7: a parameter with * is not supported; supported is: positional arguments"),
    ("b = b\"x\"\n", "1:5: a bytes literal is not supported; supported is: a string"),
    ("z = 3j\n", "1:5: a complex number is not supported; supported is: a float"),
    ("x = ...\n", "1:5: ... is not supported; supported is: pass"),
    ("x = 1\nprint(f\"{x:.2f}\")\n", "2:11: a format specification is not supported; supported is: {expression}"),
    (
      "def f(g):\n    g(a=1)\n",
      "2:7: a keyword argument of a function that is not known before the run is not supported; supported is: positional arguments"
    ),
    ("x = 1 << 3\n", "1:7: operator << is not supported; supported is: * 2 **"),
    ("x = 1\nx |= 2\n", "2:3: operator | is not supported; supported is: or"),
    ("x = ~1\n", "1:5: operator ~ is not supported; supported is: not"),
    ("import os\n", "1:8: module os is not supported; supported is: import threading, time, asyncio, types"),
    ("import thread\n", "1:8: module thread is not supported; supported is: import threading, time, asyncio, types"),
    ("from threading import RLock\n", "1:23: threading.RLock is not supported; supported is: threading.Lock"),
    (
      "import threading\ne = threading.Event()\n",
      "2:5: threading.Event is not supported; supported is: threading.Lock"
    ),
    ("import time\nprint(time.time())\n", "2:7: time.time is not supported; supported is: time.sleep"),
    ("x = +1\n", "1:5: operator + is not supported; supported is: a number without +"),
    (
      "import time.sleep\n",
      "1:8: module time.sleep is not supported; supported is: import threading, time, asyncio, types"
    ),
    (
      "import concurrent.futures\n",
      "1:8: module concurrent is not supported; supported is: import threading, time, asyncio, types"
    ),
  ])
  func construct_isRefused_withTheNearestSupportedThing(_ example: (source: String, problem: String)) {
    #expect(problem(of: example.source)?.description == example.problem)
  }
}

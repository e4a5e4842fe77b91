import Testing

@testable import Interpreter

/// Programs that fail, with what CPython 3.12 prints last.
@Suite struct ExceptionTests {
  private func failure(_ source: String, bytes: Int = 16 << 20) throws -> ThreadHost.Outcome {
    try #require(ThreadHost().run(try PythonSource.compile(source + "\n"), bytes: bytes))
  }

  @Test(arguments: [
    ("1 // 0", "ZeroDivisionError: integer division or modulo by zero"),
    ("1 % 0", "ZeroDivisionError: integer modulo by zero"),
    ("1 / 0", "ZeroDivisionError: division by zero"),
    ("1.0 / 0", "ZeroDivisionError: float division by zero"),
    ("1.0 // 0", "ZeroDivisionError: float floor division by zero"),
    ("0 ** -1", "ZeroDivisionError: 0.0 cannot be raised to a negative power"),
    ("[1][5]", "IndexError: list index out of range"),
    ("(1,)[5]", "IndexError: tuple index out of range"),
    ("'a'[5]", "IndexError: string index out of range"),
    ("[1]['a']", "TypeError: list indices must be integers or slices, not str"),
    ("'a'['a']", "TypeError: string indices must be integers, not 'str'"),
    ("{}['a']", "KeyError: 'a'"),
    ("{}[[]]", "TypeError: unhashable type: 'list'"),
    ("None[0]", "TypeError: 'NoneType' object is not subscriptable"),
    ("1 + 'a'", "TypeError: unsupported operand type(s) for +: 'int' and 'str'"),
    ("'a' + 1", "TypeError: can only concatenate str (not \"int\") to str"),
    ("'a' * 1.5", "TypeError: can't multiply sequence by non-int of type 'float'"),
    ("1 < 'a'", "TypeError: '<' not supported between instances of 'int' and 'str'"),
    ("'a' >= 1", "TypeError: '>=' not supported between instances of 'str' and 'int'"),
    ("-'a'", "TypeError: bad operand type for unary -: 'str'"),
    ("len(5)", "TypeError: object of type 'int' has no len()"),
    ("1 in 5", "TypeError: argument of type 'int' is not iterable"),
    ("[].pop()", "IndexError: pop from empty list"),
    ("[1].pop(5)", "IndexError: pop index out of range"),
    ("[].get(1)", "AttributeError: 'list' object has no attribute 'get'"),
    ("','.join(['a', None])", "TypeError: sequence item 1: expected str instance, NoneType found"),
    ("int('x')", "ValueError: invalid literal for int() with base 10: 'x'"),
    ("range(1, 2, 0)", "ValueError: range() arg 3 must not be zero"),
    ("sum([[1]])", "TypeError: unsupported operand type(s) for +: 'int' and 'list'"),
    ("max([])", "ValueError: max() iterable argument is empty"),
    ("sorted([1, 'a'])", "TypeError: '<' not supported between instances of 'str' and 'int'"),
    ("'a' * 100000000000", "MemoryError"),
    ("list(range(100000000000))", "MemoryError"),
  ])
  func expression_failsAsInPython(_ expression: String, _ message: String) throws {
    #expect(try failure("x = " + expression).error?.description == message)
  }

  @Test(arguments: [
    ("assert False", "AssertionError"), ("assert False, 'm'", "AssertionError: m"),
    ("a, b = [1]", "ValueError: not enough values to unpack (expected 2, got 1)"),
    ("a, b = [1, 2, 3]", "ValueError: too many values to unpack (expected 2)"),
    ("(1,)[0] = 1", "TypeError: 'tuple' object does not support item assignment"),
    ("d = {1: 2}\nfor k in d:\n    d[k + 1] = 1", "RuntimeError: dictionary changed size during iteration"),
    ("def f():\n    return f()\nf()", "RecursionError: maximum recursion depth exceeded"),
    ("def f():\n    return x\nf()\nx = 1", "NameError: name 'x' is not defined"),
    (
      "def f():\n    print(q)\n    q = 1\nf()",
      "UnboundLocalError: cannot access local variable 'q' where it is not associated with a value"
    ),
    ("import threading\nthreading.Lock().release()", "RuntimeError: release unlocked lock"),
    (
      "import threading\nt = threading.Thread(target=len, args=([],))\nt.start()\nt.start()",
      "RuntimeError: threads can only be started once"
    ),
    (
      "import threading\nt = threading.Thread(target=len, args=([],))\nt.join()",
      "RuntimeError: cannot join thread before it is started"
    ),
    ("import time\ntime.sleep(-1)", "ValueError: sleep length must be non-negative"),
    (
      "from types import SimpleNamespace\nSimpleNamespace(a=1).b",
      "AttributeError: 'types.SimpleNamespace' object has no attribute 'b'"
    ),
    (
      "import asyncio\nasync def g():\n    pass\nasync def f():\n    c = g()\n    await c\n    await c\nasyncio.run(f())",
      "RuntimeError: cannot reuse already awaited coroutine"
    ),
    (
      "import asyncio\nasync def f():\n    await asyncio.gather(5)\nasyncio.run(f())",
      "TypeError: An asyncio.Future, a coroutine or an awaitable is required"
    ),
  ])
  func statement_failsAsInPython(_ source: String, _ message: String) throws {
    #expect(try failure(source).error?.description == message)
  }

  @Test func formattingWithPercent_namesWhatIsSupported() throws {
    let message = "TypeError: formatting with % is not supported; f\"{value}\" is"
    #expect(try failure("x = '%d' % 3").error?.description == message)
  }

  @Test func traceback_namesTheCallsAndTheirPlaces() throws {
    let outcome = try failure("def inner(x):\n    return x // 0\ndef outer():\n    inner(1)\nouter()")
    #expect(outcome.traceback.map(\.function) == ["<module>", "outer", "inner"])
    #expect(outcome.traceback.map(\.span?.line) == [5, 4, 2])
  }

  @Test func traceback_goesThroughAGather() throws {
    let outcome = try failure(
      """
      import asyncio
      async def child():
          await asyncio.sleep(0)
          [][0]
      async def main():
          await asyncio.gather(child(), child())
      asyncio.run(main())
      """)
    #expect(outcome.error?.kind == .indexError)
    #expect(outcome.traceback.map(\.function) == ["<module>", "main", "child"])
    #expect(outcome.traceback.map(\.span?.line) == [7, 6, 4])
  }

  @Test func withBlock_releasesItsLock_whenAnErrorLeavesIt() throws {
    let outcome = try failure(
      """
      import threading
      lock = threading.Lock()
      def f():
          with lock:
              return 1 // 0
      t = threading.Thread(target=f)
      t.start()
      t.join()
      print(lock.locked())
      """)
    #expect(outcome.error == nil)
    #expect(outcome.threadErrors.map(\.kind) == [.zeroDivisionError])
    #expect(outcome.output == "False\n")
  }
}

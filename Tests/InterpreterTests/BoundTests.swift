import Synchronization
import Testing

@testable import Interpreter

/// Programs that would never end, and threads that do not agree on a lock.
@Suite struct BoundTests {
  private static func host() -> ThreadHost {
    let deadline = MonotonicTime.now() + 50_000_000
    return ThreadHost(goesOn: { MonotonicTime.now() < deadline })
  }

  @Test(arguments: [
    "while True:\n    pass", "print(sum(range(1000000000000)))", "print(max(range(1000000000000)))",
    "print(0.5 in range(1000000000000))", "for i in range(1000000000000):\n    pass",
    "import asyncio\nasync def f():\n    while True:\n        await asyncio.sleep(0)\nasyncio.run(f())",
  ])
  func endlessProgram_isStopped(_ source: String) throws {
    let outcome = try #require(Self.host().run(try PythonSource.compile(source + "\n")))
    #expect(outcome.error == .interrupted)
  }

  @Test(arguments: [
    "xs = []\nwhile True:\n    xs.append(xs)", "s = 'a'\nwhile True:\n    s = s + s",
    "xs = [1]\nwhile True:\n    xs = [xs, xs]\n    print(xs)", "d = {}\ni = 0\nwhile True:\n    d[i] = i\n    i += 1",
    "t = ()\nwhile True:\n    t = (t, t)",
    "import asyncio\nasync def g():\n    pass\nasync def f():\n    while True:\n        asyncio.create_task(g())\nasyncio.run(f())",
  ])
  func growingProgram_isStopped(_ source: String) throws {
    let outcome = try #require(ThreadHost().run(try PythonSource.compile(source + "\n"), bytes: 4 << 20))
    let kind = outcome.error?.kind
    #expect(kind == .memoryError || kind == .recursionError)
  }

  @Test func deepValues_areErrors_neverACrash() throws {
    let nest = "t = 1\nu = 1\nfor i in range(5000):\n    t = (t,)\n    u = (u,)\n"
    for use in ["print(t)", "print(t == u)", "print(t < u)", "d = {t: 1}", "print([t] == [u])"] {
      let outcome = try #require(ThreadHost().run(try PythonSource.compile(nest + use + "\n")))
      #expect(outcome.error != nil)
    }
  }

  @Test(arguments: [
    "t = ()\nfor i in range(60):\n    t = (t, t)\nd = {t: 1}", "x = 'ab' * 4000000000000000000",
    "x = [1, 2] * 4000000000000000000", "x = 2\nwhile True:\n    x = x * x", "x = 2 ** 10000", "x = 10 ** 18 * 10",
    "def f(n):\n    return f(n + 1) + 1\nf(0)", "xs = []\nxs.append(xs)\nys = [xs]\nxs == ys\nd = {(1, xs): 2}",
    "import asyncio\nasync def f():\n    await f()\nasyncio.run(f())",
    "import threading\ndef f():\n    pass\nthreading.Thread(target=f, args=range(100000000000))",
  ])
  func monstrousValue_isAnError(_ source: String) throws {
    let outcome = try #require(ThreadHost().run(try PythonSource.compile(source + "\n")))
    #expect(outcome.error != nil && outcome.error != .interrupted)
  }

  /// What ends or sleeps at once is not as many calls inside one another.
  @Test func manyTasksAtOnce_areNotACrash() throws {
    let sleeps = "await asyncio.gather(*[asyncio.sleep(0) for _ in range(20000)])"
    let failures = "ts = [asyncio.create_task(g(t)) for _ in range(5000)]\n    await asyncio.sleep(0)"
    for body in [sleeps, failures] {
      let source = """
        import asyncio
        async def fail():
            return 1 // 0
        async def g(t):
            await t
        async def f():
            t = asyncio.create_task(fail())
            \(body)
            return 1
        print(asyncio.run(f()))

        """
      let outcome = try #require(ThreadHost().run(try PythonSource.compile(source), bytes: 64 << 20))
      #expect(outcome.output == "1\n")
    }
  }

  @Test func output_isBounded() throws {
    let source = "s = 'a' * 100000\nfor i in range(100):\n    print(s)\n"
    let outcome = try #require(ThreadHost().run(try PythonSource.compile(source), bytes: 64 << 20))
    #expect(outcome.error == nil)
    #expect(outcome.output.utf8.count <= ProgramMemory.outputLimit)
  }

  /// Whatever several threads do to one object, without a lock, is an exception or a result.
  @Test(arguments: [
    "xs.append(i)", "xs.append(i)\n        xs.pop()", "xs[0] = i\n        xs.clear()\n        xs.append(i)",
    "d[i] = i", "d[i % 7] = i\n        d.clear()", "d.get(i)\n        d[i] = d",
    "for k in d:\n            pass\n        d[i] = 1", "n.v = i\n        n.v += 1", "n.v = xs\n        xs.append(n.v)",
    "g = i\n        g += 1", "s = sorted(xs)\n        xs.append(i)", "t = xs == xs\n        xs.append([i])",
    "str(d)\n        d[i % 5] = [i]", "str(n)\n        n.v = [i]",
  ])
  func threadsWithoutALock_neverCrash(_ body: String) throws {
    let source = """
      import threading
      from types import SimpleNamespace
      xs = [0]
      d = {}
      n = SimpleNamespace(v=0)
      g = 0
      def work():
          global g
          for i in range(300):
              \(body)
      threads = [threading.Thread(target=work) for _ in range(4)]
      for t in threads:
          t.start()
      for t in threads:
          t.join()
      print("done")

      """
    let outcome = try #require(ThreadHost().run(try PythonSource.compile(source), bytes: 64 << 20))
    #expect(outcome.output == "done\n")
  }
}

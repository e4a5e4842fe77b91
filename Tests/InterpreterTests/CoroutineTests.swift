import Testing

@testable import Interpreter

@Suite struct CoroutineTests {
  private func run(_ source: String) throws -> ThreadHost.Outcome {
    try #require(ThreadHost().run(try PythonSource.compile("import asyncio\n" + source + "\n")))
  }

  @Test func coroutine_reportsItsPhases() throws {
    let outcome = try run(
      """
      async def child():
          await asyncio.sleep(0)
          return 1
      async def main():
          return await asyncio.create_task(child())
      asyncio.run(main())
      """)
    #expect(
      outcome.coroutines == [
        "0 ready", "0 running", "1 child", "1 ready", "0 awaiting", "1 running", "1 asleep", "1 ready", "1 running",
        "1 ended(failure: nil)", "0 ready", "0 running", "0 ended(failure: nil)",
      ])
  }

  @Test func awaitOfACoroutine_isNoTurn() throws {
    let outcome = try run(
      """
      async def inner():
          return 2
      async def main():
          return await inner() + await inner()
      print(asyncio.run(main()))
      """)
    #expect(outcome.output == "4\n")
    #expect(outcome.coroutines == ["0 ready", "0 running", "0 ended(failure: nil)"])
  }

  @Test func taskThatNobodyAwaits_isCancelled_whenTheMainOneEnds() throws {
    let outcome = try run(
      """
      async def slow():
          print("begins")
          await asyncio.sleep(1000)
          print("never")
      async def main():
          asyncio.create_task(slow())
          await asyncio.sleep(0)
      asyncio.run(main())
      print("after")
      """)
    #expect(outcome.output == "begins\nafter\n")
    #expect(outcome.coroutines.last == "1 ended(failure: Optional(\"CancelledError\"))")
  }

  @Test func failure_reachesWhoAwaits_andTheOthersGoOn() throws {
    let outcome = try run(
      """
      async def bad():
          return 1 // 0
      async def good(n):
          await asyncio.sleep(0)
          print("good", n)
      async def main():
          t = asyncio.create_task(bad())
          await asyncio.gather(good(1), good(2))
          await t
      asyncio.run(main())
      """)
    #expect(outcome.output == "good 1\ngood 2\n")
    #expect(outcome.error?.kind == .zeroDivisionError)
  }

  @Test func coroutinesInsideOneAnother_keepTheirLocals_acrossTurns() throws {
    let outcome = try run(
      """
      async def leaf(n):
          a = n
          await asyncio.sleep(0)
          return a + n
      async def middle(n):
          b = [n]
          b.append(await leaf(n * 10))
          await asyncio.sleep(0.001)
          b.append(await leaf(n * 100))
          return b
      async def main():
          print(await asyncio.gather(middle(1), middle(2), asyncio.gather(middle(3), leaf(4))))
      asyncio.run(main())
      """)
    #expect(outcome.output == "[[1, 20, 200], [2, 40, 400], [[3, 60, 600], 8]]\n")
  }

  @Test func twoThreads_haveALoopEach() throws {
    let outcome = try run(
      """
      import threading
      results = []
      async def work(n):
          await asyncio.sleep(0.002)
          results.append(n)
      def run(n):
          asyncio.run(work(n))
      threads = [threading.Thread(target=run, args=(n,)) for n in range(3)]
      for t in threads:
          t.start()
      for t in threads:
          t.join()
      print(sorted(results))
      """)
    #expect(outcome.output == "[0, 1, 2]\n")
  }
}

extension SampleProgram {
  package static let coroutines = [
    SampleProgram(
      "coroutines",
      #"""
      import asyncio

      async def add(a, b):
          return a + b

      async def main():
          total = await add(1, 2)
          total = total + await add(3, 4)
          print(total)
          return total * 2

      print(asyncio.run(main()))

      """#,
      prints: #"""
        10
        20

        """#),
    SampleProgram(
      "gather",
      #"""
      import asyncio

      async def worker(name, delay):
          print(name, "starts")
          await asyncio.sleep(delay)
          print(name, "ends")
          return name * 2

      async def main():
          print(await asyncio.gather(worker("a", 0.03), worker("b", 0.01), worker("c", 0.02)))
          print(await asyncio.gather(*[worker(name, 0) for name in ["x", "y"]]))

      asyncio.run(main())

      """#,
      prints: #"""
        a starts
        b starts
        c starts
        b ends
        c ends
        a ends
        ['aa', 'bb', 'cc']
        x starts
        y starts
        x ends
        y ends
        ['xx', 'yy']

        """#),
    SampleProgram(
      "tasks",
      #"""
      import asyncio as aio

      log = []

      async def note(text, turns):
          for i in range(turns):
              log.append(f"{text}{i}")
              await aio.sleep(0)
          return text

      async def main():
          first = aio.create_task(note("a", 3))
          second = aio.create_task(note("b", 2))
          log.append("created")
          print(await first, await second)
          print([await t for t in [first, second]])

      aio.run(main())
      print(log)

      """#,
      prints: #"""
        a b
        ['a', 'b']
        ['created', 'a0', 'b0', 'a1', 'b1', 'a2']

        """#),
    SampleProgram(
      "await_does_not_yield",
      #"""
      import asyncio

      log = []

      async def inner(name):
          log.append(f"inner {name}")

      async def chatty(name):
          for _ in range(2):
              await inner(name)
          log.append(f"end {name}")

      async def main():
          await asyncio.gather(chatty("a"), chatty("b"))

      asyncio.run(main())
      print(log)

      """#,
      prints: #"""
        ['inner a', 'inner a', 'end a', 'inner b', 'inner b', 'end b']

        """#),
  ]
}

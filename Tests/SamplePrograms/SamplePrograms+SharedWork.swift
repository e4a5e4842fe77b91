extension SampleProgram {
  /// Threads and coroutines that work on the same data.
  package static let sharedWork = [
    SampleProgram(
      "bank_transfers",
      #"""
      import threading

      balances = {"ann": 100, "bob": 50}
      locks = {"ann": threading.Lock(), "bob": threading.Lock()}

      def transfer(source, target, amount):
          first, second = sorted([source, target])
          with locks[first]:
              with locks[second]:
                  if balances[source] >= amount:
                      balances[source] -= amount
                      balances[target] += amount

      threads = []
      for i in range(10):
          if i % 2 == 0:
              args = ("ann", "bob", 7)
          else:
              args = ("bob", "ann", 3)
          threads.append(threading.Thread(target=transfer, args=args))
      for t in threads:
          t.start()
      for t in threads:
          t.join()
      print(balances, sum(balances.values()))

      """#,
      prints: #"""
        {'ann': 80, 'bob': 70} 150

        """#),
    SampleProgram(
      "producer_and_consumer",
      #"""
      import threading
      import time

      queue = []
      lock = threading.Lock()
      done = False

      def produce():
          global done
          for i in range(5):
              with lock:
                  queue.append(i * i)
              time.sleep(0.001)
          done = True

      def consume(out):
          while not done or len(queue) > 0:
              item = None
              with lock:
                  if queue:
                      item = queue.pop(0)
              if item is None:
                  time.sleep(0.001)
              else:
                  out.append(item)

      out = []
      p = threading.Thread(target=produce)
      c = threading.Thread(target=consume, args=(out,))
      p.start()
      c.start()
      p.join()
      c.join()
      print(out)

      """#,
      prints: #"""
        [0, 1, 4, 9, 16]

        """#),
    SampleProgram(
      "gather_in_order",
      #"""
      import asyncio

      async def fetch(name, delay):
          print("start", name)
          await asyncio.sleep(delay)
          print("end", name)
          return len(name) * 10

      async def main():
          results = await asyncio.gather(fetch("one", 0.03), fetch("three", 0.01), fetch("four", 0.02))
          print(results, sum(results))

      asyncio.run(main())

      """#,
      prints: #"""
        start one
        start three
        start four
        end three
        end four
        end one
        [30, 50, 40] 120

        """#),
    SampleProgram(
      "tasks_in_a_list",
      #"""
      import asyncio

      log = []

      async def worker(n):
          for step in range(3):
              log.append((n, step))
              await asyncio.sleep(0)
          return n * n

      async def main():
          tasks = [asyncio.create_task(worker(n)) for n in range(3)]
          values = [await t for t in tasks]
          print(values)
          more = await asyncio.gather(*[worker(n) for n in range(2)])
          print(more)

      asyncio.run(main())
      print(log)

      """#,
      prints: #"""
        [0, 1, 4]
        [0, 1]
        [(0, 0), (1, 0), (2, 0), (0, 1), (1, 1), (2, 1), (0, 2), (1, 2), (2, 2), (0, 0), (1, 0), (0, 1), (1, 1), (0, 2), (1, 2)]

        """#),
    SampleProgram(
      "lock_by_hand_in_a_loop",
      #"""
      import threading
      from time import sleep

      counter = 0
      lock = threading.Lock()

      def increment(n):
          global counter
          for _ in range(n):
              lock.acquire()
              counter += 1
              lock.release()

      workers = []
      for n in (10, 20, 30):
          w = threading.Thread(target=increment, args=(n,))
          w.start()
          workers.append(w)
      for w in workers:
          w.join()
      sleep(0)
      print("counter is", counter, lock.locked())

      """#,
      prints: #"""
        counter is 60 False

        """#),
    SampleProgram(
      "primes_by_threads",
      #"""
      import threading

      def is_prime(n):
          if n < 2:
              return False
          d = 2
          while d * d <= n:
              if n % d == 0:
                  return False
              d += 1
          return True

      results = [0, 0, 0]

      def work(index, low, high):
          for n in range(low, high):
              if is_prime(n):
                  results[index] += 1

      ts = [threading.Thread(target=work, args=(i, i * 30, i * 30 + 30)) for i in range(3)]
      for t in ts:
          t.start()
      for t in ts:
          t.join()
      print(results, sum(results))

      """#,
      prints: #"""
        [10, 7, 7] 24

        """#),
    SampleProgram(
      "update_across_an_await",
      #"""
      import asyncio

      counter = 0

      async def increment():
          global counter
          for _ in range(10):
              value = counter
              await asyncio.sleep(0)
              counter = value + 1

      async def main():
          await asyncio.gather(increment(), increment(), increment())
          print("counter", counter)

      asyncio.run(main())

      """#,
      prints: #"""
        counter 10

        """#),
  ]
}

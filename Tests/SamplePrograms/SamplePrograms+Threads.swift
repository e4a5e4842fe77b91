extension SampleProgram {
  package static let threads = [
    SampleProgram(
      "thread_join",
      #"""
      import threading

      results = []

      def work(n):
          results.append(n * n)

      threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
      for t in threads:
          t.start()
      for t in threads:
          t.join()
      print(sorted(results))

      """#,
      prints: #"""
        [0, 1, 4, 9]

        """#),
    SampleProgram(
      "thread_lock",
      #"""
      import threading

      counter = 0
      lock = threading.Lock()

      def count(times):
          global counter
          for _ in range(times):
              with lock:
                  counter += 1

      threads = [threading.Thread(target=count, args=(500,)) for _ in range(4)]
      for t in threads:
          t.start()
      for t in threads:
          t.join()
      print(counter, lock.locked())

      """#,
      prints: #"""
        2000 False

        """#),
    SampleProgram(
      "lock_by_hand",
      #"""
      from threading import Lock as Mutex, Thread
      from time import sleep

      mutex = Mutex()
      order = []

      def second():
          mutex.acquire()
          order.append("second")
          mutex.release()

      mutex.acquire()
      t = Thread(target=second)
      t.start()
      sleep(0.01)
      order.append("first")
      mutex.release()
      t.join()
      print(order, mutex.locked())

      """#,
      prints: #"""
        ['first', 'second'] False

        """#),
    SampleProgram(
      "with_releases",
      #"""
      import threading

      lock = threading.Lock()
      other = threading.Lock()

      def leave(how):
          with lock:
              if how == "return":
                  return "returned"
          return "fell through"

      def loops():
          for i in range(4):
              with lock, other:
                  if i == 1:
                      continue
                  if i == 3:
                      break
                  print(i, lock.locked(), other.locked())
          return lock.locked(), other.locked()

      def nested():
          for i in range(3):
              with lock:
                  for j in range(3):
                      with other:
                          if j == 1:
                              return (i, j, lock.locked())

      print(leave("return"), lock.locked())
      print(leave("end"), lock.locked())
      print(loops())
      print(nested(), lock.locked(), other.locked())

      """#,
      prints: #"""
        returned False
        fell through False
        0 True True
        2 True True
        (False, False)
        (0, 1, True) False False

        """#),
    SampleProgram(
      "sequential_threads",
      #"""
      import threading, time

      def worker(name, delay):
          print(name, "starts")
          time.sleep(delay)
          print(name, "ends")

      for name in ["a", "b"]:
          t = threading.Thread(target=worker, args=(name, 0.001))
          t.start()
          t.join()
      u = threading.Thread(None, worker, None, ("c", 0))
      u.start()
      u.join()
      print("done")

      """#,
      prints: #"""
        a starts
        a ends
        b starts
        b ends
        c starts
        c ends
        done

        """#),
    SampleProgram(
      "account_namespace_threads",
      #"""
      import threading
      import types

      account = types.SimpleNamespace(balance=100, log=[])
      lock = threading.Lock()

      def move(amount):
          with lock:
              if account.balance + amount < 0:
                  return
              account.balance += amount
          account.log.append(amount)

      threads = []
      for amount in [50, -30, -20]:
          threads.append(threading.Thread(target=move, args=(amount,)))
      for t in threads:
          t.start()
      for t in threads:
          t.join()
      print(account.balance, sorted(account.log))

      """#,
      prints: #"""
        100 [-30, -20, 50]

        """#),
  ]
}

import Interpreter

/// Small Python programs with two threads, the same for the same seed everywhere.
struct RandomPython {
  private var state: UInt64

  /// One program for each seed.
  init(seed: Int) { state = UInt64(seed) &* 7919 }

  private mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  /// The source of a program whose two threads each do one or two things to what they share.
  mutating func source() -> String {
    let (mine, other) = (work(1 + below(2)), work(1))
    return """
      import threading
      counter = 0
      other = 0
      items = [1]
      box = {'n': 0}
      a = threading.Lock()
      b = threading.Lock()
      def one():
          return 1
      def work():
          global counter, other
      \(mine)
      t = threading.Thread(target=work)
      t.start()
      def rest():
          global counter, other
      \(other)
      rest()
      t.join()

      """
  }

  private mutating func work(_ count: Int) -> String {
    (0..<count).flatMap { _ in Self.statements[below(Self.statements.count)] }
      .map { "    " + $0 }.joined(separator: "\n")
  }

  private static let statements = [
    ["counter += 1"], ["counter += one()"], ["other = counter"], ["counter = other + 1"],
    ["with a:", "    counter += one()"], ["with a:", "    with b:", "        other = counter"],
    ["with b:", "    with a:", "        other = 2"], ["a.acquire()", "b.acquire()", "b.release()", "a.release()"],
    ["b.acquire()", "a.acquire()", "counter += 1", "a.release()", "b.release()"], ["items.append(counter)"],
    ["if len(items) > 0:", "    items.pop()"], ["items[0] = counter"], ["box['n'] += 1"], ["box['n'] += one()"],
    ["print('x', counter)"], ["print(other)"], ["assert counter == 0"], ["for i in range(2):", "    counter += i"],
    ["if counter == 0:", "    one()", "    counter = 1"],
  ]
}

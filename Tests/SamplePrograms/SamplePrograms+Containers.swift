extension SampleProgram {
  package static let containers = [
    SampleProgram(
      "lists",
      #"""
      xs = [3, 1, 2]
      xs.append(5)
      print(xs, len(xs), xs[0], xs[-1])
      xs[1] = 10
      xs[0] += 4
      print(xs, 10 in xs, 11 in xs)
      print(xs.pop(), xs.pop(0), xs)
      print(sorted([3, 1, 2]), sum([1, 2, 3]), min([4, 2]), max(4, 9), abs(-3))
      print([1, 2] + [3], [0] * 3)
      xs.clear()
      print(xs, [], [[1], [2, [3]]])
      ys = xs
      ys.append(1)
      print(xs, xs is ys)

      """#,
      prints: #"""
        [3, 1, 2, 5] 4 3 5
        [7, 10, 2, 5] True False
        5 7 [10, 2]
        [1, 2, 3] 6 2 9 3
        [1, 2, 3] [0, 0, 0]
        [] [] [[1], [2, [3]]]
        [1] True

        """#),
    SampleProgram(
      "dicts",
      #"""
      d = {"a": 1, "b": 2}
      d["c"] = 3
      d["a"] += 10
      print(d, len(d), "a" in d, "z" in d)
      print(d.get("b"), d.get("z"), d.get("z", 0))
      for key in d:
          print(key, d[key])
      for key, value in d.items():
          print(key, value)
      print(list(d.keys()), list(d.values()))
      print({1: "one", 2: [2]}, {})

      """#,
      prints: #"""
        {'a': 11, 'b': 2, 'c': 3} 3 True False
        2 None 0
        a 11
        b 2
        c 3
        a 11
        b 2
        c 3
        ['a', 'b', 'c'] [11, 2, 3]
        {1: 'one', 2: [2]} {}

        """#),
    SampleProgram(
      "tuples",
      #"""
      t = (1, "two", 3)
      a, b, c = t
      print(a, b, c, t[1], len(t))
      a, b = b, a
      print(a, b)
      (a, b), c = (1, 2), 3
      print(a, b, c)
      print((), (1,), (1, 2))
      for i, (x, y) in [(0, (1, 2)), (1, (3, 4))]:
          print(i, x, y)
      a = b = 7
      print(a, b)

      """#,
      prints: #"""
        1 two 3 two 3
        two 1
        1 2 3
        () (1,) (1, 2)
        0 1 2
        1 3 4
        7 7

        """#),
    SampleProgram(
      "enumerate",
      #"""
      for i, name in enumerate(["a", "b"]):
          print(i, name)
      for i, letter in enumerate("xyz"):
          print(i, letter)
      print(list(range(4)), list("ab"))

      """#,
      prints: #"""
        0 a
        1 b
        0 x
        1 y
        2 z
        [0, 1, 2, 3] ['a', 'b']

        """#),
    SampleProgram(
      "namespace",
      #"""
      from types import SimpleNamespace

      o = SimpleNamespace(n=0, name="counter", items=[])
      o.n += 1
      o.n = o.n + 10
      o.items.append(o.n)
      o.extra = (1, 2)
      print(o.n, o.name, o.items, o.extra)

      def grow(thing):
          thing.n *= 2

      grow(o)
      print(o.n)
      p = o
      p.n = 0
      print(o.n, o is p)

      """#,
      prints: #"""
        11 counter [11] (1, 2)
        22
        0 True

        """#),
    SampleProgram(
      "word_count",
      #"""
      counts = {}
      for letter in "mississippi":
          counts[letter] = counts.get(letter, 0) + 1
      print(counts)
      print(sorted(list(counts.keys())))

      """#,
      prints: #"""
        {'m': 1, 'i': 4, 's': 4, 'p': 2}
        ['i', 'm', 'p', 's']

        """#),
  ]
}

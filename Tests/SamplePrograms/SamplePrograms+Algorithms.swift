extension SampleProgram {
  /// Small algorithms, as somebody who learns would write them.
  package static let algorithms = [
    SampleProgram(
      "letters",
      #"""
      name = "Grace Hopper"
      print(len(name), name[0], name[-1], "Hop" in name, "z" not in name)
      backwards = ""
      for c in name:
          backwards = c + backwards
      print(backwards)
      print("-" * 10 + "|" + "=" * 3)
      print(", ".join([c for c in name if c != " "]))
      print(str(12) + "3", int("45") + 1, "a" < "b", "abc" == 'abc')
      print("tab\there", 'quote "inside"', "back\\slash", f"{name} has {len(name)} letters")
      print([name, "it's", 'say "hi"', "both ' and \""], (name,))

      """#,
      prints: #"""
        12 G r True True
        reppoH ecarG
        ----------|===
        G, r, a, c, e, H, o, p, p, e, r
        123 46 True True
        tab	here quote "inside" back\slash Grace Hopper has 12 letters
        ['Grace Hopper', "it's", 'say "hi"', 'both \' and "'] ('Grace Hopper',)

        """#),
    SampleProgram(
      "what_is_true",
      #"""
      for value in [0, 1, "", "a", [], [0], {}, {1: 2}, None, 0.0, 0.5, (), (0,)]:
          if value:
              print(value, "is true")
          elif value is None:
              print("nothing")
          else:
              print(value, "is false", not value, bool(value))
      print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0, True + True, 5 and 0 or "last")

      """#,
      prints: #"""
        0 is false True False
        1 is true
         is false True False
        a is true
        [] is false True False
        [0] is true
        {} is false True False
        {1: 2} is true
        nothing
        0.0 is false True False
        0.5 is true
        () is false True False
        (0,) is true
        True False True 2 last

        """#),
    SampleProgram(
      "sorting_by_swaps",
      #"""
      def bubble(xs):
          n = len(xs)
          swapped = True
          while swapped:
              swapped = False
              for i in range(1, n):
                  if xs[i - 1] > xs[i]:
                      xs[i - 1], xs[i] = xs[i], xs[i - 1]
                      swapped = True
              n -= 1
          return xs

      print(bubble([5, 2, 9, 1, 5, 6]), bubble([]), bubble(["pear", "apple", "fig"]))

      """#,
      prints: #"""
        [1, 2, 5, 5, 6, 9] [] ['apple', 'fig', 'pear']

        """#),
    SampleProgram(
      "binary_search",
      #"""
      def find(xs, wanted):
          low, high = 0, len(xs) - 1
          while low <= high:
              middle = (low + high) // 2
              if xs[middle] == wanted:
                  return middle
              if xs[middle] < wanted:
                  low = middle + 1
              else:
                  high = middle - 1
          return -1

      squares = [n * n for n in range(20)]
      for wanted in [0, 49, 50, 361, 400]:
          print(wanted, find(squares, wanted))
      for i, square in enumerate(squares):
          if square > 100:
              print("first above 100:", i, square)
              break
          if square % 2 == 1:
              continue

      """#,
      prints: #"""
        0 0
        49 7
        50 -1
        361 19
        400 -1
        first above 100: 11 121

        """#),
    SampleProgram(
      "nested_data",
      #"""
      people = [{"name": "Ann", "age": 31, "pets": ["cat"]}, {"name": "Bob", "age": 25, "pets": []}]
      people.append({"name": "Cid", "age": 40, "pets": ["dog", "fish"]})
      for person in people:
          person["age"] += 1
          print(person["name"], person["age"], len(person["pets"]))
      print(sum([p["age"] for p in people]), [pet for p in people for pet in p["pets"]])
      print(people[0])
      grid = [[r * c for c in range(4)] for r in range(3)]
      print(grid, grid[2][3], grid[-1][-2])
      loop = [1]
      loop.append(loop)
      print(loop, {"self": loop}, (loop, [[]]))

      """#,
      prints: #"""
        Ann 32 1
        Bob 26 0
        Cid 41 2
        99 ['cat', 'dog', 'fish']
        {'name': 'Ann', 'age': 32, 'pets': ['cat']}
        [[0, 0, 0, 0], [0, 1, 2, 3], [0, 2, 4, 6]] 6 4
        [1, [...]] {'self': [1, [...]]} ([1, [...]], [[]])

        """#),
    SampleProgram(
      "stack_in_a_namespace",
      #"""
      from types import SimpleNamespace

      def push(stack, value):
          stack.items.append(value)
          stack.size += 1

      def pop(stack):
          assert stack.size > 0, "empty"
          stack.size -= 1
          return stack.items.pop()

      s = SimpleNamespace(items=[], size=0)
      for c in "abc":
          push(s, c)
      print(pop(s), pop(s), s.size, s)
      s.name = "stack"
      print(s.name, s)

      """#,
      prints: #"""
        c b 1 namespace(items=['a'], size=1)
        stack namespace(items=['a'], size=1, name='stack')

        """#),
    SampleProgram(
      "float_arithmetic",
      #"""
      total = 0.0
      for x in [0.1, 0.2, 0.3]:
          total += x
      print(total, 1 / 3, 10 / 4, 1e16, 1e15, 1.5e-5, 100.0, -0.0, 3.14159)
      print(int(3.9), int(-3.9), abs(-2.5), min(3, 1.5), max(2, 2.5), sum([0.5, 0.25]))
      print(7.5 // 2, 7.5 % 2, -7.5 // 2, -7.5 % 2, 2 ** 0.5, 9 ** 0.5)

      """#,
      prints: #"""
        0.6000000000000001 0.3333333333333333 2.5 1e+16 1000000000000000.0 1.5e-05 100.0 -0.0 3.14159
        3 -3 2.5 1.5 2.5 0.75
        3.0 1.5 -4.0 0.5 1.4142135623730951 3.0

        """#),
  ]
}

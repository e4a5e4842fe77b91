extension SampleProgram {
  package static let expressions = [
    SampleProgram(
      "arithmetic",
      #"""
      print(7 + 3, 7 - 3, 7 * 3, 7 // 3, 7 % 3)
      print(-7 // 3, -7 % 3, 7 // -3, 7 % -3)
      print(2 ** 10, -2 ** 2, (-2) ** 3)
      print(1_000_000, 0xff, 0b101, 0o17)
      print(2 + 3 * 4, (2 + 3) * 4, 10 - 4 - 3)

      """#,
      prints: #"""
        10 4 21 2 1
        -3 2 -3 -2
        1024 -4 -8
        1000000 255 5 15
        14 20 3

        """#),
    SampleProgram(
      "floats",
      #"""
      print(7 / 2, 1 / 4, 0.5 + 0.25)
      print(1.5 * 2, 3.0, 2.5 - 0.5)
      print(1.0 == 1, 0.1 < 0.2)

      """#,
      prints: #"""
        3.5 0.25 0.75
        3.0 3.0 2.0
        True True

        """#),
    SampleProgram(
      "comparisons",
      #"""
      a = 3
      print(1 < 2, 2 <= 2, 3 > 4, 4 >= 5, 1 == 1, 1 != 1)
      print(1 < a < 5, 1 < a > 5, 5 > a >= 3 != 4)
      print(a is None, a is not None, None is None)
      print("abc" < "abd", "a" == "a", (1, 2) == (1, 2), [1] == [2])

      """#,
      prints: #"""
        True True False False True False
        True False True
        False True True
        True True True False

        """#),
    SampleProgram(
      "truth",
      #"""
      def say(value):
          print("say", value)
          return value

      print(say(0) or say(2) or say(3))
      print(say(1) and say(0) and say(3))
      print(not 0, not "x", not [])
      if say(1) and not say(0):
          print("yes")
      if say(0) or say(""):
          print("never")
      else:
          print("no")
      print("big" if say(5) > 3 else "small")

      """#,
      prints: #"""
        say 0
        say 2
        2
        say 1
        say 0
        0
        True False True
        say 1
        say 0
        yes
        say 0
        say 
        no
        say 5
        big

        """#),
    SampleProgram(
      "strings",
      #"""
      name = "Ada"
      print("Hello, " + name + "!", 'single', "tab\there")
      print("ab" * 3, len(name), name[0], name[-1])
      print("d" in name, "x" not in name)
      print(", ".join(["a", "b", "c"]))
      print("one " "two")
      print("""two
      lines""")

      """#,
      prints: #"""
        Hello, Ada! single tab	here
        ababab 3 A a
        True True
        a, b, c
        one two
        two
        lines

        """#),
    SampleProgram(
      "formatted",
      #"""
      a = 3
      b = [1, "x", None, True, 2.5]
      print(f"{a} + {a} = {a + a}")
      print(f"{b} and {b[1]} {{braces}}")
      print(f"{'yes' if a > 2 else 'no'}" " and " f"{len(b)}")
      print(f"")

      """#,
      prints: #"""
        3 + 3 = 6
        [1, 'x', None, True, 2.5] and x {braces}
        yes and 5


        """#),
    SampleProgram(
      "conversions",
      #"""
      print(int("42") + 1, str(42) + "!", int(3.9), bool(0), bool([1]), str(None), str([1, "a"]))
      print(int(True), True + True)

      """#,
      prints: #"""
        43 42! 3 False True None [1, 'a']
        1 2

        """#),
    SampleProgram(
      "print_options",
      #"""
      print("a", "b", sep="-")
      print("c", end="")
      print("d", "e", sep="", end="!\n")
      print(1, 2, 3, sep=", ", end=".\n", flush=True)
      print()
      print("last", sep="x")

      """#,
      prints: #"""
        a-b
        cde!
        1, 2, 3.

        last

        """#),
    SampleProgram(
      "evaluation_order",
      #"""
      def show(x):
          print(x, end=" ")
          return x

      c = 1
      def bump():
          global c
          c = 10
          return 1

      c += bump()
      print(c)
      c = bump() + c
      print(c)
      d = {}
      d[show("key")] = show("value")
      print(d)
      print(show(1) + show(2) * show(3))
      print([show(4), show(5)][show(0)])

      """#,
      prints: #"""
        2
        11
        value key {'key': 'value'}
        1 2 3 7
        4 5 0 4

        """#),
    SampleProgram(
      "comprehensions",
      #"""
      x = "kept"
      print([x * x for x in range(5)])
      print([x for x in range(10) if x % 2 == 0])
      print([x for x in range(20) if x % 2 == 0 if x % 3 == 0])
      print([(a, b) for a in range(2) for b in range(a, 3)])
      print([[y for y in range(x)] for x in range(4)])
      print(x)

      def inside(x):
          ys = [x + 1 for x in [x, x * 2]]
          return ys, x

      print(inside(5))
      print([a + b for a, b in [(1, 2), (3, 4)]])

      """#,
      prints: #"""
        [0, 1, 4, 9, 16]
        [0, 2, 4, 6, 8]
        [0, 6, 12, 18]
        [(0, 0), (0, 1), (0, 2), (1, 1), (1, 2)]
        [[], [0], [0, 1], [0, 1, 2]]
        kept
        ([6, 11], 5)
        [3, 7]

        """#),
  ]
}

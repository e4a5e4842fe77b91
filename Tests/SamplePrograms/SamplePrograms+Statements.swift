extension SampleProgram {
  package static let statements = [
    SampleProgram(
      "while_loop",
      #"""
      n = 5
      total = 0
      while n:
          total += n
          n -= 1
      print(total)
      while True:
          n += 1
          if n == 3:
              continue
          if n > 6:
              break
          print(n)
      while n > 0 and total > 0:
          n -= 2
          total -= 5
      print(n, total)

      """#,
      prints: #"""
        15
        1
        2
        4
        5
        6
        1 0

        """#),
    SampleProgram(
      "for_range",
      #"""
      for i in range(3):
          print(i, end=" ")
      print()
      for i in range(2, 5):
          print(i, end=" ")
      print()
      for i in range(10, 0, -3):
          print(i, end=",")
      print()
      for i in range(0):
          print("never")
      print(i)

      """#,
      prints: #"""
        0 1 2 
        2 3 4 
        10,7,4,1,
        1

        """#),
    SampleProgram(
      "nested_loops",
      #"""
      for i in range(4):
          for j in range(4):
              if j == 2:
                  continue
              if i == 2:
                  break
              print(i, j)
          if i == 3:
              break

      """#,
      prints: #"""
        0 0
        0 1
        0 3
        1 0
        1 1
        1 3
        3 0
        3 1
        3 3

        """#),
    SampleProgram(
      "elif",
      #"""
      def grade(n):
          if n >= 90:
              return "A"
          elif n >= 80:
              return "B"
          elif n >= 70:
              return "C"
          else:
              return "D"

      for n in [95, 85, 75, 65]:
          print(n, grade(n))
      if False:
          print("never")
      elif True:
          print("elif")

      """#,
      prints: #"""
        95 A
        85 B
        75 C
        65 D
        elif

        """#),
    SampleProgram(
      "unpacking_rotates",
      #"""
      a, b, c = 1, 2, 3
      a, b, c = c, a, b
      print(a, b, c)
      xs = [1, 2, 3]
      xs[0], xs[2] = xs[2], xs[0]
      print(xs)
      [p, q] = xs[0], xs[1]
      print(p, q)

      """#,
      prints: #"""
        3 1 2
        [3, 2, 1]
        3 2

        """#),
    SampleProgram(
      "assertions",
      #"""
      def check(x):
          assert x > 0, "positive"
          assert x < 100
          return x

      print(check(1), check(99))
      assert True
      assert [1], f"never {check(1)}"
      print("all hold")

      """#,
      prints: #"""
        1 99
        all hold

        """#),
    SampleProgram(
      "semicolons_and_lines",
      #"""
      # A comment.
      a = 1; b = 2; print(a, b)
      total = (a +
               b +  # inside brackets lines do not count
               3)
      print(total)
      xs = [
          1,
          2,
      ]
      print(xs)
      if a: print("one line")
      text = "con" \
          "tinued"
      print(text)

      """#,
      prints: #"""
        1 2
        6
        [1, 2]
        one line
        continued

        """#),
    SampleProgram(
      "main_guard",
      #"""
      """A module with a docstring."""

      def main():
          print("main", __name__)

      if __name__ == "__main__":
          main()

      """#,
      prints: #"""
        main __main__

        """#),
    SampleProgram(
      "annotations",
      #"""
      def scale(x: int, factor: int = 3) -> int:
          result: int = x * factor
          return result

      n: int = 4
      print(scale(n), scale(n, 2))

      """#,
      prints: #"""
        12 8

        """#),
  ]
}

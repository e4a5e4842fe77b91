extension SampleProgram {
  package static let functions = [
    SampleProgram(
      "primes",
      #"""
      def is_prime(n, primes):
          for p in primes:
              if p * p > n:
                  return True
              if n % p == 0:
                  return False
          return True


      def first_primes(count):
          primes = [2]
          n = 3
          while len(primes) < count:
              if is_prime(n, primes):
                  primes.append(n)
              n += 2
          return primes


      print(first_primes(20))

      """#,
      prints: #"""
        [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71]

        """#),
    SampleProgram(
      "fibonacci",
      #"""
      def fib(n):
          if n < 2:
              return n
          return fib(n - 1) + fib(n - 2)

      print([fib(n) for n in range(15)])

      """#,
      prints: #"""
        [0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377]

        """#),
    SampleProgram(
      "functions",
      #"""
      def add(a, b=10, c=100):
          """Adds."""
          return a + b + c

      def nothing():
          pass

      def early(n):
          for i in range(n):
              while True:
                  if i == 3:
                      return i
                  break
          return -1

      print(add(1), add(1, 2), add(1, 2, 3), add(1, c=5), add(a=1, b=2))
      print(nothing())
      print(early(2), early(9))

      def first(n):
          return later(n) + 1

      def later(n):
          return n * 2

      print(first(4))

      """#,
      prints: #"""
        111 103 6 16 103
        None
        -1 3
        9

        """#),
    SampleProgram(
      "globals",
      #"""
      counter = 0
      limit = 3

      def bump():
          global counter
          counter += 1
          return counter < limit

      def shadow():
          counter = 100
          return counter

      while bump():
          pass
      print(counter, shadow(), counter)

      def make():
          global made
          made = "made"

      make()
      print(made)

      """#,
      prints: #"""
        3 100 3
        made

        """#),
    SampleProgram(
      "functions_as_values",
      #"""
      def double(x):
          return x * 2

      def square(x):
          return x * x

      def apply(f, x):
          return f(x)

      print(apply(double, 5), apply(square, 5))
      for f in [double, square]:
          print(f(3))
      table = {"double": double, "square": square}
      print(table["square"](7))

      """#,
      prints: #"""
        10 25
        6
        9
        49

        """#),
    SampleProgram(
      "collatz",
      #"""
      def steps(n):
          count = 0
          while n != 1:
              n = n // 2 if n % 2 == 0 else 3 * n + 1
              count += 1
          return count

      best = max([(steps(n), n) for n in range(1, 30)])
      print(best)

      """#,
      prints: #"""
        (111, 27)

        """#),
    SampleProgram(
      "bubble_sort",
      #"""
      def bubble(xs):
          n = len(xs)
          for i in range(n):
              for j in range(n - i - 1):
                  if xs[j] > xs[j + 1]:
                      xs[j], xs[j + 1] = xs[j + 1], xs[j]
          return xs

      print(bubble([5, 2, 9, 1, 5, 6]))

      """#,
      prints: #"""
        [1, 2, 5, 5, 6, 9]

        """#),
  ]
}

extension SampleProgram {
  /// What somebody who learns would try first.
  package static let exercises = [
    SampleProgram(
      "words_in_a_dict",
      #"""
      text = "the cat and the dog and the bird"
      counts = {}
      word = ""
      for letter in text + " ":
          if letter == " ":
              counts[word] = counts.get(word, 0) + 1
              word = ""
          else:
              word += letter
      for word in sorted(counts):
          print(word, counts[word])
      for word, count in counts.items():
          if count > 1:
              print(f"{word} occurs {count} times")

      """#,
      prints: #"""
        and 2
        bird 1
        cat 1
        dog 1
        the 3
        the occurs 3 times
        and occurs 2 times

        """#),
    SampleProgram(
      "matrix_product",
      #"""
      def multiply(a, b):
          rows = len(a)
          columns = len(b[0])
          result = [[0 for _ in range(columns)] for _ in range(rows)]
          for i in range(rows):
              for j in range(columns):
                  for k in range(len(b)):
                      result[i][j] += a[i][k] * b[k][j]
          return result

      a = [[1, 2], [3, 4], [5, 6]]
      b = [[1, 0, 2], [0, 1, 3]]
      for row in multiply(a, b):
          print(row)

      """#,
      prints: #"""
        [1, 2, 8]
        [3, 4, 18]
        [5, 6, 28]

        """#),
    SampleProgram(
      "sieve",
      #"""
      limit = 50
      is_prime = [True] * (limit + 1)
      is_prime[0] = is_prime[1] = False
      n = 2
      while n * n <= limit:
          if is_prime[n]:
              for multiple in range(n * n, limit + 1, n):
                  is_prime[multiple] = False
          n += 1
      print([n for n in range(limit + 1) if is_prime[n]])

      """#,
      prints: #"""
        [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47]

        """#),
    SampleProgram(
      "memoised_fibonacci",
      #"""
      memo = {}

      def fib(n):
          if n < 2:
              return n
          if n not in memo:
              memo[n] = fib(n - 1) + fib(n - 2)
          return memo[n]

      print([fib(n) for n in range(15)], fib(80))
      print(len(memo), sum(memo.values()), max(memo.keys()))

      """#,
      prints: #"""
        [0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377] 23416728348467685
        79 61305790721611589 80

        """#),
    SampleProgram(
      "longest_collatz",
      #"""
      def steps(n):
          count = 0
          while n != 1:
              n = n // 2 if n % 2 == 0 else 3 * n + 1
              count += 1
          return count

      longest = 0
      best = 1
      for n in range(1, 30):
          s = steps(n)
          if s > longest:
              longest, best = s, n
      print(best, longest)

      """#,
      prints: #"""
        27 111

        """#),
    SampleProgram(
      "divisors",
      #"""
      def gcd(a, b):
          while b:
              a, b = b, a % b
          return a

      def lcm(a, b):
          return a * b // gcd(a, b)

      print(gcd(48, 36), lcm(4, 6), gcd(17, 5), gcd(0, 9))
      print(-7 // 2, -7 % 2, 7 // -2, 7 % -2, 2 ** 10, 2 ** -1, 7 / 2)

      """#,
      prints: #"""
        12 12 1 9
        -4 1 -4 -1 1024 0.5 3.5

        """#),
    SampleProgram(
      "hanoi",
      #"""
      moves = []

      def hanoi(n, source, spare, target):
          if n == 0:
              return
          hanoi(n - 1, source, target, spare)
          moves.append(source + target)
          hanoi(n - 1, spare, source, target)

      hanoi(4, "A", "B", "C")
      print(len(moves), " ".join(moves))

      """#,
      prints: #"""
        15 AB AC BC AB CA CB AB AC BC BA CA BC AB AC BC

        """#),
  ]
}

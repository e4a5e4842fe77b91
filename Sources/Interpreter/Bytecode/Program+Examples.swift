/// Programs that the package itself runs, written as their disassembly.
extension Program {
  /// Counts down from its argument: the least work that is still interpreted, and what `cpu` tasks run.
  ///
  ///     def countdown(n):
  ///         while n:
  ///             n -= 1
  ///         return n
  public static func countdown() throws(CodeObject.InvalidCode) -> Program {
    var code = Assembler()
    let (body, end) = (code.label(), code.label())
    code.emit(.loadFast, 0)
    code.jump(.popJumpIfFalse, to: end)
    code.place(body)
    code.emit(.loadFast, 0)
    code.load(.int(1))
    code.emit(.subtract)
    code.emit(.storeFast, 0)
    code.emit(.loadFast, 0)
    code.jump(.popJumpIfFalse, to: end)
    code.jump(.jumpBackward, to: body)
    code.place(end)
    code.emit(.loadFast, 0)
    code.emit(.returnValue)
    return try Program([try code.function("countdown", arguments: 1, locals: ["n"])])
  }

  /// Finds the first primes and returns the last of them: calls, nested loops, a list that grows.
  ///
  ///     def nth_prime(count):                     def is_prime(n, primes):
  ///         primes = [2]                              i = 0
  ///         n = 3                                     while True:
  ///         while len(primes) < count:                    p = primes[i]
  ///             if is_prime(n, primes):                   if p * p > n:
  ///                 primes.append(n)                          return True
  ///             n += 2                                    if n % p == 0:
  ///         return primes[-1]                                 return False
  ///                                                       i += 1
  public static func nthPrime() throws(CodeObject.InvalidCode) -> Program {
    try Program([try nthPrimeMain(isPrime: 1), try isPrime()])
  }

  private static func nthPrimeMain(isPrime: Int) throws(CodeObject.InvalidCode) -> CodeObject {
    let (count, primes, n) = (0, 1, 2)
    var code = Assembler()
    let (loop, next, end) = (code.label(), code.label(), code.label())
    code.load(.int(2))
    code.emit(.buildList, 1)
    code.emit(.storeFast, primes)
    code.load(.int(3))
    code.emit(.storeFast, n)
    code.place(loop)
    code.emit(.loadFast, primes)
    code.emit(.callLen)
    code.emit(.loadFast, count)
    code.emit(.less)
    code.jump(.popJumpIfFalse, to: end)
    code.load(.function(isPrime))
    code.emit(.loadFast, n)
    code.emit(.loadFast, primes)
    code.emit(.call, 2)
    code.jump(.popJumpIfFalse, to: next)
    code.emit(.loadFast, primes)
    code.emit(.loadFast, n)
    code.emit(.callListAppend)
    code.emit(.popTop)
    code.place(next)
    code.emit(.loadFast, n)
    code.load(.int(2))
    code.emit(.add)
    code.emit(.storeFast, n)
    code.jump(.jumpBackward, to: loop)
    code.place(end)
    code.emit(.loadFast, primes)
    code.load(.int(-1))
    code.emit(.binarySubscr)
    code.emit(.returnValue)
    return try code.function("nth_prime", arguments: 1, locals: ["count", "primes", "n"])
  }

  private static func isPrime() throws(CodeObject.InvalidCode) -> CodeObject {
    let (n, primes, i, p) = (0, 1, 2, 3)
    var code = Assembler()
    let (loop, divides, next) = (code.label(), code.label(), code.label())
    code.load(.int(0))
    code.emit(.storeFast, i)
    code.place(loop)
    code.emit(.loadFast, primes)
    code.emit(.loadFast, i)
    code.emit(.binarySubscr)
    code.emit(.storeFast, p)
    code.emit(.loadFast, p)
    code.emit(.loadFast, p)
    code.emit(.multiply)
    code.emit(.loadFast, n)
    code.emit(.greater)
    code.jump(.popJumpIfFalse, to: divides)
    code.load(.bool(true))
    code.emit(.returnValue)
    code.place(divides)
    code.emit(.loadFast, n)
    code.emit(.loadFast, p)
    code.emit(.modulo)
    code.load(.int(0))
    code.emit(.equal)
    code.jump(.popJumpIfFalse, to: next)
    code.load(.bool(false))
    code.emit(.returnValue)
    code.place(next)
    code.emit(.loadFast, i)
    code.load(.int(1))
    code.emit(.add)
    code.emit(.storeFast, i)
    code.jump(.jumpBackward, to: loop)
    return try code.function("is_prime", arguments: 2, locals: ["n", "primes", "i", "p"])
  }
}

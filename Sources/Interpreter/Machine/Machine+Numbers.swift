// Builtins that compute.
extension Machine {
  func range(_ arguments: UnsafeBufferPointer<Value>) throws(InterpreterError) -> Value {
    let first = try index(arguments[0])
    let (start, stop) = arguments.count == 1 ? (0, first) : (first, try index(arguments[1]))
    let step = arguments.count == 3 ? try index(arguments[2]) : 1
    guard step != 0 else { throw .valueError("range() arg 3 must not be zero") }
    let isEmpty = step > 0 ? start >= stop : start <= stop
    let distance = step > 0 ? UInt(bitPattern: stop &- start) : UInt(bitPattern: start &- stop)
    let count = isEmpty ? 0 : (distance - 1) / step.magnitude + 1
    return try arena.make(
      .range, UInt64(bitPattern: Int64(start)), UInt64(bitPattern: Int64(stop)), UInt64(bitPattern: Int64(step)),
      UInt64(count))
  }

  /// An integer where Python wants one and would not take a float.
  func index(_ value: Value) throws(InterpreterError) -> Int {
    guard let number = Number(value, in: arena), let integer = number.integer else {
      throw .typeError("'\(typeName(value))' object cannot be interpreted as an integer")
    }
    return integer
  }

  func int(_ value: Value) throws(InterpreterError) -> Value {
    if value.isInteger { return value }
    if let number = Number(value, in: arena) {
      if let integer = number.integer { return Value(integer) }
      if number.double.isNaN { throw .valueError("cannot convert float NaN to integer") }
      if number.double.isInfinite { throw .raised(.overflowError, "cannot convert float infinity to integer") }
      guard let integer = Int(exactly: number.double.rounded(.towardZero)) else { throw .integerTooLarge }
      return try Arithmetic.fitted(integer)
    }
    guard arena.isA(.string, value) else {
      throw .typeError(
        "int() argument must be a string, a bytes-like object or a real number, not '\(typeName(value))'")
    }
    let trimmed = try str(value).drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
    let digits = String(trimmed)
    guard let integer = Int(digits.filter { $0 != "_" }), digits.allSatisfy({ $0.isASCII }) else {
      let isNumber = !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber }
      if isNumber { throw .integerTooLarge }
      throw .valueError("invalid literal for int() with base 10: \(try repr(value))")
    }
    return try Arithmetic.fitted(integer)
  }

  func sum(_ arguments: UnsafeBufferPointer<Value>) throws(InterpreterError) -> Value {
    var total = arguments.count > 1 ? arguments[1] : Value(0)
    if arena.isA(.string, total) { throw .typeError("sum() can't sum strings [use ''.join(seq) instead]") }
    try forEach(of: arguments[0]) { (element) throws(InterpreterError) in
      if total.isInteger, element.isInteger {
        total = try Arithmetic.apply(BinaryOperator.add.rawValue, total, element)
      } else {
        total = try operate(BinaryOperator.add.rawValue, total, element)
      }
      return true
    }
    return total
  }

  /// `min` or `max`, of an iterable or of the arguments.
  func extreme(_ arguments: UnsafeBufferPointer<Value>, _ name: String) throws(InterpreterError) -> Value {
    var best: Value?
    let sign = name == "min" ? "<" : ">"
    func consider(_ value: Value) throws(InterpreterError) -> Bool {
      guard let known = best else {
        best = value
        return true
      }
      if try sign == "<" ? isLess(value, known, "<") : isLess(known, value, ">") { best = value }
      return true
    }
    if arguments.count == 1 {
      try forEach(of: arguments[0], consider)
    } else {
      for argument in arguments { _ = try consider(argument) }
    }
    guard let best else { throw .valueError("\(name)() iterable argument is empty") }
    return best
  }

  func absolute(_ value: Value) throws(InterpreterError) -> Value {
    guard let number = Number(value, in: arena) else {
      throw .typeError("bad operand type for abs(): '\(typeName(value))'")
    }
    if let integer = number.integer { return try Arithmetic.fitted(abs(integer)) }
    return try arena.makeFloat(number.double.magnitude)
  }

  /// Stable, as Python's is.
  func sorted(_ iterable: Value) throws(InterpreterError) -> Value {
    var elements = try elements(of: iterable)
    var spare = elements
    var width = 1
    while width < elements.count {
      for start in stride(from: 0, to: elements.count, by: width * 2) {
        try merge(elements, start, min(start + width, elements.count), min(start + width * 2, elements.count), &spare)
      }
      swap(&elements, &spare)
      width *= 2
      try checkForCancellation()
    }
    return try ListObject.make(elements, in: arena)
  }

  private func merge(
    _ elements: [Value], _ start: Int, _ middle: Int, _ end: Int, _ target: inout [Value]
  ) throws(InterpreterError) {
    var (left, right) = (start, middle)
    for place in start..<end {
      var takesLeft = left < middle
      if takesLeft, right < end { takesLeft = try !isLess(elements[right], elements[left], "<") }
      if takesLeft {
        target[place] = elements[left]
        left += 1
      } else {
        target[place] = elements[right]
        right += 1
      }
    }
  }

  func enumeration(_ arguments: UnsafeBufferPointer<Value>) throws(InterpreterError) -> Value {
    let inner = try iterator(over: arguments[0])
    // A step asks the inner iterator, so one inside one inside one … would be as many calls.
    guard !arena.isA(.enumerateIterator, inner) else {
      throw .typeError("an enumerate object inside another one is not supported")
    }
    let first = arguments.count > 1 ? try index(arguments[1]) : 0
    return try arena.make(.enumerateIterator, inner.bits, UInt64(bitPattern: Int64(first)))
  }
}

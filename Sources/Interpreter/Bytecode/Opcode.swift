/// The operations of the machine, with the names and the stack effects of CPython's where it has them. "Pops right, then
/// left" lists values from the top of the stack.
public enum Opcode: UInt8, CaseIterable, Sendable {
  /// First in every function: where CPython looks at its eval breaker on entry.
  case resume = 0

  // MARK: Values

  /// Pushes constant `arg`.
  case loadConst
  /// Pushes local `arg`; an error when it has no value yet.
  case loadFast
  /// Pops into local `arg`.
  case storeFast
  /// Pushes global `arg`; an error when it has no value yet.
  case loadGlobal
  /// Pops into global `arg`.
  case storeGlobal
  /// Pushes the `Builtin` with raw value `arg`.
  case loadBuiltin
  /// Pops and forgets.
  case popTop
  /// Pushes the value that lies `arg` deep; 1 is the topmost.
  case copy
  /// Exchanges the topmost value with the one that lies `arg` deep; 2 is the one below it.
  case swap

  // MARK: Operators

  /// Pops right, then left; pushes the result of the `BinaryOperator` with raw value `arg`.
  case binaryOp
  /// Pops right, then left; pushes a boolean; `arg` is a `Comparison`'s raw value.
  case compareOp
  /// Pops a container, then a value; pushes whether the value is in it, or with `arg` 1 whether it is not.
  case containsOp
  /// Pops right, then left; pushes whether they are one object, or with `arg` 1 whether they are not.
  case isOp
  /// Pops a number; pushes its negative.
  case unaryNegative
  /// Pops; pushes the boolean opposite of its truth.
  case unaryNot

  // MARK: Control

  /// Pops; jumps to `arg`, which lies ahead, when what was popped is false.
  case popJumpIfFalse
  /// Pops; jumps to `arg`, which lies ahead, when what was popped is true.
  case popJumpIfTrue
  /// Jumps to `arg`, which lies ahead.
  case jumpForward
  /// Jumps to `arg`, which lies behind.
  case jumpBackward
  /// Pops an iterable; pushes an iterator over it.
  case getIter
  /// Pushes the next value of the iterator on top, which stays; when there is none, pops the iterator and jumps to `arg`.
  case forIter
  /// Pops the result and goes back to the caller.
  case returnValue
  /// Pops a message, or `None`; the program fails with an AssertionError.
  case raiseAssertion

  // MARK: Calls

  /// Pops `arg` arguments and the function or builtin below them; enters the function, or pushes the builtin's result. A
  /// call of an `async def` function runs nothing and pushes a coroutine.
  case call
  /// Pops `arg >> 8` arguments and the object below them; pushes the result of its `Method` with raw value `arg & 0xFF`.
  case callMethod
  /// Pops an object; pushes its length. Stands for the specialised call of `len`.
  case callLen
  /// Pops a value, then a list; appends; pushes `None`. Stands for the specialised call of `list.append`.
  case callListAppend

  // MARK: Containers

  /// Pops `arg` values into a new list, pushes it.
  case buildList
  /// Pops `arg` values into a new tuple, pushes it.
  case buildTuple
  /// Pops `arg` pairs (each a key below its value) into a new dict, pushes it.
  case buildMap
  /// Pops `arg` values, makes one string of them as `str` and concatenation would, pushes it. For f-strings.
  case buildString
  /// Pops a value and appends it to the list that then lies `arg` deep. For comprehensions.
  case listAppend
  /// Pops a tuple or list of exactly `arg` elements; pushes them, the first one topmost.
  case unpackSequence
  /// Pops index, then container; pushes the element.
  case binarySubscr
  /// Pops index, container, then value; stores the value there.
  case storeSubscr
  /// Pops an object; pushes its attribute, named by string constant `arg`.
  case loadAttr
  /// Pops an object, then a value; stores it as the attribute named by string constant `arg`.
  case storeAttr

  // MARK: Locks

  /// Acquires the lock on top of the stack, which stays there; may wait. `with lock:` begins.
  case enterWith
  /// Pops the lock and releases it. `with lock:` ends.
  case exitWith

  // MARK: Coroutines

  /// Pops an awaitable; pushes its result once it has one. A coroutine is entered like a function, without a turn of the
  /// loop; a sleep, a gather or a task suspends the coroutine that awaits.
  case await
}

/// What `binaryOp` computes.
public enum BinaryOperator: UInt8, CaseIterable, Sendable {
  case add = 0
  case subtract, multiply, floorDivide, modulo, trueDivide, power
}

/// What `compareOp` asks.
public enum Comparison: UInt8, CaseIterable, Sendable {
  case less = 0
  case lessOrEqual, equal, notEqual, greater, greaterOrEqual
}

/// The functions that a program of the teaching subset finds there, by their Python names. Keyword arguments have been put
/// in order by the compiler.
public enum Builtin: UInt8, CaseIterable, Sendable {
  /// `print(values…)`.
  case print = 0
  /// `print(values…, sep=, end=)`: separator and end come first.
  case printWith
  /// `len(x)`, where it is not called on the spot.
  case len
  case range, int, str, bool, list, sum, min, max, abs, sorted, enumerate
  /// `SimpleNamespace(name=value…)`: one argument, a dict of the attributes.
  case namespace
  /// `threading.Thread(target, args)`: a function and a tuple.
  case thread
  /// `threading.Lock()`.
  case lock
  /// `time.sleep(seconds)`.
  case sleep
  /// `asyncio.run(coroutine)`.
  case asyncioRun
  /// `asyncio.sleep(seconds)`: an awaitable.
  case asyncioSleep
  /// `asyncio.gather(…)`: one argument, a list of awaitables; an awaitable of the list of their results.
  case asyncioGather
  /// `asyncio.create_task(coroutine)`: an awaitable whose coroutine starts with a later turn of the loop.
  case asyncioCreateTask

  /// What a Python program calls it.
  public var name: String {
    switch self {
    case .printWith: "print"
    case .namespace: "types.SimpleNamespace"
    case .thread: "threading.Thread"
    case .lock: "threading.Lock"
    case .sleep: "time.sleep"
    case .asyncioRun: "asyncio.run"
    case .asyncioSleep: "asyncio.sleep"
    case .asyncioGather: "asyncio.gather"
    case .asyncioCreateTask: "asyncio.create_task"
    default: "\(self)"
    }
  }
}

/// The methods that `callMethod` knows. `append` has an operation of its own.
public enum Method: UInt8, CaseIterable, Sendable {
  /// Of lists.
  case pop = 0
  /// Of lists and dicts.
  case clear
  /// Of dicts.
  case get, keys, values, items
  /// Of strings.
  case join
  /// Of locks.
  case acquire, release, locked
  /// Of threads. `join` is shared with strings.
  case start

  /// What a Python program calls it.
  public var name: String { "\(self)" }
}

import Interpreter
import Platform
import Synchronization

/// How fast the interpreter is, beside CPython on the same programs. Processor time, because neither waits for anything.
struct InterpreterSpeed: Section {
  let name = "interpreter"

  func rows(_ bench: Workbench) throws -> [Row] {
    let (countdown, prime) = ("countdown", "nth_prime")
    guard let python = Python.preferred(of: Python.installed()) else {
      return [.skipped("\(countdown) / CPython", "no Python was found")]
    }
    let isNamed = python.series == "3.12"
    let note = isNamed ? nil : "\(python.name): there is no CPython 3.12 here"
    return [
      try row(bench, python, countdown, try .countdown(), 3_000_000, .atMost(1), note: note),
      try row(bench, python, countdown, try .countdown(), 3_000_000, .atMost(0.5), tier: .compiled, note: note),
      try row(bench, python, prime, try .nthPrime(), 8000, .atMost(1), note: note),
      try row(bench, python, prime, try .nthPrime(), 8000, .atMost(0.5), tier: .compiled, note: note),
    ]
  }

  private func row(
    _ bench: Workbench, _ python: Python, _ program: String, _ ours: Program, _ amount: Int, _ bound: Bound?,
    tier: Tier = .bytecode, note: String?
  ) throws -> Row {
    let control = Command(python.path, [try bench.script("interpreter.py"), program, String(amount)])
    let pairs = try Pairs.measure(
      9, ours: { try interpret(ours, amount, tier) },
      control: {
        guard let time = Double(try control.output().filter { $0.isNumber }) else {
          throw CannotMeasure("\(control.executable) printed no number")
        }
        return time
      })
    let name = tier == .compiled ? "\(program), compiled" : program
    return .ratio("\(name)(\(amount)) / \(python.name)", pairs, .nanoseconds, bound, note: note)
  }

  /// Nanoseconds of processor time for one run, which checks its breaker as every run does.
  private func interpret(_ program: Program, _ amount: Int, _ tier: Tier) throws -> Double {
    guard let arena = Arena(limit: 16 << 20) else { throw CannotMeasure("there is no memory") }
    let word = UnsafeMutablePointer<Atomic<UInt32>>.allocate(capacity: 1)
    word.initialize(to: Atomic(0))
    defer { word.deallocate() }
    let made = Machine(program, arena: arena, tier: tier, breaker: EvalBreaker(word), onBreak: { true })
    guard let machine = made else {
      throw CannotMeasure("the program does not fit into memory")
    }
    let before = CPUTime.ofCallingThreadPrecisely
    _ = try machine.run([Value(amount)])
    return Double(CPUTime.ofCallingThreadPrecisely - before)
  }
}

import Interpreter
import Timeline

/// A kind of CPython, and what stands for it on our side.
struct Counterpart {
  /// Such as `3.12` or `3.13t`; `no lock` where there is none of its kind on this machine.
  let name: String
  /// Nil where there is none: ours is then measured alone.
  let python: Python?
  /// What stands for it.
  let model: ExecutionModel
  /// Where its threads look whether somebody wants the lock.
  let checkpoints: Checkpoints

  /// What stands for `python`; nil where nothing does.
  init?(_ python: Python) {
    guard let checkpoints = Checkpoints(rawValue: "\(python.version.major).\(python.version.minor)") else { return nil }
    name = python.series
    self.python = python
    model = python.isFreeThreaded ? .freeThreads : .gilThreads
    self.checkpoints = checkpoints
  }

  /// A build without the lock, on a machine that has none.
  static let freeThreaded = Counterpart()

  private init() {
    name = "no lock"
    python = nil
    model = .freeThreads
    checkpoints = .python3_13
  }

  /// One for each kind among `pythons`, and always one without the lock.
  static func all(of pythons: [Python]) -> [Counterpart] {
    let found = Python.oneOfEachSeries(pythons).compactMap(Counterpart.init)
    return found.contains { $0.model == .freeThreads } ? found : found + [.freeThreaded]
  }

  /// Measures ours and theirs that many times, taking turns; ours alone where there is no such CPython.
  func measure(
    _ rounds: Int, ours: () throws -> [Double], theirs: (Python) throws -> [Double]
  ) throws -> Pairs {
    try Pairs.pool(rounds, ours: ours) { try python.map(theirs) ?? [] }
  }
}

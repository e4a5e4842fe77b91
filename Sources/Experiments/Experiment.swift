import Interpreter
import Timeline
import Wording

/// What is to be run, under which models, and what is claimed about it. A value: reading one runs nothing.
public struct Experiment: Equatable, Sendable {
  /// Harmless text; nil for an experiment made from options.
  public var title: Phrase?
  /// In the order in which they are run; at least one.
  public var models: [ExecutionModel]
  /// At least one.
  public var lines: [TaskLine]
  /// Nanoseconds that a thread waits before it asks for the global lock.
  public var switchInterval: UInt64 = 5_000_000
  /// The CPython version whose checkpoints the interpreter has; one of `Experiment.checkpointVersions`.
  public var checkpoints = "3.12"
  /// How bytecode is executed, of `cpu` and `program`.
  public var tier = Tier.bytecode
  /// The global of the programs that is looked at when they have ended, and what each must have counted it up to.
  public var expectation: Expectation?
  /// Threads, processes or interpreters; nil is the model's default.
  public var workers: Int?
  /// Seed of everything that is drawn at random.
  public var seed: UInt64 = 0
  /// What replaces the fetches, in turn, when the reader goes online.
  public var online: [FetchTarget] = []
  /// What the file claims about its runs.
  public var claims: [Claim] = []

  /// An experiment with CPython's defaults and no claims.
  public init(title: Phrase? = nil, models: [ExecutionModel], lines: [TaskLine]) {
    self.title = title
    self.models = models
    self.lines = lines
  }

  /// Whether hot loops of the interpreter are fused operations.
  public var isCompiled: Bool { tier == .compiled }

  /// Whether its runs tell how many updates were lost.
  public var countsUpdates: Bool { expectation.map { $0.value > 0 } ?? false }

  /// The versions whose checkpoints the interpreter has.
  public static let checkpointVersions = Checkpoints.allCases.map(\.rawValue)
}

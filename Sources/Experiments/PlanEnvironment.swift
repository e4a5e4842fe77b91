import Transfers

/// How fast this machine computes, found out once per machine and build.
public struct Calibration: Equatable, Sendable, Codable {
  /// Iterations of the interpreter's countdown in a second, alone.
  public var iterationsPerSecond: Double
  /// Rounds of the native work in a second, alone.
  public var roundsPerSecond: Double

  /// A calibration with those speeds.
  public init(iterationsPerSecond: Double, roundsPerSecond: Double) {
    self.iterationsPerSecond = iterationsPerSecond
    self.roundsPerSecond = roundsPerSecond
  }
}

/// What a plan needs to know of the place where it will run.
public struct PlanEnvironment: Equatable, Sendable {
  /// The practice server's address without a slash at its end, such as `http://127.0.0.1:8080`.
  public var labBase: String
  /// The practice server's address for https, and its certificate; nil where no fetch needs it.
  public var secureLab: TrustedServer?
  /// How much work a second is.
  public var calibration: Calibration
  /// Whether the reader went online, so that the experiment's `online` URLs take the place of its fetches.
  public var online: Bool

  /// Makes an environment; see the members.
  public init(labBase: String, secureLab: TrustedServer? = nil, calibration: Calibration, online: Bool = false) {
    self.labBase = labBase
    self.secureLab = secureLab
    self.calibration = calibration
    self.online = online
  }
}

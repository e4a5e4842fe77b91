/// Why a task did not complete: a cause from a closed list, so that it can be worded in every language, where it
/// happened, and the detail that only the outside knows.
public struct TaskFailure: Error, Equatable, Hashable, Sendable, Codable {
  /// The closed list of causes.
  public enum Cause: String, CaseIterable, Sendable, Codable {
    case malformedURL, schemeRefused, addressRefused
    case nameNotFound, connectionRefused, connectionReset, unreachable
    case timedOut, tooSlow, truncated, malformedAnswer, tooLarge, tooManyRedirects, emptyAnswer
    case certificateRefused, handshakeFailed
    case workerDied, outOfDescriptors, programFailed, unknown
  }

  /// What went wrong.
  public var cause: Cause
  /// The state in which the task failed; nil when it failed before it had one.
  public var phase: TaskState?
  /// The URL or the name of the thing that failed. Untrusted text: harmless only after `Harmless.text`.
  public var subject: String
  /// What the library said, in English. Untrusted text, may be empty.
  public var detail: String

  /// A failure of `subject` in `phase`.
  public init(_ cause: Cause, phase: TaskState? = nil, subject: String, detail: String = "") {
    self.cause = cause
    self.phase = phase
    self.subject = subject
    self.detail = detail
  }
}

extension TaskState: Codable {
  /// Encodes the identifier, so that stored failures read like the JSON contract.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }

  /// Decodes an identifier; an unknown one is a `DecodingError`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let name = try container.decode(String.self)
    guard let state = TaskState(name: name) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no state is called \(name)")
    }
    self = state
  }
}

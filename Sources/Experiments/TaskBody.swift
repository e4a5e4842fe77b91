import Timeline
import Wording

/// One TASK of the JSON document.
struct TaskBody: Encodable {
  let record: TaskRecord
  let failure: FailureBody?
  let error: String?
  let includesSpans: Bool

  /// Scalars of a result or of a line of output.
  private static let longText = 10_000

  /// The task; `timeout` is the limit it had, for the sentence of its failure.
  init(_ record: TaskRecord, timeout: UInt64?, language: Language, includesSpans: Bool) {
    self.record = record
    self.includesSpans = includesSpans
    if case .failed(let failure) = record.outcome {
      self.failure = FailureBody(cause: failure.cause.rawValue, phase: failure.phase?.name)
      error = failure.sentence(timeout: timeout)[language]
    } else {
      failure = nil
      error = nil
    }
  }

  enum CodingKeys: String, CodingKey {
    case id, name, kind, parent, outcome, error, failure, url, status, bytes, worker, result, output, spans
    case start = "start_ns"
    case end = "end_ns"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(record.identity.id, forKey: .id)
    try container.encode(Harmless.text(record.identity.name), forKey: .name)
    try container.encode(record.identity.kind.rawValue, forKey: .kind)
    try container.encode(record.identity.parent, forKey: .parent)
    try container.encode(record.outcome.name, forKey: .outcome)
    try container.encode(error, forKey: .error)
    try container.encode(failure, forKey: .failure)
    try container.encode(record.identity.url.map { Harmless.text($0, limit: Bounds.url) }, forKey: .url)
    try container.encode(record.answer?.status, forKey: .status)
    try container.encode(record.answer?.bytes, forKey: .bytes)
    try container.encode(record.worker, forKey: .worker)
    try container.encode(record.start, forKey: .start)
    try container.encode(record.end, forKey: .end)
    try container.encode(record.result.map { Harmless.text($0, limit: TaskBody.longText) }, forKey: .result)
    try container.encode(record.output.map { Harmless.lines($0, limit: TaskBody.longText) }, forKey: .output)
    if includesSpans { try container.encode(record.spans.map(SpanBody.init), forKey: .spans) }
  }
}

/// The `failure` object: the same as `error`, for programs.
struct FailureBody: Encodable {
  let cause: String
  let phase: String?

  enum CodingKeys: String, CodingKey {
    case cause, phase
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(cause, forKey: .cause)
    try container.encode(phase, forKey: .phase)
  }
}

/// One span of a task.
struct SpanBody: Encodable {
  let span: Span

  init(_ span: Span) {
    self.span = span
  }

  enum CodingKeys: String, CodingKey {
    case state
    case start = "start_ns"
    case end = "end_ns"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(span.state.name, forKey: .state)
    try container.encode(span.start, forKey: .start)
    try container.encode(span.end, forKey: .end)
  }
}

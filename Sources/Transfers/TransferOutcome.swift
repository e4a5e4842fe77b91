import Timeline

/// How a transfer ended.
public enum TransferOutcome: Equatable, Sendable {
  /// The whole answer arrived, whatever its status.
  case answered(FetchAnswer)
  /// The transfer did not complete; `partial` is what had been seen by then, nil when no status line had.
  case failed(TaskFailure, partial: FetchAnswer?)
  /// It was cancelled before it ended.
  case cancelled
}

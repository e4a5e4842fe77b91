/// The numbers that stand for words in a trace file. Once given, a number keeps its meaning; new words get new numbers.
enum TraceNumbering {
  /// The code of an event by which a task asks for the global lock; those below it are states.
  static let dropRequestCode: UInt8 = 14
  /// The code of a life's last event.
  static let endCode: UInt8 = 15

  static let provenances: [Provenance] = [.measured, .simulated, .sampled, .quoted]
  static let kinds: [TaskKind] = [.fetch, .cpu, .native, .sleep, .program, .thread, .coroutine]
  static let causes: [TaskFailure.Cause] = [
    .malformedURL, .schemeRefused, .addressRefused, .nameNotFound, .connectionRefused, .connectionReset, .unreachable,
    .timedOut, .tooSlow, .truncated, .malformedAnswer, .tooLarge, .tooManyRedirects, .emptyAnswer, .certificateRefused,
    .handshakeFailed, .workerDied, .outOfDescriptors, .programFailed, .unknown,
  ]
}

extension TraceWriter {
  /// The place of a word in the list of its kind. Every word is in its list: a test holds them together.
  func number<Word: Equatable>(of word: Word, in words: [Word]) -> UInt8 {
    UInt8(truncatingIfNeeded: words.firstIndex(of: word) ?? 0)
  }
}

extension TraceReader {
  /// The word in that place of the list of its kind.
  func word<Word>(_ number: Int, of words: [Word]) throws(TraceProblem) -> Word {
    guard words.indices.contains(number) else { throw .damaged }
    return words[number]
  }
}

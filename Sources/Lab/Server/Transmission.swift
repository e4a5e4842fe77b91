import NIOCore

/// An answer on its way: says what to do next, given the time and whether the connection takes bytes. It does nothing
/// itself, so that pacing can be tested on a clock of the test's own.
struct Transmission {
  /// What the connection has to do next.
  enum Step: Equatable {
    /// Send these bytes and ask again.
    case write(ByteBuffer)
    /// Ask again at that time.
    case wait(until: NIODeadline)
    /// Ask again when the client has read some.
    case waitForClient
    /// The answer is over.
    case finished(Answer.Ending)
  }

  /// A paced body goes out in slices of this length, so that it looks like a slow line and not like bursts.
  static let slice = TimeAmount.milliseconds(10)

  private let answer: Answer
  private let content: BodyContent
  private var head: ByteBuffer?
  private let bodyLength: Int
  private let ending: Answer.Ending
  private var sent = 0
  private var begin: NIODeadline?
  /// When a body of this rate would have begun, had it never been held up.
  private var paceOrigin: NIODeadline?
  /// When a piece of a paced body was written last, or when it could have been for the first time.
  private var lastPiece: NIODeadline?

  /// - Parameter plain: the bytes of the plain answer on a kept connection, head and body.
  init(_ answer: Answer, method: RequestMethod, persistence: Persistence, content: BodyContent, plain: ByteBuffer) {
    self.answer = answer
    self.content = content
    // A HEAD has no body in which a stall could happen.
    ending = method == .head && answer.ending == .silence ? .complete : answer.ending
    if answer.isPlain, case .kept = persistence, method != .head {
      head = plain
      bodyLength = 0
    } else {
      let closes = answer.ending == .close
      head = answer.isHTTP ? ResponseHead.bytes(of: answer, closes ? .closing : persistence) : nil
      bodyLength = method == .head || answer.hasNoBody ? 0 : answer.sentLength
    }
  }

  /// The next step. `now` is asked only when it matters: most answers need no clock.
  mutating func next(now: @autoclosure () -> NIODeadline, clientIsReady: @autoclosure () -> Bool) -> Step {
    if answer.delay > 0 {
      let time = now()
      let due = begin ?? time + TimeAmount.nanoseconds(Int64((answer.delay * 1_000_000).rounded(.up)))
      begin = due
      if time < due { return .wait(until: due) }
    }
    if let head {
      self.head = nil
      return .write(head)
    }
    guard sent < bodyLength else { return .finished(ending) }
    if let rate = answer.rate { return pacedStep(rate, now(), clientIsReady()) }
    return clientIsReady() ? piece(limit: bodyLength - sent) : .waitForClient
  }

  private mutating func pacedStep(_ rate: Double, _ now: NIODeadline, _ clientIsReady: Bool) -> Step {
    guard clientIsReady else {
      // What the client did not take in time is not made up for: a line has a rate, not a debt.
      paceOrigin = nil
      lastPiece = nil
      return .waitForClient
    }
    let origin = paceOrigin ?? now - Self.duration(of: sent, rate)
    paceOrigin = origin
    let elapsed = Double((now - origin).nanoseconds)
    let due = min(bodyLength, Int(elapsed * rate / 1_000_000_000))
    // Time passes while a piece is written: without a pause there would always be another byte that is due.
    let pauseStart = lastPiece ?? now
    lastPiece = pauseStart
    let pauseEnd = pauseStart + Self.slice
    let wholeBody = origin + Self.duration(of: bodyLength, rate)
    if due > sent, now >= min(pauseEnd, wholeBody) {
      lastPiece = now
      return piece(limit: due - sent)
    }
    let nextByte = origin + Self.duration(of: sent + 1, rate)
    return .wait(until: min(max(nextByte, pauseEnd), max(wholeBody, nextByte)))
  }

  /// How long `bytes` take, rounded up, so that after that time they really are due.
  private static func duration(of bytes: Int, _ rate: Double) -> TimeAmount {
    .nanoseconds(Int64((Double(bytes) * 1_000_000_000 / rate).rounded(.up)))
  }

  private mutating func piece(limit: Int) -> Step {
    let piece = content.piece(opening: answer.opening, at: sent, limit: limit)
    sent += piece.readableBytes
    return .write(piece)
  }
}

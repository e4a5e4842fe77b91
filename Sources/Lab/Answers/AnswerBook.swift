import NIOCore

/// Turns requests into answers. One per server; used on its event loop only.
struct AnswerBook {
  private static let defaultSeed: UInt64 = 1

  let content: BodyContent
  private var jitter = JitterSequences()

  init(content: BodyContent) { self.content = content }

  /// The answer to a request for `target`.
  mutating func answer(method: RequestMethod, target: String) -> Answer {
    do throws(Refusal) {
      if case .other(let name) = method { throw .method(name) }
      let request = try LabRequest(target: target)
      var answer = plainAnswer(to: request)
      turn(request.dials, of: &answer)
      if case .fault(let fault) = request.endpoint { Self.spoil(&answer, fault, request.dials) }
      return answer
    } catch {
      return Self.answer(refusing: error)
    }
  }

  /// The text and status of a refusal.
  static func answer(refusing refusal: Refusal) -> Answer {
    var answer = message(refusal.text)
    answer.status = refusal.status
    if case .method = refusal { answer.fields = "Allow: GET, HEAD\r\n" }
    return answer
  }

  private static func message(_ text: String) -> Answer {
    var answer = Answer()
    answer.opening = ByteBuffer(string: text)
    answer.setLength(text.utf8.count)
    return answer
  }

  private func plainAnswer(to request: LabRequest) -> Answer {
    var answer = Answer()
    switch request.endpoint {
    case .index: answer = Self.message(Endpoint.help)
    case .delay(let milliseconds): answer.delay = milliseconds
    case .bytes(let count): answer.setLength(count)
    case .status(let code): answer.status = code
    case .redirect(let hops) where hops > 0:
      answer.status = 302
      answer.fields = "Location: /redirect/\(hops - 1)\(request.query.isEmpty ? "" : "?")\(request.query)\r\n"
    case .redirect: break
    case .fault(let fault): answer.setLength(fault == .slow ? Self.slowBytes : 4096)
    case .site(let number): visit(number, seed: request.dials.seed ?? Self.defaultSeed, &answer)
    }
    return answer
  }

  private func visit(_ site: Int, seed: UInt64, _ answer: inout Answer) {
    answer.delay = PracticeSite(number: site).latency(seed: seed)
    answer.contentType = .html
    answer.opening = content.page(site: site)
    answer.setLength(answer.opening.readableBytes)
  }

  private mutating func turn(_ dials: Dials, of answer: inout Answer) {
    if let bytes = dials.bytes { answer.setLength(bytes) }
    answer.rate = dials.rate
    if let range = dials.jitter {
      answer.delay += range * jitter.next(seed: dials.seed ?? Self.defaultSeed)
      // Says what was drawn, in the field that browsers show (W3C Server Timing; milliseconds).
      answer.fields += "Server-Timing: delay;dur=\(answer.delay)\r\n"
    }
  }

  /// A minute of one byte every 100 milliseconds.
  private static let slowBytes = 600

  private static func spoil(_ answer: inout Answer, _ fault: Fault, _ dials: Dials) {
    switch fault {
    case .reset, .stall, .truncate:
      answer.setLength(max(answer.length, 2))
      answer.sentLength /= 2
      answer.ending = fault == .reset ? .reset : fault == .stall ? .silence : .close
    case .slow:
      answer.rate = 10
      answer.sentLength = min(answer.length, slowBytes)
      if answer.sentLength < answer.length { answer.ending = .close }
    case .garbage:
      answer.isHTTP = false
      answer.opening = garbage
      answer.setLength(dials.bytes ?? garbage.readableBytes)
      answer.ending = .close
    }
  }

  /// Begins with a byte that no status line has, and holds no line that looks like a head.
  private static let garbage = ByteBuffer(
    bytes: [0x00, 0xff] + (0..<254).map { UInt8(truncatingIfNeeded: SplitMix64.value(seed: 9, index: $0)) | 0x80 })
}

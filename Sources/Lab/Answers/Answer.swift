import NIOCore

/// What the lab sends, and how. A plain value: sending it is `Transmission`'s.
struct Answer {
  /// What happens after the last byte.
  enum Ending {
    /// The connection is kept or closed, as the request said.
    case complete
    /// It is closed in an orderly way, whatever the request said.
    case close
    /// It is reset: the client's next read fails with ECONNRESET.
    case reset
    /// Nothing, until the client leaves.
    case silence
  }

  enum ContentType: String {
    case text = "text/plain; charset=utf-8"
    case html = "text/html; charset=utf-8"
  }

  /// Milliseconds before the first byte.
  var delay = 0.0
  var status = 200
  var contentType = ContentType.text
  /// Further header fields, each ending with CRLF.
  var fields = ""
  /// Where the body begins; numbered lines follow up to `length`.
  var opening = ByteBuffer()
  /// The length of the body that is promised.
  var length = 64
  /// The length of the body that is sent.
  var sentLength = 64
  /// Bytes of the body a second; nil as fast as the client reads.
  var rate: Double?
  var ending = Ending.complete
  /// Whether a head is sent at all.
  var isHTTP = true

  /// Sets the promised and the sent length.
  mutating func setLength(_ bytes: Int) {
    length = bytes
    sentLength = bytes
  }

  /// These statuses have no body by definition, and the first two no Content-Length (RFC 9110, 8.6).
  var hasNoBody: Bool { status == 204 || status == 304 || status == 205 }

  /// Whether this is the most frequent answer, whose bytes are kept ready.
  var isPlain: Bool {
    status == 200 && length == 64 && sentLength == 64 && rate == nil && fields.isEmpty && opening.readableBytes == 0
      && ending == .complete && isHTTP && contentType == .text
  }
}

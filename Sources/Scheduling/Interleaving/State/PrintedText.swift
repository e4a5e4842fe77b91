/// What a program has printed: a value that shares its beginning with the values it grew from, so that thousands of
/// states along one run hold the text once.
public struct PrintedText: Sendable {
  /// Bytes that are kept; what a program prints beyond them is dropped.
  public static let limit = 1 << 20

  private var last: Piece?
  /// UTF-8 bytes.
  public private(set) var byteCount = 0
  /// Tells texts apart.
  private(set) var digest: UInt64 = 0

  /// Nothing.
  init() {}

  /// The text.
  public var text: String {
    var pieces: [String] = []
    var piece = last
    while let current = piece {
      pieces.append(current.text)
      piece = current.previous
    }
    return pieces.reversed().joined()
  }

  mutating func append(_ text: String) {
    let bytes = text.utf8.count
    guard bytes > 0, byteCount + bytes <= Self.limit else { return }
    for byte in text.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
    byteCount += bytes
    last = Piece(text, after: last)
  }

  /// One addition.
  private final class Piece: @unchecked Sendable {
    // @unchecked: `previous` changes only in the end of the one who alone refers to it.

    let text: String
    private(set) var previous: Piece?

    init(_ text: String, after previous: Piece?) {
      self.text = text
      self.previous = previous
    }

    // Takes the chain apart in a loop: by recursion a long one would not fit on the stack.
    deinit {
      var piece = previous
      previous = nil
      while isKnownUniquelyReferenced(&piece), let current = piece {
        piece = current.previous
        current.previous = nil
      }
    }
  }
}

extension PrintedText: Hashable {
  /// Whether they are the same text, however it came about.
  public static func == (a: PrintedText, b: PrintedText) -> Bool {
    guard a.byteCount == b.byteCount, a.digest == b.digest else { return false }
    return a.last === b.last || a.text == b.text
  }

  /// Costs the same however long the text is.
  public func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

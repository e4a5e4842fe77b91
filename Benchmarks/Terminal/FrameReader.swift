/// Finds the frames in what a program writes to a terminal: each stands between the two marks of synchronized output
/// (DEC private mode 2026).
struct FrameReader {
  /// One frame.
  struct Frame {
    /// Monotonic nanoseconds at which its last byte was here.
    let time: UInt64
    /// Its bytes, marks included.
    let bytes: Int
  }

  private(set) var frames: [Frame] = []
  /// All bytes so far, also those between frames.
  private(set) var bytes = 0

  private var matched = 0
  private var length = 0

  private static let mark = Array("\u{1B}[?2026".utf8)

  /// Takes in bytes that were read at `time`.
  mutating func feed(_ piece: ArraySlice<UInt8>, at time: UInt64) {
    bytes += piece.count
    for byte in piece {
      length += 1
      if matched == Self.mark.count {
        matched = 0
        if byte == UInt8(ascii: "h") { length = Self.mark.count + 1 }
        if byte == UInt8(ascii: "l") { frames.append(Frame(time: time, bytes: length)) }
      } else {
        matched = byte == Self.mark[matched] ? matched + 1 : byte == Self.mark[0] ? 1 : 0
      }
    }
  }
}

import Wording

/// Text of a lesson as it may be shown: as harmless as `Harmless` makes it, and as long as it is.
enum LessonText {
  /// `text` on one line.
  static func line(_ text: some StringProtocol) -> String {
    isPlain(text) ? String(text) : Harmless.text(text, limit: LessonBounds.fileBytes)
  }

  /// `text` with its lines.
  static func lines(_ text: some StringProtocol) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line($0) }
  }

  /// Whether there is nothing but ASCII and Hangul in it, which is nearly always so and needs no closer look.
  private static func isPlain(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) || (0xAC00...0xD7A3).contains($0.value) }
  }
}

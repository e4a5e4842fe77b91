/// The one place where text from outside (URLs, headers, names, messages of libraries) becomes safe to show or write.
///
/// A hostile string can move the cursor, clear the screen, reverse the reading order or hide letters. What this
/// returns can do nothing but be read: it has one line, and every scalar in it is visible.
public enum Harmless {
  /// Stands for the part that was cut off. ASCII, because the one-character ellipsis is two cells wide in some
  /// terminals.
  public static let ellipsis = "..."

  /// `text` on one line, without controls, format characters and reordering, at most `limit` scalars long.
  ///
  /// Controls become `?`, so that a reader sees that there was something; white space becomes a space; what nobody
  /// could see anyway is dropped. Applying it twice changes nothing more.
  public static func text(_ text: some StringProtocol, limit: Int = 200) -> String {
    var scalars = String.UnicodeScalarView()
    var (marks, count) = (0, 0)
    for scalar in text.unicodeScalars {
      guard let replacement = replacement(for: scalar) else { continue }
      marks = isMark(replacement) ? marks + 1 : 0
      // A letter with dozens of marks stacked on it covers the lines above and below.
      if marks > 3 { continue }
      scalars.append(replacement)
      count += 1
      if count > limit { return shortened(scalars, to: limit) }
    }
    return String(scalars)
  }

  /// The same for text of several lines: only line feeds survive, and `limit` holds for each line.
  public static func lines(_ text: some StringProtocol, limit: Int = 200) -> String {
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    return lines.map { Harmless.text($0, limit: limit) }.joined(separator: "\n")
  }

  private static func shortened(_ scalars: String.UnicodeScalarView, to limit: Int) -> String {
    guard limit > ellipsis.count else { return String(ellipsis.prefix(max(0, limit))) }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: scalars.prefix(limit - ellipsis.count))
    return String(kept) + ellipsis
  }

  /// Nil for a scalar that is dropped.
  private static func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09...0x0D, 0x85: return " "
    case 0x20...0x7E: return scalar
    case 0xFFFC, 0xFFFD: return "?"
    default: break
    }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint || properties.isBidiControl { return nil }
    switch properties.generalCategory {
    case .control, .surrogate, .privateUse, .unassigned: return "?"
    case .format: return nil
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return " "
    default: return scalar
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }
}

import CPlatform
import Wording

/// Cuts text into glyphs: the one place through which text gets onto a canvas.
///
/// `Harmless` takes away what could do more than be read. What is left to do here is the width: each glyph takes as many columns
/// as every terminal gives it, or is shown as others that do.
struct GlyphReader {
  /// Combining marks that one character may carry: ncurses keeps four beside the base.
  private static let marksPerGlyph = 4

  private var glyphs: [Glyph] = []
  private var marks = 0

  /// `text` in units that can be drawn. Linear in its length.
  static func glyphs(of text: String) -> [Glyph] {
    var reader = GlyphReader()
    reader.glyphs.reserveCapacity(text.utf8.count)
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    let harmless = isPlain ? text : Harmless.text(text, limit: .max)
    for scalar in harmless.unicodeScalars { reader.take(scalar) }
    return reader.glyphs
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      append(scalar, width: 1)
    } else if let substitute = Substitution.of(scalar) {
      for ascii in substitute.unicodeScalars { append(ascii, width: 1) }
    } else if !scalar.properties.isEmojiModifier {
      // A modifier merges with the emoji before it in some terminals only.
      measure(scalar)
    }
  }

  private mutating func measure(_ scalar: Unicode.Scalar) {
    switch interleave_wcwidth(scalar.value) {
    case 0: attach(scalar)
    case 1: append(scalar, width: 1)
    case 2: append(scalar, width: 2)
    default: glyphs.append(.unknown)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, width: Int) {
    glyphs.append(Glyph(vouched: String(Character(scalar)), width: width))
    marks = 0
  }

  /// A mark without a base has nothing to stand on.
  private mutating func attach(_ mark: Unicode.Scalar) {
    guard let base = glyphs.last, marks < Self.marksPerGlyph else { return }
    var text = base.text
    text.unicodeScalars.append(mark)
    glyphs[glyphs.count - 1] = Glyph(vouched: text, width: base.width)
    marks += 1
  }
}

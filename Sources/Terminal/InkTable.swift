import CNcurses
import Canvas

/// The palette in ncurses's terms: a style's attribute bits and colour pair, made when the style is first drawn.
struct InkTable {
  /// What wattr_set is told.
  struct Entry {
    let attributes: UInt32
    let pair: Int32
  }

  private struct Colours: Hashable {
    let foreground: Int?
    let background: Int?
  }

  private let palette: Palette
  private var entries: [Style: Entry] = [:]
  private var pairs: [Colours: Int32] = [:]

  init(_ palette: Palette) { self.palette = palette }

  mutating func entry(for style: Style) -> Entry {
    if let known = entries[style] { return known }
    let ink = palette.ink(for: style)
    let colours = Colours(foreground: ink.foreground, background: ink.background)
    let entry = Entry(attributes: Self.bits(ink.attributes), pair: pair(for: colours))
    entries[style] = entry
    return entry
  }

  /// Pair 0 is the terminal's own colours, and all that is left when there are no more pairs.
  private mutating func pair(for colours: Colours) -> Int32 {
    if colours.foreground == nil && colours.background == nil { return 0 }
    if let known = pairs[colours] { return known }
    let number = Int32(pairs.count + 1)
    guard number < interleave_pair_count() else { return 0 }
    init_extended_pair(number, Int32(colours.foreground ?? -1), Int32(colours.background ?? -1))
    pairs[colours] = number
    return number
  }

  private static func bits(_ attributes: Style.Attributes) -> UInt32 {
    var bits = 0
    if attributes.contains(.bold) { bits |= INTERLEAVE_BOLD }
    if attributes.contains(.reverse) { bits |= INTERLEAVE_REVERSE }
    if attributes.contains(.underline) { bits |= INTERLEAVE_UNDERLINE }
    if attributes.contains(.dim) { bits |= INTERLEAVE_DIM }
    return UInt32(bits)
  }
}

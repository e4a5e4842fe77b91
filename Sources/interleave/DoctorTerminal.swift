import Canvas
import Glibc
import Terminal
import Wording

/// What the doctor finds out about the terminal and its characters.
struct DoctorTerminal {
  private let options: TerminalOptions
  private let probe: TerminalProbe

  /// Looks at the terminal and the locale.
  init(options: TerminalOptions) {
    self.options = options
    probe = TerminalProbe(options)
  }

  /// Columns of the terminal, nil when there is none.
  var columns: Int? { probe.size?.columns }

  /// The terminal: what it is, and how it would be used.
  func terminal() -> Diagnosis.Section {
    let isOnTerminal = probe.readsTerminal && probe.writesTerminal
    let type: DoctorWords.TerminalType =
      switch probe.entry {
      case .unset: .unset
      case .unknown: .unknown
      case .cannotMoveCursor: .cannotMoveCursor
      case .usable: .usable
      }
    var rows = [
      DoctorWords.streams(reads: probe.readsTerminal, writes: probe.writesTerminal),
      DoctorWords.terminalType(probe.type, type, isOnTerminal: isOnTerminal),
    ]
    if let size = probe.size {
      rows += [
        DoctorWords.size(columns: size.columns, rows: size.rows), DoctorWords.colours(colours),
        DoctorWords.background(isDark: probe.theme == .dark, variable: backgroundVariable),
      ]
    }
    return Diagnosis.Section(DoctorWords.terminal, rows)
  }

  /// COLORFGBG, nil when it names no background.
  private var backgroundVariable: String? {
    let value = options.environment("COLORFGBG")
    return value?.split(separator: ";").last.flatMap { Int($0) } == nil ? nil : value
  }

  private var colours: DoctorWords.Colours {
    switch probe.depth {
    case .many: .many
    case .eight: .eight
    case .none where options.noColour: .refusedByOption
    case .none where probe.colours >= 8: .refusedByEnvironment
    case .none: .missing
    }
  }

  /// The encoding, and the signs that follow from it.
  func locale() -> Diagnosis.Section {
    let locale = probe.locale
    return Diagnosis.Section(
      DoctorWords.locale,
      [
        DoctorWords.locale(
          name: locale.name, encoding: locale.encoding, isUnicode: locale.isUnicode, usesUnicode: locale.usesUnicode),
        DoctorWords.signs(signs),
      ])
  }

  private var signs: DoctorWords.Signs {
    if probe.glyphs == .unicode { return .unicode }
    if options.asciiOnly { return .asciiByOption }
    return probe.locale.usesUnicode ? .asciiByTerminal : .asciiByLocale
  }

  /// The widths of characters: asked of the terminal, or else of the C library.
  func widths() throws -> Diagnosis.Section {
    let lanes = laneSigns
    let samples = lanes + [Self.syllable] + Self.ambiguous
    let widths: [Int?]
    let obstacle: DoctorWords.WidthObstacle?
    switch probe.measure(samples.map(String.init)) {
    case .measured(let columns): (widths, obstacle) = (columns, nil)
    case .impossible(let reason):
      (widths, obstacle) = (samples.map(TerminalLocale.columns), DoctorWords.WidthObstacle(reason))
    case .interrupted(let signal): throw DoctorInterruption(signal: signal)
    }
    let found = zip(samples, widths).map { DoctorWords.Width(shown($0), $1) }
    return Diagnosis.Section(
      DoctorWords.widths,
      [
        DoctorWords.widthSource(obstacle), DoctorWords.laneSigns(Array(found.prefix(lanes.count))),
        DoctorWords.hangul(found[lanes.count]), DoctorWords.ambiguous(Array(found.dropFirst(lanes.count + 1))),
      ])
  }

  private static let syllable: Unicode.Scalar = "가"
  private static let ambiguous: [Unicode.Scalar] = ["█", "─", "·", "→"]

  /// Each sign once; the space of a solid bar has no width to doubt.
  private var laneSigns: [Unicode.Scalar] {
    probe.glyphs.all.flatMap(\.text.unicodeScalars).reduce(into: []) { signs, sign in
      if sign != " ", !signs.contains(sign) { signs.append(sign) }
    }
  }

  /// The character itself, or its number where it could not be read.
  private func shown(_ character: Unicode.Scalar) -> String {
    if probe.glyphs == .unicode || character.isASCII { return String(character) }
    let digits = String(character.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension DoctorWords.WidthObstacle {
  fileprivate init(_ obstacle: TerminalProbe.Obstacle) {
    self =
      switch obstacle {
      case .noTerminal: .noTerminal
      case .inBackground: .inBackground
      case .unsupported: .unsupported
      case .tooNarrow: .tooNarrow
      case .silent: .silent
      case .failed: .failed
      }
  }
}

extension DoctorWords {
  /// Why widths were not measured.
  public enum WidthObstacle: CaseIterable, Sendable {
    case noTerminal, inBackground, unsupported, tooNarrow, silent, failed
  }

  /// Where the widths below come from; nil when they were measured.
  public static func widthSource(_ obstacle: WidthObstacle?) -> Diagnosis.Row {
    guard let reason = obstacle?.reason else {
      return Diagnosis.Row(
        .widthSource, .ok,
        Phrase(en: "measured: this terminal was asked where its cursor is", ko: "측정: 이 터미널에 커서 위치를 물어 확인함"))
    }
    return Diagnosis.Row(
      .widthSource, .note,
      Phrase(
        en: "the C library's table, not measured: \(reason.en)", ko: "C 라이브러리의 표. 측정하지 않음: \(reason.ko)"))
  }

  /// A character and the columns it takes; nil when it cannot be shown.
  public struct Width: Equatable, Sendable {
    let sign: String
    let columns: Int?

    /// `sign` is harmless text that is shown as it is.
    public init(_ sign: String, _ columns: Int?) {
      self.sign = sign
      self.columns = columns
    }
  }

  /// The signs that lanes are drawn with: one column each, or the bars are out of line.
  public static func laneSigns(_ widths: [Width]) -> Diagnosis.Row {
    let wrong = widths.filter { $0.columns != 1 }
    if wrong.isEmpty { return Diagnosis.Row(.laneSigns, .ok, equal(widths, columns: 1)) }
    return Diagnosis.Row(
      .laneSigns, .problem, groups(wrong),
      advice: Phrase(
        en: "Each has to take 1 column, or the timelines are out of line. Use --ascii, or another terminal or font.",
        ko: "모두 한 칸이어야 타임라인이 어긋나지 않습니다. --ascii를 쓰거나 터미널 또는 글꼴을 바꾸세요."))
  }

  /// A Hangul syllable: two columns, or Korean text is out of line.
  public static func hangul(_ width: Width) -> Diagnosis.Row {
    if width.columns == 2 { return Diagnosis.Row(.hangul, .ok, equal([width], columns: 2)) }
    return Diagnosis.Row(
      .hangul, .problem, groups([width]),
      advice: Phrase(
        en: "It has to take 2 columns, or Korean text is out of line. Use --lang en, or another terminal.",
        ko: "두 칸이어야 한글이 어긋나지 않습니다. --lang en을 쓰거나 다른 터미널을 쓰세요."))
  }

  /// Characters that are one or two columns wide, depending on the terminal and its settings. No screen uses them.
  public static func ambiguous(_ widths: [Width]) -> Diagnosis.Row {
    Diagnosis.Row(.ambiguous, .ok, groups(widths) + Phrase(en: " (not used)", ko: " (쓰지 않음)"))
  }

  private static func equal(_ widths: [Width], columns: Int) -> Phrase {
    let signs = widths.map(\.sign).joined(separator: " ")
    let each = widths.count > 1
    return Phrase(
      en: "\(signs): \(columns) column\(columns == 1 ? "" : "s")\(each ? " each" : "")",
      ko: "\(signs): \(each ? "모두 " : "")\(columns)칸")
  }

  /// The same widths together, narrow ones first.
  private static func groups(_ widths: [Width]) -> Phrase {
    let sizes = Set(widths.map(\.columns)).sorted { ($0 ?? -1) < ($1 ?? -1) }
    let parts = sizes.map { size in
      let group = widths.filter { $0.columns == size }
      if let size { return equal(group, columns: size) }
      let signs = group.map(\.sign).joined(separator: " ")
      return Phrase(en: "\(signs): cannot be shown", ko: "\(signs): 나타낼 수 없음")
    }
    return .joined(parts, by: ", ")
  }
}

extension DoctorWords.WidthObstacle {
  fileprivate var reason: Phrase {
    switch self {
    case .noTerminal: Phrase(en: "this is not a terminal", ko: "터미널이 아님")
    case .inBackground: Phrase(en: "another program has the terminal now", ko: "지금은 다른 프로그램이 터미널을 쓰고 있음")
    case .unsupported: Phrase(en: "this type of terminal does not tell", ko: "이 종류의 터미널은 커서 위치를 알려 주지 않음")
    case .tooNarrow: Phrase(en: "the window is too narrow", ko: "창이 너무 좁음")
    case .silent: Phrase(en: "the terminal did not answer", ko: "터미널이 응답하지 않음")
    case .failed: Phrase(en: "the system refused", ko: "시스템이 거부함")
    }
  }
}

extension DoctorWords {
  /// Whether standard input and output are terminals.
  public static func streams(reads: Bool, writes: Bool) -> Diagnosis.Row {
    let finding =
      switch (reads, writes) {
      case (true, true): Phrase(en: "both are a terminal", ko: "둘 다 터미널")
      case (false, true): Phrase(en: "the input is not a terminal", ko: "입력이 터미널이 아님")
      case (true, false): Phrase(en: "the output is not a terminal", ko: "출력이 터미널이 아님")
      case (false, false): Phrase(en: "neither is a terminal", ko: "둘 다 터미널이 아님")
      }
    if reads, writes { return Diagnosis.Row(.standardStreams, .ok, finding) }
    return Diagnosis.Row(
      .standardStreams, .note, finding,
      advice: Phrase(
        en: "The interface needs both to be one; interleave run prints plain text.",
        ko: "화면을 열려면 둘 다 터미널이어야 합니다. interleave run은 글로 출력합니다."))
  }

  /// What terminfo says of TERM.
  public enum TerminalType: CaseIterable, Sendable {
    case unset, unknown, cannotMoveCursor, usable
  }

  /// The type of the terminal; untrusted. It matters only where there is one.
  public static func terminalType(_ name: String, _ type: TerminalType, isOnTerminal: Bool) -> Diagnosis.Row {
    let finding = type.finding(of: Harmless.text(name, limit: 60))
    if type == .usable { return Diagnosis.Row(.terminalType, .ok, finding) }
    guard isOnTerminal else { return Diagnosis.Row(.terminalType, .note, finding) }
    return Diagnosis.Row(
      .terminalType, .problem, finding,
      advice: Phrase(
        en: "The interface cannot be opened. Set TERM to your terminal's name, for example xterm-256color (the package "
          + "ncurses-term knows more of them), or use interleave run --plain.",
        ko: "화면을 열 수 없습니다. TERM을 쓰고 있는 터미널 이름(예: xterm-256color)으로 설정하거나 interleave run --plain을 쓰세요. "
          + "ncurses-term 패키지를 설치하면 더 많은 이름을 쓸 수 있습니다."))
  }

  /// The size of the screen, compared to the one that everything is made to fit.
  public static func size(columns: Int, rows: Int) -> Diagnosis.Row {
    let size = Phrase(en: "\(columns) columns, \(rows) rows", ko: "\(columns)칸, \(rows)줄")
    if columns >= 80, rows >= 24 { return Diagnosis.Row(.size, .ok, size) }
    return Diagnosis.Row(
      .size, .note, size,
      advice: Phrase(
        en: "Below 80 columns and 24 rows the interface cannot show everything: make the window larger.",
        ko: "80칸, 24줄보다 작으면 화면에 다 나타낼 수 없습니다. 창을 키우세요."))
  }

  /// Which colours are used, and why not more.
  public enum Colours: CaseIterable, Sendable {
    case many, eight, refusedByOption, refusedByEnvironment, missing
  }

  /// The colours in use. None is a choice, not a fault: what colour says, the signs say as well.
  public static func colours(_ colours: Colours) -> Diagnosis.Row {
    let finding =
      switch colours {
      case .many: Phrase(en: "256", ko: "256색")
      case .eight: Phrase(en: "8", ko: "8색")
      case .refusedByOption: Phrase(en: "none, as --no-color asks", ko: "쓰지 않음(--no-color)")
      case .refusedByEnvironment: Phrase(en: "none, as NO_COLOR asks", ko: "쓰지 않음(NO_COLOR)")
      case .missing: Phrase(en: "none: the terminal has no colours", ko: "쓰지 않음(터미널에 색이 없음)")
      }
    return Diagnosis.Row(.colours, .ok, finding)
  }

  /// The background that colours are chosen for; `variable` is COLORFGBG, nil when it says nothing.
  public static func background(isDark: Bool, variable: String?) -> Diagnosis.Row {
    guard let variable else {
      return Diagnosis.Row(
        .background, .ok,
        Phrase(
          en: "dark is assumed; for a light one, set COLORFGBG='0;15'",
          ko: "어둡다고 가정함. 밝은 배경이라면 COLORFGBG='0;15'를 설정하세요."))
    }
    let value = Harmless.text(variable, limit: 20)
    return Diagnosis.Row(
      .background, .ok,
      Phrase(
        en: "\(isDark ? "dark" : "light"), as COLORFGBG says (\(value))",
        ko: "\(isDark ? "어두움" : "밝음")(COLORFGBG: \(value))"))
  }
}

extension DoctorWords.TerminalType {
  fileprivate func finding(of name: String) -> Phrase {
    switch self {
    case .unset: Phrase(en: "not set", ko: "설정되어 있지 않음")
    case .unknown: Phrase(en: "\(name) is not known to terminfo", ko: "\(name): terminfo에 없음")
    case .cannotMoveCursor: Phrase(en: "\(name) cannot move its cursor", ko: "\(name): 커서를 움직일 수 없음")
    case .usable: Phrase(en: "\(name), known to terminfo", ko: "\(name), terminfo에 있음")
    }
  }
}

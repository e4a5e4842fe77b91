import Timeline

/// What `interleave doctor` looks at.
public enum DoctorSubject: Hashable, CaseIterable, Sendable {
  case standardStreams, terminalType, size, colours, background
  case locale, signs
  case widthSource, laneSigns, hangul, ambiguous
  case ncurses, libcurl
  case processors, kernel, openFiles, stateDirectory
  case practiceServer
  case model(ExecutionModel)

  /// In the order in which they are looked at.
  public static let allCases: [DoctorSubject] =
    [
      .standardStreams, .terminalType, .size, .colours, .background, .locale, .signs, .widthSource, .laneSigns, .hangul,
      .ambiguous, .ncurses, .libcurl, .processors, .kernel, .openFiles, .stateDirectory, .practiceServer,
    ] + ExecutionModel.allCases.map(DoctorSubject.model)

  /// What it is called at the beginning of its line.
  public var words: Phrase {
    switch self {
    case .standardStreams: Phrase(en: "input, output", ko: "입력과 출력")
    case .terminalType: Phrase(verbatim: "TERM")
    case .size: Phrase(en: "size", ko: "크기")
    case .colours: Phrase(en: "colours", ko: "색")
    case .background: Phrase(en: "background", ko: "배경")
    case .locale: Phrase(en: "locale", ko: "로캘")
    case .signs: Phrase(en: "signs", ko: "기호")
    case .widthSource: Phrase(en: "source", ko: "근거")
    case .laneSigns: Phrase(en: "lanes", ko: "타임라인 기호")
    case .hangul: Phrase(en: "Hangul", ko: "한글")
    case .ambiguous: Phrase(en: "ambiguous", ko: "폭이 모호한 문자")
    case .ncurses: Phrase(verbatim: "ncurses")
    case .libcurl: Phrase(verbatim: "libcurl")
    case .processors: Phrase(en: "processors", ko: "프로세서")
    case .kernel: Phrase(en: "kernel", ko: "커널")
    case .openFiles: Phrase(en: "open files", ko: "열린 파일 한도")
    case .stateDirectory: Phrase(en: "state directory", ko: "상태 디렉터리")
    case .practiceServer: Phrase(en: "practice server", ko: "연습 서버")
    case .model(let model): Phrase(verbatim: model.name)
    }
  }
}

extension Diagnosis.Verdict {
  /// The verdict at the beginning of a line.
  public var words: Phrase {
    switch self {
    case .ok: Phrase(en: "ok", ko: "정상")
    case .note: Phrase(en: "note", ko: "참고")
    case .problem: Phrase(en: "problem", ko: "문제")
    }
  }
}

/// The words of `interleave doctor`. Each function judges what was found, and takes it as plain values.
public enum DoctorWords {
  /// Above the rows about the terminal.
  public static let terminal = Phrase(en: "Terminal", ko: "터미널")
  /// Above the rows about the encoding.
  public static let locale = Phrase(en: "Locale", ko: "로캘")
  /// Above the rows about the widths of characters.
  public static let widths = Phrase(en: "Glyph widths", ko: "글자 폭")
  /// Above the rows about libraries.
  public static let libraries = Phrase(en: "Libraries", ko: "라이브러리")
  /// Above the rows about processors and limits.
  public static let machine = Phrase(en: "This machine", ko: "이 컴퓨터")
  /// Above the rows about what was run.
  public static let runs = Phrase(en: "Test runs", ko: "시험 실행")

  /// The last line: how many things that are needed do not work.
  public static func summary(_ problems: Int) -> Phrase {
    switch problems {
    case 0: Phrase(en: "Everything that is needed works here.", ko: "필요한 것이 모두 작동합니다.")
    case 1:
      Phrase(
        en: "1 thing that is needed does not work: the line that begins with \"problem\" says what to do.",
        ko: "작동하지 않는 것이 1가지 있습니다. '문제'로 시작하는 줄에 할 일이 적혀 있습니다.")
    default:
      Phrase(
        en: "\(problems) things that are needed do not work: the lines that begin with \"problem\" say what to do.",
        ko: "작동하지 않는 것이 \(problems)가지 있습니다. '문제'로 시작하는 줄에 할 일이 적혀 있습니다.")
    }
  }

  /// Ctrl-C came before the end.
  public static let interrupted = Phrase(
    en: "Interrupted: not everything was looked at.", ko: "중단했습니다. 다 살펴보지 못했습니다.")
}

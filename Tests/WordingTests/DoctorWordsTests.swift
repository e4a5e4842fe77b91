import Testing
import Timeline

@testable import Wording

extension Everything {
  /// Every row that the doctor can write, with each way that it can turn out.
  static let doctorRows: [Diagnosis.Row] = terminalRows + widthRows + machineRows + runRows

  private static let terminalRows: [Diagnosis.Row] =
    [(true, true), (true, false), (false, true), (false, false)].map { DoctorWords.streams(reads: $0, writes: $1) }
    + DoctorWords.TerminalType.allCases.flatMap { type in
      [true, false].map { DoctorWords.terminalType("xterm", type, isOnTerminal: $0) }
    }
    + [DoctorWords.size(columns: 80, rows: 24), DoctorWords.size(columns: 79, rows: 24)]
    + DoctorWords.Colours.allCases.map(DoctorWords.colours)
    + [nil, "15;0"].flatMap { variable in
      [true, false].map { DoctorWords.background(isDark: $0, variable: variable) }
    }
    + [
      DoctorWords.locale(name: "ko_KR.UTF-8", encoding: "UTF-8", isUnicode: true, usesUnicode: true),
      DoctorWords.locale(name: "C", encoding: "ANSI_X3.4-1968", isUnicode: false, usesUnicode: true),
      DoctorWords.locale(name: nil, encoding: "ANSI_X3.4-1968", isUnicode: false, usesUnicode: false),
    ] + DoctorWords.Signs.allCases.map(DoctorWords.signs)

  private static let widthRows: [Diagnosis.Row] =
    (DoctorWords.WidthObstacle.allCases.map(Optional.some) + [nil]).map(DoctorWords.widthSource)
    + [[("x", 1), ("L", 1)], [("x", 2), ("L", nil)]].map { DoctorWords.laneSigns(DoctorWordsTests.widths($0)) }
    + [2, 1].map { DoctorWords.hangul(DoctorWords.Width("가", $0)) }
    + [DoctorWords.ambiguous(DoctorWordsTests.widths([("a", 1), ("b", 2)]))]

  private static let machineRows: [Diagnosis.Row] = [
    DoctorWords.libcurl(version: "7.88.1", tls: nil), DoctorWords.libcurl(version: "7.88.1", tls: "OpenSSL/3"),
    DoctorWords.processors(usable: 1), DoctorWords.processors(usable: 2),
    DoctorWords.openFiles(limit: 128, eventLoop: 64, threads: 16),
    DoctorWords.openFiles(limit: 20_000, eventLoop: 19_936, threads: 1_024),
    DoctorWords.stateDirectory("/x", reason: nil), DoctorWords.stateDirectory("/x", reason: "full"),
    DoctorWords.stateDirectory(nil, reason: nil),
  ]

  private static let runRows: [Diagnosis.Row] = DoctorWordsTests.outcomes.flatMap { outcome in
    [DoctorWords.practiceServer(outcome, path: "/delay/1")]
      + ExecutionModel.allCases.map { DoctorWords.model($0, outcome, sleep: 1_000_000) }
  }
}

@Suite struct DoctorWordsTests {
  static let outcomes: [Result<UInt64, RunTrouble>] = [
    .success(1_234_567), .failure(.cannotStart(reason: "no")), .failure(.unexpected("HTTP 500")),
    .failure(.failed(TaskFailure(.timedOut, phase: .wait, subject: "http://127.0.0.1/"), timeout: 5_000_000_000)),
  ]

  static func widths(_ pairs: [(String, Int?)]) -> [DoctorWords.Width] { pairs.map { DoctorWords.Width($0, $1) } }

  @Test func everyRow_isSaidInBothLanguages_withCharactersOfKnownWidth() {
    for row in Everything.doctorRows {
      for phrase in [row.finding, row.advice].compactMap(\.self) {
        #expect(!phrase.en.isEmpty && !phrase.ko.isEmpty)
        let english = phrase.en.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) || $0 == "가" }
        let korean = phrase.ko.unicodeScalars.allSatisfy {
          (0x20...0x7E).contains($0.value) || (0xAC00...0xD7A3).contains($0.value)
        }
        #expect(english && korean, "\(phrase)")
      }
    }
  }

  @Test func everyProblem_saysWhatToDo() {
    let problems = Everything.doctorRows.filter { $0.verdict == .problem }
    #expect(!problems.isEmpty)
    for row in problems { #expect(row.advice != nil, "\(row.finding.en)") }
  }

  @Test func whatIsFine_needsNoAdvice() {
    for row in Everything.doctorRows where row.verdict == .ok { #expect(row.advice == nil, "\(row.finding.en)") }
  }

  @Test func dumbTerminal_isAProblem_onlyWhereThereIsATerminal() {
    #expect(DoctorWords.terminalType("dumb", .cannotMoveCursor, isOnTerminal: true).verdict == .problem)
    #expect(DoctorWords.terminalType("dumb", .cannotMoveCursor, isOnTerminal: false).verdict == .note)
    #expect(DoctorWords.terminalType("xterm", .usable, isOnTerminal: true).verdict == .ok)
  }

  @Test func textFromOutside_isMadeHarmless() {
    let evil = "x\u{1B}[2J\u{202E}"
    let rows = [
      DoctorWords.terminalType(evil, .unknown, isOnTerminal: true),
      DoctorWords.background(isDark: true, variable: evil),
      DoctorWords.locale(name: evil, encoding: evil, isUnicode: false, usesUnicode: true),
      DoctorWords.ncurses(version: evil), DoctorWords.libcurl(version: evil, tls: evil), DoctorWords.kernel(evil),
      DoctorWords.stateDirectory(evil, reason: evil),
      DoctorWords.practiceServer(.failure(.cannotStart(reason: evil)), path: "/"),
      DoctorWords.model(.processes, .failure(.unexpected(evil)), sleep: 1),
    ]
    for row in rows {
      for text in [row.finding.en, row.finding.ko] {
        #expect(text.contains("x?[2J"))
        #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
      }
    }
  }

  @Test func laneSigns_mustEachTakeOneColumn() {
    let good = DoctorWords.laneSigns(Self.widths([("▞", 1), ("░", 1)]))
    #expect(good.verdict == .ok)
    #expect(good.finding == Phrase(en: "▞ ░: 1 column each", ko: "▞ ░: 모두 1칸"))
    let bad = DoctorWords.laneSigns(Self.widths([("▞", 2), ("░", 1), ("╌", nil), ("▬", 2)]))
    #expect(bad.verdict == .problem)
    #expect(bad.finding.en == "╌: cannot be shown, ▞ ▬: 2 columns each")
  }

  @Test func hangul_mustTakeTwoColumns() {
    #expect(DoctorWords.hangul(DoctorWords.Width("가", 2)).verdict == .ok)
    for columns in [nil, 0, 1, 3] {
      #expect(DoctorWords.hangul(DoctorWords.Width("가", columns)).verdict == .problem)
    }
  }

  @Test func ambiguousCharacters_areToldApart_andAreNeverAProblem() {
    let row = DoctorWords.ambiguous(Self.widths([("█", 1), ("─", 2), ("·", 1), ("→", 2)]))
    #expect(row.verdict == .ok)
    #expect(row.finding.en == "█ ·: 1 column each, ─ →: 2 columns each (not used)")
    #expect(row.finding.ko == "█ ·: 모두 1칸, ─ →: 모두 2칸 (쓰지 않음)")
  }

  @Test func fewOpenFiles_areNoted_withTheBoundsThatFollow() {
    let row = DoctorWords.openFiles(limit: 128, eventLoop: 64, threads: 16)
    #expect(row.verdict == .note)
    #expect(row.finding.en == "128, so up to 64 fetches at once under event-loop, 16 with threads")
    #expect(DoctorWords.openFiles(limit: 5_000, eventLoop: 4_936, threads: 1_024).verdict == .ok)
  }

  @Test func runs_sayWhatWasMeasured_orWhyNot() {
    let good = DoctorWords.model(.eventLoop, .success(1_234_567), sleep: 1_000_000)
    #expect(good.verdict == .ok)
    #expect(good.finding.en == "a run with a sleep of 1 ms took 1.2 ms (measured)")
    let bad = DoctorWords.model(.processes, .failure(.cannotStart(reason: "no memory")), sleep: 1_000_000)
    #expect(bad.verdict == .problem)
    #expect(bad.finding == Phrase(en: "cannot start (no memory)", ko: "시작할 수 없음(no memory)"))
  }

  @Test func summary_countsProblems() {
    #expect(DoctorWords.summary(0).en == "Everything that is needed works here.")
    #expect(DoctorWords.summary(1).en.hasPrefix("1 thing that is needed does not work"))
    #expect(DoctorWords.summary(3).ko.contains("3가지"))
  }
}

import Testing

@testable import Wording

@Suite struct DoctorDiagnosisTests {
  private let section = Diagnosis.Section(
    Phrase(en: "This machine", ko: "이 컴퓨터"),
    [
      Diagnosis.Row(.kernel, .ok, Phrase(verbatim: "Linux 6.1")),
      Diagnosis.Row(
        .hangul, .problem, Phrase(en: "it is one column wide", ko: "한 칸임"),
        advice: Phrase(en: "Use another terminal.", ko: "다른 터미널을 쓰세요.")),
    ])

  @Test func columnsAlign_inEnglish() {
    #expect(
      section.text(in: .en) == """
        This machine
          ok       kernel           Linux 6.1
          problem  Hangul           it is one column wide
                                    Use another terminal.

        """)
  }

  @Test func columnsAlign_inKorean() {
    #expect(
      section.text(in: .ko) == """
        이 컴퓨터
          정상  커널              Linux 6.1
          문제  한글              한 칸임
                                  다른 터미널을 쓰세요.

        """)
  }

  @Test func findings_areWrappedAtSpaces_onANarrowTerminal() {
    #expect(
      section.text(in: .en, columns: 48) == """
        This machine
          ok       kernel           Linux 6.1
          problem  Hangul           it is one column
                                    wide
                                    Use another
                                    terminal.

        """)
  }

  @Test(arguments: Language.allCases, [0, 1, 40, 60, 80, 200])
  func noLineIsLongerThanTheTerminal_exceptForLongWords(_ language: Language, _ columns: Int) {
    let text = Diagnosis.Section(DoctorWords.machine, Everything.doctorRows).text(in: language, columns: columns)
    for line in text.split(separator: "\n") {
      // A row has room for at least one word of 20 columns or longer, however narrow the terminal.
      #expect(
        line.columnWidth <= max(columns, 48) || line.split(separator: " ").last.map { $0.columnWidth > 20 } == true)
    }
  }

  @Test func problems_areCounted_butNotNotes() {
    let note = Diagnosis.Row(.size, .note, Phrase(verbatim: "1"))
    #expect(Diagnosis().problems == 0)
    #expect(Diagnosis([section, Diagnosis.Section(DoctorWords.terminal, [note])]).problems == 1)
    #expect(Diagnosis([section, section]).problems == 2)
  }

  @Test func subjects_haveEachOneNameInALanguage() {
    for language in Language.allCases {
      let names = DoctorSubject.allCases.map { $0.words[language] }
      // The section and its row may share a name, two rows may not.
      #expect(Set(names).count == names.count)
    }
  }
}

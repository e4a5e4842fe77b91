import Canvas
import Testing
import Wording

@testable import Tutor

@Suite("What a key or a file had to say")
struct NoticeTests {
  @Test(arguments: Language.allCases) func longNotice_takesMoreRows_andKeepsTheFilesName(language: Language) throws {
    let path = "/home/somebody/with/a/rather/long/path/.local/state/interleave/progress.json.damaged-1"
    var state = try course(80, 24, language: language)
    for words in [
      StudyWords.progressSetAside(path, isLaterVersion: false),
      CommandMessage.progressNotKept(path: path, reason: "mkdir /home/somebody/.local: Permission denied").sentence,
    ] {
      state.tell(words)
      let shown = rows(state)
      let end = shown.suffix(4).dropLast().joined()
      #expect(end.contains("progress.json.damaged-1"))
      #expect(end.contains(words[language].prefix(20)))
    }
  }

  @Test func shortNotice_takesOneRow() throws {
    var state = try course()
    let before = rows(state)
    state.tell(StudyWords.firstLesson)
    let shown = rows(state)
    #expect(shown[shown.count - 3] == before[before.count - 3])
    #expect(shown[shown.count - 2].contains(StudyWords.firstLesson.en))
  }
}

import Canvas
import Testing
import Timeline
import Wording

@testable import Lessons
@testable import Tutor

/// Notes are for the speaker alone.
@Suite struct SecrecyTests {
  /// A text as it is found again wherever its lines were broken, and whatever stands between its words.
  private func bare(_ text: some StringProtocol) -> String { String(text.filter { $0.isLetter || $0.isNumber }) }

  @Test(arguments: Language.allCases) func noNoteOfAnyLesson_isOnTheProjector(language: Language) throws {
    for content in try CourseOnDisk.contents.get() {
      let text = try #require(content.text(in: language))
      let notes = text.steps.flatMap(\.blocks).flatMap { block -> [String] in
        guard case .note(let note) = block.content else { return [] }
        return NotesText.sentences(of: note).map(bare)
      }
      #expect(!notes.isEmpty)
      var state = try course(80, 24, language: language)
      _ = state.open(Lecture(content), atStep: 0, now: 1_000)
      state.hall?.pretendRuns(introduced: TaskStateSet([TaskState.running, .wait]))
      state.everyPicture { state, slide in
        // Rows one after another, as a person reads them.
        let shown = bare(rows(state).joined())
        for note in notes where note.count > 3 && shown.contains(note) {
          Issue.record("\(content.folder.name) \(slide.number): \(note)")
        }
      }
    }
  }
}

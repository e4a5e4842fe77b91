import Canvas
import Lessons
import Terminal
import Testing
import Wording

@testable import Tutor

/// The step on the screen, as far as the reader has come.
private func page(_ state: TutorState) -> [String] {
  PageWriter.page(of: state, columns: 76)?.rows.map(\.text.plain) ?? []
}

@Suite("Answers, and what is said about them")
struct AnswerTests {
  @Test func wrongPrediction_isExplained_andTheRightOneAsWell() throws {
    var state = try course(100, 40)
    state.press(.enter)
    #expect(page(state).contains { $0.contains("Much it would be") })
    #expect(!page(state).contains { $0.contains("Little it would be") }, "the run has not shown it yet")
    state.runLesson(threePages)
    #expect(page(state).contains { $0.contains("Much it would be") })
    #expect(page(state).contains { $0.contains("Little it would be") })
  }

  @Test func wrongPrediction_onASmallScreen_explainsTheRightOneAlone() throws {
    var state = try course(80, 18)
    state.press(.enter)
    state.runLesson(threePages)
    #expect(page(state).contains { $0.contains("Little it would be") })
    #expect(!page(state).contains { $0.contains("Much it would be") })
    #expect(page(state).contains { $0.contains(Text.unbroken(StudyWords.explainOptions.en)) }, "in a row that is there")
  }

  @Test func digits_openOtherExplanations_andItIsSaid() throws {
    var state = try course(100, 40)
    state.press(.enter)
    state.runLesson(threePages)
    #expect(page(state).contains { $0.contains("1-3") && $0.contains(Text.unbroken(StudyWords.explainOptions.en)) })
    state.type("3")
    #expect(page(state).contains { $0.contains("See the run") })
    #expect(!page(state).contains { $0.contains("Little it would be") })
  }

  @Test func rightOptionThatWasNotTicked_isMissed_andExplained() throws {
    var state = try course()
    state.press(.pageDown, .pageDown)
    state.type("1")
    state.press(.enter)
    #expect(page(state).contains { $0.contains("[x] this") && $0.contains(StudyWords.right.en) })
    #expect(page(state).contains { $0.contains("[ ] these") && $0.contains(StudyWords.missed.en) })
    #expect(page(state).contains { $0.contains("Also.") })
  }

  @Test(arguments: Language.allCases) func notSure_isNoAnswer_andNoMiss(language: Language) throws {
    let words = StudyWords.notSure[language]
    let text = lessonText.split(separator: "- [x] these", omittingEmptySubsequences: false)[0]
      .split(separator: "- [ ] that", omittingEmptySubsequences: false).joined(separator: "- [ ] \(words)")
    var state = try course(language: language)
    _ = update(&state, .read(try content("01-waiting", String(text))))
    state.press(.pageDown, .pageDown, .down, .enter)
    #expect(state.lesson?.current.answers[0]?.given == .noIdea && state.lesson?.current.answers[0]?.isRight == nil)
    #expect(!page(state).contains { $0.contains(Text.unbroken(StudyWords.wrong[language])) })
    #expect(page(state).contains { $0.contains("Because.") }, "the right one is explained")
  }

  @Test func wrongAnswer_toAQuestionThatComesBack_explainsTheRightOne() throws {
    var state = try course()
    state.press(.right, .enter)
    state.runLesson(threePages)
    state.press(.pageDown)
    var later = try course(progress: state.progress)
    let lesson = try content()
    try later.begin(now: 1_000_000 + 90_000) { _ throws(CommandMessage) in lesson }
    #expect(later.screen == .warmUp)
    later.press(.enter)
    #expect(rows(later).contains { $0.contains("Much it would be") })
    #expect(rows(later).contains { $0.contains("Little it would be") })
    #expect(rows(later).contains { $0.contains(StudyWords.explainOptions.en) })
  }

  @Test func verdictsAndFigures_areNotBrokenInside() throws {
    var state = try course()
    state.press(.enter)
    state.runLesson(threePages)
    for columns in 30...76 {
      let rows = PageWriter.page(of: state, columns: columns)?.rows.map(\.text.plain) ?? []
      #expect(rows.contains { $0.contains(Text.unbroken(StudyWords.wrong.en)) })
      #expect(rows.contains { $0.contains(Text.unbroken("660 ms")) })
    }
  }
}

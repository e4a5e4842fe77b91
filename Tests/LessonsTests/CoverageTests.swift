import Testing
import Wording

@testable import Lessons

/// The page that says what a course teaches where, of a course with the step "One" in 01-a.
@Suite struct CoverageTests {
  private func mistakes(_ rows: String) throws -> [LessonMistake] {
    let course = try TemporaryCourse([:])
    let lesson = frontMatter + "\n## One\n\nText.\n"
    try course.write("01-a/en.md", Array((lesson).utf8))
    try course.write("01-a/ko.md", Array((lesson).utf8))
    try course.write(
      "COVERAGE.md", Array(("# Coverage\n\n| item | what | where |\n| --- | --- | --- |\n\(rows)\n").utf8))
    return CourseCheck(Course(path: course.path)).problems().problems.map(\.mistake)
  }

  @Test func rowsWithAPlace_areSound() throws {
    #expect(
      try mistakes(
        """
        | A1 | what | [01-a](01-a/en.md) "One" |
        | A2 | what | as A1 |
        | T1 | what | to come, 09 races (measured) |
        """) == [])
  }

  @Test func stepThatIsNotThere_isNamed_withTheNearest() throws {
    #expect(
      try mistakes("| A1 | what | [01-a](01-a/en.md) \"On\" |") == [
        .coverage(.unknownStep(meant("On", "One", ["One"])))
      ])
  }

  @Test func lessonThatIsNotThere_isNamed() throws {
    guard case .coverage(.unknownLesson(let suggestion))? = try mistakes("| A1 | what | [02-b](02-b/en.md) |").first
    else {
      Issue.record("a lesson that does not exist")
      return
    }
    #expect(suggestion.word == "02-b")
  }

  @Test func itemsAreNumberedWithoutGap_andStandOnce() throws {
    let place = "[01-a](01-a/en.md) \"One\""
    #expect(
      try mistakes("| A1 | what | \(place) |\n| A3 | what | \(place) |") == [
        .coverage(.itemOutOfOrder("A3", expected: "A2"))
      ])
    #expect(
      try mistakes("| A1 | what | \(place) |\n| A1 | what | \(place) |").contains(
        .coverage(.repeatedItem("A1", line: 5))))
  }

  @Test func rowWithoutAPlace_isAMistake() throws {
    #expect(try mistakes("| A1 | what | somewhere |") == [.coverage(.itemWithoutPlace("A1"))])
  }

  @Test func lessonThatHasCome_isNotToCome() throws {
    #expect(try mistakes("| A1 | what | to come, 01 a |") == [])
    #expect(
      try mistakes("| A1 | what | to come, 01 a-b; [01-a](01-a/en.md) \"One\" |") == [])
  }
}

@Suite struct CourseOutlineTests {
  @Test func acts_areReadInOrder_andMistakesAreReported() throws {
    let course = try TemporaryCourse([:])
    #expect(CourseOutline(of: Course(path: course.path)).acts == [])
    let acts = "acts:\n  - {from: 5, title: {en: Two, ko: 둘}}\n  - {from: 1, title: {en: One, ko: 하나}}\n"
    try course.write("course.yaml", Array(acts.utf8))
    #expect(CourseOutline(of: Course(path: course.path)).acts.map(\.first) == [1, 5])
    try course.write("course.yaml", Array(("acts: nonsense\n").utf8))
    #expect(CourseOutline(of: Course(path: course.path)).acts == [])
    let mistakes = CourseCheck(Course(path: course.path)).problems().problems.map(\.mistake)
    #expect(mistakes.contains { if case .outline = $0 { true } else { false } })
  }
}

/// The lessons of this repository.
@Suite struct OwnCourseTests {
  private let course = Course(
    path: #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
      + "/lessons")

  @Test func course_hasNoProblem_andSixToTwelveStepsALesson() {
    let check = CourseCheck(course)
    #expect(check.problems().problems.map(\.sentence.en) == [])
    #expect(check.lessons.count >= 8)
    for lesson in check.lessons {
      for text in lesson.texts { #expect((6...12).contains(text.steps.count), "\(text.file)") }
    }
  }

  @Test func noIdea_isWrittenAsTheTutorKnowsIt() {
    for lesson in CourseCheck(course).lessons {
      for text in lesson.texts {
        let options = text.steps.flatMap(\.blocks.flattened).compactMap { block -> [Choice.Option]? in
          guard case .prediction(let prediction) = block.content else { return nil }
          return prediction.choice?.options
        }
        for options in options {
          #expect(options.contains { $0.text.plainText == StudyWords.noIdea[text.language] }, "\(text.file)")
        }
      }
    }
  }
}

import Testing
import Wording

@testable import Lessons

@Suite struct CourseTests {
  @Test func lessons_areFoldersWithNumbers_inTheirOrder() throws {
    let course = try TemporaryCourse([
      "07-the-lock/en.md": "", "01-one/ko.md": "", "README.md": "", "drafts/en.md": "", "00-none/en.md": "",
      "2-two/en.md": "", "03-": "", "04-a_b/en.md": "", "05-file": "",
    ])
    #expect(Course(path: course.path).lessons.map(\.name) == ["01-one", "07-the-lock"])
  }

  @Test(arguments: ["7", "07", "07-the-lock", "the-lock"]) func lesson_isCalledByNumberOrName(word: String) throws {
    let course = try TemporaryCourse(["01-one/en.md": "", "07-the-lock/en.md": ""])
    #expect(Course(path: course.path).lesson(called: word)?.number == 7)
  }

  @Test func lesson_thatIsNotThere_hasANearestName() throws {
    let course = try TemporaryCourse(["01-one/en.md": "", "07-the-lock/en.md": ""])
    let found = Course(path: course.path + "/")
    #expect(found.path == course.path)
    #expect(found.lesson(called: "the-look") == nil)
    #expect(found.suggestion(for: "the-look") == meant("the-look", "the-lock", ["one", "the-lock"]))
  }

  @Test func course_isLookedFor_installedFirst() {
    #expect(
      Course.candidates(executable: "/usr/local/bin/interleave", workingDirectory: "/home/a") == [
        "/usr/local/share/interleave/lessons", "/usr/local/bin/lessons", "/usr/local/lessons", "/usr/lessons",
        "/lessons", "/home/a/lessons", "/home/lessons", "/lessons",
      ])
    #expect(Course.candidates(executable: "", workingDirectory: "").allSatisfy { $0 == "/lessons" })
  }

  @Test func course_isFoundWhereLessonsAre() throws {
    let place = try TemporaryCourse([
      "tree/lessons/01-one/en.md": "", "tree/.build/debug/interleave": "", "tree/.build/lessons/notes.txt": "",
      "own/01-mine/en.md": "",
    ])
    let executable = place.path + "/tree/.build/debug/interleave"
    #expect(
      Course.find(option: nil, executable: executable, workingDirectory: "/")?.path == place.path + "/tree/lessons")
    #expect(
      Course.find(option: place.path + "/own", executable: executable, workingDirectory: "/")?.lessons.map(\.slug)
        == ["mine"])
    #expect(
      Course.find(option: nil, executable: "/nowhere/bin/x", workingDirectory: place.path + "/tree")?.lessons.count == 1
    )
  }

  @Test func frontMatter_isReadAlone() throws {
    let place = try TemporaryCourse(["01-one/en.md": frontMatter + "## One\n\n{{broken\n"])
    let folder = try #require(Course(path: place.path).lessons.first)
    #expect(try folder.readFrontMatter(.en).title == "A lesson")
    #expect(throws: LessonProblem.self) { try folder.readFrontMatter(.ko) }
  }
}

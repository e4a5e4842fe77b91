import Testing
import Wording

@testable import Lessons

@Suite struct CourseCheckTests {
  private let experiment = "models: [sequential, event-loop]\ntasks: [{fetch: /site/1}]\n"
  private let body = "## One\n\n[Run](a.yaml)\n\nIt took {{sequential.wall}}.\n"

  private func lesson(_ keys: [String: String] = [:], _ body: String) -> String {
    let standard = [
      "title": "A", "minutes": "5", "prerequisites": "[]", "misconception": "B", "terms": "[]", "states": "[]",
      "summary": "C",
    ].merging(keys) { $1 }
    return "---\n" + FrontMatter.keys.map { "\($0): \(standard[$0] ?? "")\n" }.joined() + "---\n\n" + body
  }

  /// A lesson that is the same in both languages.
  private func both(_ folder: String, _ text: String) -> [String: String] {
    ["\(folder)/en.md": text, "\(folder)/ko.md": text, "\(folder)/a.yaml": experiment]
  }

  @Test func soundCourse_hasNoProblems() throws {
    let course = try TemporaryCourse(
      both("01-one", lesson([:], body))
        .merging(both("02-two", lesson(["prerequisites": "[one]"], body + "\n[back](../01-one/en.md)\n"))) { $1 })
    #expect(course.problems() == [])
  }

  @Test func emptyFolder_hasNoLessons() throws {
    let course = try TemporaryCourse([:])
    #expect(course.problems().map { $0.contains("There is no lesson here.") } == [true])
  }

  @Test func translation_isMissing() throws {
    let course = try TemporaryCourse(["01-one/en.md": lesson([:], "## One\n\na\n")])
    #expect(
      course.problems() == [
        "01-one:1:1: The lesson has no \"ko.md\". Write it with the same steps as the other language."
      ])
  }

  @Test func file_thatIsNotUTF8_isNamedWhereItBreaks() throws {
    let course = try TemporaryCourse(both("01-one", lesson([:], "## One\n\na\n")))
    try course.write("01-one/ko.md", Array("가나\n다".utf8) + [0xFF, 0x41])
    #expect(
      course.problems() == ["01-one/ko.md:2:2: From here on this is not UTF-8. Save the file as UTF-8."])
  }

  @Test func file_thatIsTooLargeOrAFolder() throws {
    let course = try TemporaryCourse(["01-one/ko.md/x": ""])
    try course.write("01-one/en.md", [UInt8](repeating: 0x61, count: LessonBounds.fileBytes + 1))
    #expect(
      course.problems() == [
        "01-one/en.md:1:1: The file is larger than 200 KB. Divide the lesson.",
        "01-one/ko.md:1:1: This cannot be read (Is a directory). Check its permissions.",
      ])
  }

  @Test func links_thatLeadNowhere() throws {
    let text = lesson([:], "## One\n\n[Run](b.yaml)\n\nSee [it](../09-none/en.md).\n")
    let course = try TemporaryCourse(["01-one/en.md": text, "01-one/ko.md": text])
    let found = course.problems()
    #expect(found.count == 4)
    #expect(
      found.first == "01-one/en.md:13:1: The link leads nowhere: there is no \"b.yaml\". Correct the path.")
    #expect(found.last?.hasPrefix("01-one/ko.md:15:6: The link leads nowhere: there is no \"../09-none\".") == true)
  }

  @Test func experiments_areReadToo() throws {
    var files = both("01-one", lesson([:], body))
    files["01-one/a.yaml"] = "models: [sequential]\ntasks: [{cpu: 5}]\n"
    let course = try TemporaryCourse(files)
    #expect(course.problems().map { $0.hasPrefix("01-one/a.yaml:2:15: \"cpu\": 5 has no unit.") } == [true])
  }

  @Test func figures_thatNoRunWillHave() throws {
    let text = lesson(
      [:],
      "## One\n\n[Run](a.yaml)\n\n{{gil-threads.wall}}\n\n{{event-loop.switches}}\n\n{{event-loop.late}}\n\n"
        + "{{sequential.lost}}\n\n<!-- predict: order -> late -->\n")
    var files = both("01-one", text)
    files["01-one/ko.md"] = nil
    let found = try TemporaryCourse(files).problems().dropFirst()
    #expect(
      Array(found) == [
        "01-one/en.md:15:1: \"a.yaml\" does not run \"gil-threads\". It runs sequential, event-loop.",
        "01-one/en.md:17:1: \"event-loop\" has no lock, so it has no figure \"switches\". Quote another one.",
        "01-one/en.md:19:1: No run of \"a.yaml\" has the figure \"late\". Quote another one.",
        "01-one/en.md:21:1: No run of \"a.yaml\" has the figure \"lost\". Quote another one.",
        "01-one/en.md:23:1: No run of \"a.yaml\" has the figure \"late\". Quote another one.",
      ])
  }

  @Test func lesson_introducesAFewThings_once() throws {
    let first = lesson(["terms": "[task]", "states": "[running]"], "## One\n\na\n")
    let third = lesson(
      ["terms": "[task, a, b, c]", "states": "[running, dns, connect]"], "## One\n\n`tls` and `dns`\n")
    let found = try TemporaryCourse(
      both("01-one", first).merging(both("03-three", third)) { $1 }
    ).problems().filter { $0.hasPrefix("03-three/en.md") }
    #expect(
      found.map { $0.prefix { $0 != " " } } == [
        "03-three/en.md:6:1:", "03-three/en.md:6:9:", "03-three/en.md:7:1:", "03-three/en.md:7:10:",
        "03-three/en.md:13:2:",
      ])
    #expect(found.contains { $0.contains("\"task\" was introduced already, in 01-one.") })
    #expect(found.contains { $0.contains("The state \"tls\" has not been introduced") })
  }

  @Test func secondLesson_showsAllPhasesAtOnce() throws {
    let text = lesson(["states": "[dns, connect, tls, send, receive]"], "## One\n\na\n")
    #expect(try TemporaryCourse(both("02-two", text)).problems() == [])
  }

  @Test func prerequisites_comeBefore() throws {
    let text = lesson(["prerequisites": "[later, nobody]"], "## One\n\na\n")
    let later = lesson([:], "## One\n\na\n")
    let found = try TemporaryCourse(both("01-one", text).merging(both("02-later", later)) { $1 }).problems()
    #expect(found.count == 4)
    #expect(found.first?.hasPrefix("01-one/en.md:4:17: \"later\" does not come before this lesson.") == true)
    #expect(found.dropFirst().first?.hasPrefix("01-one/en.md:4:24: \"prerequisites\": \"nobody\" is not known") == true)
  }

  @Test func folders_withOneNumber() throws {
    let text = lesson([:], "## One\n\na\n")
    let found = try TemporaryCourse(both("01-one", text).merging(both("01-uno", text)) { $1 }).problems()
    #expect(found.map { $0.hasPrefix("01-uno:1:1: Another lesson has this number or name too: \"01-one\".") } == [true])
  }

  @Test func oneLesson_canBeAskedFor() throws {
    let place = try TemporaryCourse([
      "01-one/en.md": lesson([:], "## One\n\na\n"), "02-two/en.md": lesson([:], "## One\n\na\n"),
    ])
    let check = CourseCheck(Course(path: place.path))
    #expect(check.problems().problems.count == 2)
    #expect(check.problems(of: check.course.lessons[1]).problems.map(\.place.file) == [place.path + "/02-two"])
  }
}

import Experiments
import Lessons
import Testing
import Wording

@Suite struct RunningOrderTests {
  private func lesson(_ title: String, _ steps: [String]) -> String {
    "---\ntitle: \(title)\nminutes: 10\nprerequisites: []\nmisconception: None.\nterms: []\nstates: []\nsummary: None.\n"
      + "---\n\n" + steps.map { "## \($0)\n\nWords.\n" }.joined(separator: "\n")
  }

  private func course() throws -> TemporaryCourse {
    try TemporaryCourse([
      "01-waiting/en.md": lesson("Waiting", ["First", "Second", "Third"]),
      "01-waiting/ko.md": lesson("기다림", ["처음", "다음", "끝"]),
      "02-locks/en.md": lesson("Locks", ["Only"]), "02-locks/ko.md": lesson("락", ["하나뿐"]),
    ])
  }

  private func read(_ text: String, in course: TemporaryCourse) throws -> RunningOrder {
    try RunningOrder(yaml: text, file: "order.yaml", course: Course(path: course.path))
  }

  /// What is wrong with a text, a line each.
  private func problems(_ text: String) throws -> [String] {
    let course = try course()
    do {
      _ = try read(text, in: course)
      return []
    } catch let problems as ExperimentProblems {
      return problems.problems.map(\.sentence.en)
    }
  }

  @Test func steps_areNumbers_stretchesAndHeadings_ofEitherLanguage() throws {
    let course = try course()
    let order = try read(
      """
      title: {en: Two, ko: 둘}
      minutes: 50
      steps:
        - {lesson: locks}
        - {lesson: 1, steps: [3, 1-2, second, 끝], minutes: 12}
      """, in: course)
    #expect(order.title == Phrase(en: "Two", ko: "둘") && order.minutes == 50)
    #expect(order.entries.map(\.lesson.name) == ["02-locks", "01-waiting"])
    #expect(order.entries.map(\.steps) == [[0], [2, 0, 1, 1, 2]])
    #expect(order.entries.map(\.minutes) == [nil, 12])
  }

  @Test func whatIsWrong_isNamedWhereItStands() throws {
    #expect(try problems("steps:\n  - {lesson: lokcs}").first?.hasPrefix("order.yaml:2:14: ") ?? false)
    #expect(try problems("steps:\n  - {lesson: lokcs}").first?.contains("Did you mean \"locks\"?") ?? false)
    #expect(try problems("steps:\n  - {lesson: 1, steps: [4]}").first?.hasPrefix("order.yaml:2:25: ") ?? false)
    #expect(try problems("steps:\n  - {lesson: 1, steps: [3-2]}").count == 1)
    #expect(try problems("steps:\n  - {lesson: 1, steps: [Frist]}").first?.contains("\"First\"") ?? false)
    #expect(try problems("steps:\n  - {lesson: 1, minutes: soon}").first?.hasPrefix("order.yaml:2:26: ") ?? false)
    #expect(try problems("steps:\n  - {leson: 1}").count == 2, "an unknown key, and one that is missing")
    #expect(try problems("").first?.hasPrefix("order.yaml:1:1: ") ?? false)
    #expect(try problems("titel: x\nsteps: [{lesson: 1}]").first?.hasPrefix("order.yaml:1:1: ") ?? false)
    #expect(try problems("steps: 3").count == 1)
    #expect(try problems("steps: [[1]]").count == 1)
    #expect(try problems("minutes: 0\nsteps: [{lesson: 1}]").count == 1)
    #expect(try problems("steps: [").count == 1)
    #expect(try problems("steps: &a [*a]").count == 1)
  }

  @Test func aLecture_isNotEndless() throws {
    let many = Array(repeating: "{lesson: 1, steps: [1-3]}", count: 100).joined(separator: ", ")
    #expect(try problems("steps: [\(many)]").count == 1)
  }
}

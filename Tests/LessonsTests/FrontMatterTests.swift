import Experiments
import Lessons
import Testing
import Timeline
import Wording

@Suite struct FrontMatterTests {
  private func read(_ text: String) -> LessonReading {
    Lesson.read("---\n\(text)\n---\n\n## One\n\ntext\n", file: "en.md", language: .en)
  }

  private func found(_ text: String) -> [Found] {
    read(text).problems.problems.map { Found($0.place.line, $0.place.column, $0.mistake) }
  }

  private let complete = """
    title: The lock
    minutes: 15
    prerequisites: [one-at-a-time, 3]
    misconception: >
      5 ms is
      a quantum.
    terms:
      GIL: The global interpreter lock.
      switch interval: How long a thread waits.
    states: [gil-wait, running]
    summary: |
      One lock.
    """

  @Test func everything_isRead() {
    let frontMatter = read(complete).lesson.frontMatter
    #expect(frontMatter.title == "The lock")
    #expect(frontMatter.minutes == 15)
    #expect(frontMatter.prerequisites.map(\.text) == ["one-at-a-time", "3"])
    #expect(frontMatter.misconception == "5 ms is a quantum.")
    #expect(frontMatter.terms.map(\.name) == ["GIL", "switch interval"])
    #expect(frontMatter.terms.map(\.meaning) == ["The global interpreter lock.", "How long a thread waits."])
    #expect(frontMatter.terms.map(\.place.line) == [9, 10])
    #expect(frontMatter.states.map(\.state) == [.gilWait, .running])
    #expect(frontMatter.summary == "One lock.")
    #expect(found(complete) == [])
  }

  @Test func terms_mayBeAList() {
    let terms = read("terms: [task, {GIL: The lock}]").lesson.frontMatter.terms
    #expect(terms.map(\.name) == ["task", "GIL"])
    #expect(terms.map(\.meaning) == [nil, "The lock"])
  }

  @Test func keys_allMustBeThere() {
    #expect(
      found("title: A\nminutes: 5\nprerequisites: []\nterms: []\nstates: []\nsummary: B")
        == [Found(1, 1, .frontMatter(.missingKey("misconception")))])
    #expect(found("# nothing").count == FrontMatter.keys.count)
  }

  @Test func mistakes_areNamedWhereTheyStand() {
    func only(_ old: String, _ new: String) -> Found? {
      let found = found(complete.replacing(old, with: new))
      #expect(found.count == 1, "\(found)")
      return found.first
    }
    #expect(
      only("summary:", "sumary: x\nsummary:")
        == Found(12, 1, .frontMatter(.unknownKey(meant("sumary", "summary", FrontMatter.keys)))))
    #expect(only("15", "soon") == Found(3, 10, .frontMatter(.wrongShape(key: "minutes", expected: .number))))
    #expect(
      only("15", "0")
        == Found(3, 10, .frontMatter(.outOfRange(key: "minutes", text: "0", minimum: "1", maximum: "600"))))
    #expect(
      only("gil-wait", "gilwait")
        == Found(
          11, 10,
          .frontMatter(.unknownWord(key: "states", meant("gilwait", "gil-wait", TaskState.allCases.map(\.name))))))
    #expect(only("gil-wait", "running") == Found(11, 19, .frontMatter(.repeated("running"))))
    #expect(
      only("[one-at-a-time, 3]", "none")
        == Found(4, 16, .frontMatter(.wrongShape(key: "prerequisites", expected: .list))))
    #expect(only("The lock", "\"\"") == Found(2, 8, .frontMatter(.wrongShape(key: "title", expected: .text))))
  }

  @Test func frontMatter_missingOrUnclosed() {
    func first(_ text: String) -> LessonProblem? {
      Lesson.read(text, file: "en.md", language: .en).problems.problems.first
    }
    #expect(first("## One\n\ntext\n")?.mistake == .frontMatter(.noFrontMatter))
    #expect(first("---\ntitle: A\n")?.mistake == .frontMatter(.unclosedFrontMatter))
    #expect(first("")?.mistake == .frontMatter(.noFrontMatter))
  }

  @Test func brokenYAML_isNamedWhereItBreaks() {
    let broken = found("title: [a\nminutes: 5")
    #expect(broken.count == 1)
    guard case .frontMatter(.notYAML) = broken.first?.mistake else {
      Issue.record("\(broken)")
      return
    }
    #expect(found("title: a\ntitle: b").map(\.mistake) == [.frontMatter(.repeated("title"))])
    #expect(found("[a, b]") == [Found(2, 1, .frontMatter(.wrongShape(key: "front matter", expected: .mapping)))])
  }

  @Test func aliases_areRefusedBeforeTheyGrow() {
    let lines = (1...30).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }
    #expect(found("a0: &a0 [x]\n" + lines.joined(separator: "\n")) == [Found(3, 10, .frontMatter(.alias))])
  }

  @Test func emphasisInAValue_isNoAlias() {
    #expect(found(complete.replacing("The lock", with: "\"*The* lock & more\"")) == [])
  }
}

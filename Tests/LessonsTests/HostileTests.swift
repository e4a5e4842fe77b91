import Lessons
import Testing
import Wording

/// Texts that would take a careless reader's stack, memory or patience. That they come to an end is the test.
@Suite struct HostileTests {
  static let texts: [(name: String, text: String)] = [
    ("quotations in quotations", String(repeating: ">", count: 60_000) + "a"),
    ("lists in lists", (0..<200).map { String(repeating: "  ", count: $0) + "- a" }.joined(separator: "\n")),
    ("emphasis in emphasis", String(repeating: "*a **b ", count: 5_000)),
    ("open brackets", String(repeating: "[", count: 20_000)),
    ("open links", String(repeating: "[a](", count: 5_000)),
    ("open braces", String(repeating: "{{", count: 20_000)),
    ("quoted nothing", String(repeating: "{{}}", count: 10_000)),
    ("slashes", "{{" + String(repeating: "/", count: 20_000) + "}}"),
    ("backticks", (1...300).map { String(repeating: "`", count: $0) }.joined(separator: "a")),
    ("comments", String(repeating: "<!-- pause -->\n", count: 5_000)),
    ("unclosed comments", String(repeating: "<!-- ", count: 10_000)),
    ("comment look-alikes", "<!-->\n\n<!--->\n\n<!-- - -->\n\n<!-- -- -->\n\n<!---->"),
    (
      "a wide table", "|" + String(repeating: "a|", count: 3_000) + "\n|" + String(repeating: "-|", count: 3_000) + "\n"
    ),
    ("marks on marks", "a" + String(repeating: "\u{301}", count: 20_000)),
    ("many tasks", String(repeating: "- [x] a\n\n  b\n", count: 3_000)),
    ("many steps", String(repeating: "## a\n\nb\n\n", count: 5_000)),
    ("zeros", String(repeating: "\0", count: 10_000)),
  ]

  @Test(arguments: texts.indices) func text_isReadToItsEnd(index: Int) {
    let found = reading("## One\n\n" + Self.texts[index].text).problems
    #expect(found.problems.count <= 200)
    for problem in found.problems { #expect(problem.place.line > 0 && problem.place.column > 0) }
  }

  @Test func everyBeginningOfALesson_isReadToItsEnd() {
    let whole =
      frontMatter + """
        ## One

        <!-- predict: number ms 0..20 -> a.yaml/sequential.wall -->

        [A](a.yaml) {{a.yaml/sequential.wall / sequential.cpu}}

        - [x] *a*

          ```python run
          x
          ```
        | a | b |
        |---|---|
        """
    for length in 0...whole.unicodeScalars.count {
      let text = String(whole.unicodeScalars.prefix(length))
      #expect(Lesson.read(text, file: "en.md", language: .ko).lesson.file == "en.md")
    }
  }

  @Test func problems_areBounded() {
    let found = reading(String(repeating: "## a\n\n", count: 5_000)).problems
    #expect(found.problems.count == LessonBounds.problems)
    #expect(found.unreported == 5_000 - LessonBounds.problems)
  }
}

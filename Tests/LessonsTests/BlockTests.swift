import Lessons
import Testing
import Wording

@Suite struct BlockTests {
  @Test func headings_beginSteps() {
    let lesson = reading("# The title\n\n## One\n\na\n\n## Two *b*\n\n### Within\n\nc\n").lesson
    #expect(lesson.steps.map(\.title.outline) == ["One", "Two _b_"])
    #expect(lesson.steps.map(\.blocks.outline) == ["a", "### Within, c"])
    #expect(lesson.steps.map(\.place.line) == [12, 16])
  }

  @Test func blocks_areTyped() {
    let body = """
      ## One

      - a
      - b

      3. c
      4. d

      > quoted

      | x | y |
      |---|---|
      | 1 | `2` |

      ```python
      for url in urls:
          fetch(url)
      ```

      [Run it](five.yaml)
      """
    #expect(
      outline(body) == [
        "list: a; b", "list from 3: c; d", "quote: quoted", "|x|y| |1|`2`|",
        "code python: for url in urls:/    fetch(url)", "experiment five.yaml: Run it",
      ])
    #expect(problems(body) == [])
  }

  @Test func lesson_withoutSteps() {
    #expect(problems("only text") == [Found(1, 1, .structure(.textBeforeSteps)), Found(1, 1, .structure(.noSteps))])
  }

  @Test func step_withoutTitleOrText() {
    #expect(
      problems("##\n\na\n\n## Two\n")
        == [Found(1, 1, .structure(.stepWithoutTitle)), Found(5, 1, .structure(.emptyStep))])
  }

  @Test func headings_ofOtherLevels() {
    #expect(
      problems("## One\n\na\n\n# Again\n\n#### Deep\n")
        == [Found(5, 1, .structure(.headingLevel(1))), Found(7, 1, .structure(.headingLevel(4)))])
  }

  @Test func rule_isRefused() {
    #expect(problems("## One\n\na\n\n***\n") == [Found(5, 1, .structure(.rule))])
  }

  @Test func experiment_amidText_orElsewhere() {
    #expect(
      problems("## One\n\nRun [this](a.yaml) now.\n\n[x](../02-b/a.yaml)\n\n[y](/tmp/a.yaml)\n\n- [z](a.yaml)\n")
        == [
          Found(3, 5, .structure(.experimentInText("a.yaml"))),
          Found(5, 1, .structure(.experimentElsewhere("../02-b/a.yaml"))),
          Found(7, 1, .structure(.experimentElsewhere("/tmp/a.yaml"))),
          Found(9, 3, .structure(.notInside(.experiment))),
        ])
  }

  @Test func code_toBeRun_isKeptAndRefused() {
    let body = "## One\n\n```python run\nx = 1\n```\n\n```python rum\n```\n"
    #expect(outline(body) == ["code python run: x = 1", "code python: "])
    #expect(
      problems(body) == [
        Found(3, 11, .structure(.codeNotYet)), Found(7, 11, .structure(.unknownCodeMark(meant("rum", "run", ["run"])))),
      ])
  }

  @Test func quotations_areNestedSoFarOnly() {
    let deep = String(repeating: "> ", count: 40) + "a"
    let found = problems("## One\n\n\(deep)\n")
    #expect(found.count == 1)
    #expect(found.first?.line == 3)
  }
}

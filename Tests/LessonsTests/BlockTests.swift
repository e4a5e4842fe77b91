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

  @Test func code_toBeRun_isRun() {
    let body = "## One\n\n```python run\nfor i in range(2):\n    print(i)\n```\n\n```python\nprint(2)\n```\n"
    #expect(outline(body) == ["code python: for i in range(2):/    print(i) -> 0/1", "code python: print(2)"])
    #expect(problems(body) == [])
  }

  @Test func code_withThreadsAndSleeps_isRunOneAfterAnother_atOnce() {
    let program = """
      import threading
      import time

      def work(name):
          time.sleep(3600)
          print(name)

      threads = [threading.Thread(target=work, args=(i,)) for i in range(3)]
      for thread in threads:
          thread.start()
      for thread in threads:
          thread.join()
      print("end")
      """
    #expect(outline("## One\n\n```python run\n\(program)\n```\n").first?.hasSuffix(" -> 0/1/2/end") == true)
  }

  @Test func code_thatFails_saysWhatPythonPrintsLast() {
    let body = "## One\n\n```python run\nprint(1)\nprint(1 // 0)\n```\n"
    #expect(outline(body).first?.contains(" -> 1/ZeroDivisionError") == true)
    #expect(problems(body) == [])
  }

  @Test func code_thatCannotBeRun_isRefused_whereItIsWrong() {
    #expect(
      problems("## One\n\n```python rum\n```\n") == [
        Found(3, 11, .structure(.unknownCodeMark(meant("rum", "run", ["run"]))))
      ])
    #expect(problems("## One\n\n```swift run\nlet a = 1\n```\n") == [Found(3, 10, .structure(.onlyPythonRuns))])
    let wrong = problems("## One\n\n- a\n\n  ```python run\n  x = 1\n  y = zz\n  ```\n")
    #expect(wrong.map { [$0.line, $0.column] } == [[7, 7]])
    #expect(wrong.first.map { if case .structure(.badCode) = $0.mistake { true } else { false } } == true)
    #expect(
      problems("## One\n\n```python run\nwhile True: pass\n```\n")
        == [Found(3, 1, .structure(.endlessCode(maximum: 100_000)))])
    let locks = "import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()\n"
    #expect(problems("## One\n\n```python run\n\(locks)```\n") == [Found(3, 1, .structure(.deadlockedCode))])
  }

  @Test func programsOfALesson_haveABoundTogether() {
    let endless = "```python run\nwhile True: pass\n```\n\n"
    let found = problems("## One\n\n" + String(repeating: endless, count: 12))
    #expect(found.count == 12)
    #expect(found.suffix(2).allSatisfy { $0.mistake == .structure(.endlessCode(maximum: 0)) })
  }

  @Test func quotations_areNestedSoFarOnly() {
    let deep = String(repeating: "> ", count: 40) + "a"
    let found = problems("## One\n\n\(deep)\n")
    #expect(found.count == 1)
    #expect(found.first?.line == 3)
  }
}

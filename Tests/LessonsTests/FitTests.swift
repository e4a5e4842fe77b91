import Experiments
import Testing
import Wording

@testable import Lessons

@Suite struct FitTests {
  private func rows(_ body: String, processors: Int = 2, language: Language = .en) -> Int {
    let step = reading("## One\n\n" + body, language: language).lesson.steps.first
    return StepHeight(processors: processors, experiments: [:]).rows(step?.blocks ?? [])
  }

  private func misfits(_ body: String) -> [Found] {
    let lesson = reading("## One\n\n" + body).lesson
    return FitCheck(experiments: [:]).problems(of: lesson).problems.map {
      Found($0.place.line - 9, $0.place.column, $0.mistake)
    }
  }

  @Test func words_areWrappedAtTheColumnsOfTheText() {
    #expect(TextRows.count("aaa bbb ccc", columns: 7) == 2)
    #expect(TextRows.count("aaa bbb ccc", columns: 11) == 1)
    #expect(TextRows.count("a\nb", columns: 11) == 2)
    #expect(TextRows.count("aaaaaaaaaa", columns: 4) == 3)
    #expect(TextRows.count("가나다 라마", columns: 10) == 2)
    #expect(TextRows.count("", columns: 10) == 1)
  }

  @Test func blocks_haveARowBetweenThem() {
    #expect(rows("a\n\nb\n") == 3)
    #expect(rows("- a\n- b\n") == 2)
    #expect(rows("a\n\n<!-- pause -->\n\n<!-- note: x -->\n\nb\n") == 3)
    #expect(rows("```\na\nb\n```\n") == 2)
    #expect(rows("| a |\n|---|\n| b |\n") == 3)
    #expect(rows(String(repeating: "word ", count: 30)) == 2)
    #expect(rows(String(repeating: "낱말 ", count: 30), language: .ko) == 2)
  }

  @Test func code_takesRowsForWhatItPrints() {
    #expect(rows("```python run\nprint(1)\nprint(2)\n```\n") == 4)
    #expect(rows("```python run\nx = 1\n```\n") == 2)
    #expect(rows("```python run\nprint(1 // 0)\n```\n") == 2)
  }

  @Test func choice_showsItsLongestExplanation() {
    #expect(rows("- [x] a\n\n  b\n\n  c\n- [ ] d\n\n  e\n") == 2 + 3)
  }

  @Test func condition_countsWhereItHolds() {
    let body = "a\n\n<!-- when: processors >= 2 -->\n\nb\n\n<!-- end -->\n"
    #expect(rows(body, processors: 2) == 3)
    #expect(rows(body, processors: 1) == 1)
  }

  @Test func step_thatIsTooHigh_onAnyMachine() {
    let lines = String(repeating: "a\n\n", count: 10)
    #expect(misfits(lines) == [])
    #expect(misfits(lines + "b\n") == [Found(1, 1, .size(.tooHigh(rows: 21, maximum: 20)))])
    #expect(
      misfits(lines + "<!-- when: processors < 8 -->\n\nb\n\n<!-- end -->\n")
        == [Found(1, 1, .size(.tooHigh(rows: 21, maximum: 20)))])
  }

  @Test func codeAndTables_areNotWrapped() {
    let wide = String(repeating: "x", count: 77)
    #expect(misfits("```\na\n\(wide)\n```\n") == [Found(5, 1, .size(.tooWide(columns: 77, maximum: 76)))])
    #expect(misfits("a\n\n| \(wide) |\n|---|\n| b |\n") == [Found(5, 1, .size(.tooWide(columns: 77, maximum: 76)))])
    #expect(misfits("\(wide)\n") == [])
    let printing = "```python run\nprint('x' * 74)\n```\n"
    #expect(misfits(printing) == [Found(3, 1, .size(.tooWide(columns: 77, maximum: 76)))])
  }
}

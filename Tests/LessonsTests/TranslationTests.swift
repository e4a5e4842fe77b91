import Testing
import Wording

@testable import Lessons

@Suite struct TranslationTests {
  private func compare(_ original: String, _ translation: String) -> [Found] {
    let original = reading(original).lesson
    let translation = reading(translation, language: .ko).lesson
    return TranslationCheck.problems(of: translation, against: original).problems.map {
      Found($0.place.line - 9, $0.place.column, $0.mistake)
    }
  }

  private func different(_ part: LessonTranslationMistake.StepPart, _ line: Int) -> Found {
    Found(line, 1, .translation(.differentStep(part, other: "en.md")))
  }

  @Test func wordsAndLines_mayDiffer() {
    #expect(compare("## One\n\na b c\n\n- d\n", "## 하나\n\n가\n\n나\n\n다\n") == [])
  }

  @Test func numberOfSteps() {
    #expect(
      compare("## One\n\na\n\n## Two\n\nb\n", "## 하나\n\n가\n")
        == [Found(1, 1, .translation(.differentNumberOfSteps(here: 1, there: 2, other: "en.md")))])
  }

  @Test func experimentsAndPauses() {
    #expect(
      compare("## A\n\n[x](a.yaml)\n\n## B\n\na\n\n<!-- pause -->\n", "## 가\n\n[x](b.yaml)\n\n## 나\n\n가\n")
        == [different(.experiments, 1), different(.pauses, 5)])
  }

  @Test func rightAnswersAndConditions() {
    let choice = "- [x] a\n\n  b\n- [ ] c\n\n  d\n"
    let other = "- [ ] a\n\n  b\n- [x] c\n\n  d\n"
    #expect(compare("## A\n\n\(choice)", "## 가\n\n\(other)") == [different(.choices, 1)])
    #expect(
      compare("## A\n\n<!-- when: processors >= 2 -->\n\na\n\n<!-- end -->\n", "## 가\n\n가\n")
        == [different(.conditions, 1)])
  }

  @Test func programs_areTheSameButForComments() {
    let one = "## A\n\n```python run\nx = 1  # one\nprint(x)\n```\n"
    #expect(compare(one, one.replacing("# one", with: "# 하나")) == [])
    #expect(compare(one, one.replacing("x = 1", with: "# 값\n\nx = 1")) == [])
    #expect(compare(one, one.replacing("x = 1", with: "x = 2")) == [different(.programs, 1)])
    #expect(compare(one, "## 가\n\n가\n") == [different(.programs, 1)])
  }

  @Test func predictions() {
    let one = "## A\n\n<!-- predict: number ms 0..20 -> sequential.wall -->\n\n[x](a.yaml)\n"
    #expect(compare(one, one) == [])
    #expect(compare(one, one.replacing("0..20", with: "0..30")) == [different(.predictions, 1)])
    #expect(compare(one, one.replacing("wall", with: "cpu")) == [different(.predictions, 1)])
  }

  @Test func keysOfTheFrontMatter() {
    let original = Lesson.read(frontMatter + "## One\n\na\n", file: "en.md", language: .en).lesson
    let text = frontMatter.replacing("minutes: 5", with: "minutes: 6").replacing("terms: []", with: "terms: [가]")
    let translation = Lesson.read(text + "## One\n\na\n", file: "ko.md", language: .ko).lesson
    let found = TranslationCheck.problems(of: translation, against: original).problems
    #expect(found.map(\.place.line) == [3, 6])
    #expect(found.map(\.mistake) == ["minutes", "terms"].map { .translation(.differentKey($0, other: "en.md")) })
  }
}

import Lessons
import Testing
import Wording

@Suite struct DirectiveTests {
  @Test func pausesNotesAndOwnComments() {
    #expect(
      outline(
        "## One\n\na\n\n<!-- pause -->\n\nb <!-- # mine --> c\n<!-- note: Say it\nslowly. -->\n<!-- # TODO: pause -->\n"
      )
        == ["a", "pause", "b  c", "note: Say it\nslowly."])
  }

  @Test func severalOnOneLine() {
    #expect(outline("## One\n\na\n\n<!--pause--> <!-- pause -->\n") == ["a", "pause", "pause"])
  }

  @Test func condition_holdsBlocks() {
    let body =
      "## One\n\n<!-- when: processors >= 2 -->\na\n\nb\n<!-- end -->\n<!-- when: processors < 2 -->\n\nc\n\n<!-- end -->\n"
    #expect(outline(body) == ["processorsAtLeast(2): a, b", "processorsBelow(2): c"])
    #expect(problems(body) == [])
    #expect(Condition.processorsAtLeast(2).holds(processors: 2))
    #expect(!Condition.processorsBelow(2).holds(processors: 2))
  }

  @Test func condition_endsInItsStep() {
    #expect(
      problems("## One\n\n<!-- when: processors >= 2 -->\n\na\n\n## Two\n\nb\n\n<!-- end -->\n")
        == [Found(3, 1, .directive(.unclosedCondition)), Found(11, 1, .directive(.endWithoutCondition))])
  }

  @Test func condition_isNotNested() {
    let found = problems(
      "## One\n\n<!-- when: processors >= 2 -->\n\na\n\n<!-- when: processors >= 4 -->\n\nb\n\n<!-- end -->\n")
    #expect(found == [Found(7, 1, .directive(.conditionInCondition))])
  }

  @Test(arguments: ["processors > 2", "processors >= two", "processors >= 0", "cores >= 2", "processors >=2"])
  func condition_ofAnotherForm(text: String) {
    #expect(
      problems("## One\n\na\n\n<!-- when: \(text) -->\n")
        == [Found(5, 12, .directive(.directiveForm(name: "when", form: "when: processors >= 2")))])
  }

  @Test(
    arguments: [
      ("puase", "pause"), ("Pause", "pause"), ("nota: x", "note"), ("predicts: choice", "predict"), ("TODO", nil),
    ] as [(String, String?)])
  func unknownDirective_namesTheNearest(text: String, nearest: String?) {
    let word = String(text.prefix { $0 != ":" })
    let valid = ["pause", "note", "predict", "when", "end"]
    #expect(
      problems("## One\n\na\n\n<!-- \(text) -->\n")
        == [Found(5, 6, .directive(.unknownDirective(meant(word, nearest, valid))))])
  }

  @Test(arguments: ["pause: 3", "pause 3", "end of it", "note x", "note:", "predict", "when"])
  func directive_ofAnotherForm(text: String) {
    let found = problems("## One\n\na\n\n<!-- \(text) -->\n")
    #expect(found.count == 1)
    guard case .directive(.directiveForm) = found.first?.mistake else {
      Issue.record("\(found)")
      return
    }
  }

  @Test func comment_withoutEnd() {
    #expect(problems("## One\n\na\n\n  <!-- pause\n\nb\n") == [Found(5, 3, .directive(.unclosedComment))])
  }

  @Test func textBesideAComment_wouldNotBeShown() {
    #expect(problems("## One\n\na\n\n<!-- pause --> text\n") == [Found(5, 16, .directive(.textBesideComment))])
  }

  @Test func directive_amidTextOrInAList() {
    #expect(
      problems("## One\n\na <!-- pause --> b\n\n- c\n\n  <!-- pause -->\n")
        == [Found(3, 3, .directive(.directiveInText("pause"))), Found(7, 3, .directive(.directiveInside("pause")))])
  }

  @Test func emptyComments_areNoDirectives() {
    #expect(problems("## One\n\na\n\n<!---->\n").map(\.line) == [5])
    #expect(problems("## One\n\na\n\n<!-- -->\n").map(\.line) == [5])
  }

  @Test func lookAlikesInCode_areText() {
    #expect(problems("## One\n\n`<!-- puase -->`\n\n```\n<!-- when -->\n{{x\n```\n") == [])
  }
}

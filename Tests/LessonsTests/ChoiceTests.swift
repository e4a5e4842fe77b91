import Testing
import Wording

@testable import Lessons

@Suite struct ChoiceTests {
  private let question = """
    ## One

    - [ ] all of it

      No, `wait` is not work.
    - [x] almost none

      Yes.

      Really.
    """

  @Test func taskList_isAChoice() {
    #expect(
      outline(question) == ["( ) all of it: No, `wait` is not work.; (x) almost none: Yes., Really."])
    #expect(problems(question) == [])
  }

  @Test func rightAnswers_mayBeSeveral() {
    let choice = Choice(
      options: [true, false, true].map {
        Choice.Option(text: [], isRight: $0, explanation: [], place: .init(file: "", line: 1, column: 1))
      })
    #expect(choice.rightAnswers == [0, 2])
  }

  @Test func everyOption_isExplained_andOneIsRight() {
    #expect(
      problems("## One\n\n- [ ] a\n\n  No.\n- [ ] b\n")
        == [Found(3, 1, .choice(.noRightAnswer)), Found(6, 1, .choice(.unexplainedOption))])
  }

  @Test func choice_hasTwoOptions_allWithBoxesAndText() {
    #expect(problems("## One\n\n- [x] a\n\n  Yes.\n") == [Found(3, 1, .choice(.tooFewOptions))])
    #expect(problems("## One\n\n- [x] a\n\n  Yes.\n- b\n\n  No.\n") == [Found(6, 1, .choice(.mixedChoice))])
  }

  @Test func choice_standsInAStep() {
    #expect(problems("## One\n\n- a\n\n  - [x] b\n") == [Found(5, 3, .choice(.choiceInside))])
  }
}

import Testing
import Wording

/// Every sentence about lessons, collected once. What they must be is what the sentences of experiments must be.
@Suite struct SentenceTests {
  private static let word = meant("wal", "wall", ["wall", "cpu"])

  private static let structure: [LessonStructureMistake] =
    [
      .noSteps, .textBeforeSteps, .emptyStep, .stepWithoutTitle, .headingLevel(4), .image, .html, .rule,
      .nestedTooDeep(maximum: 10), .stateNotIntroduced("tls"), .deadLink("a"), .unsupportedLink("a"),
      .experimentInText("a"), .experimentElsewhere("a"), .badCode(Phrase(verbatim: "x")), .endlessCode(maximum: 9),
      .deadlockedCode,
      .onlyPythonRuns, .unknownCodeMark(word),
    ] + LessonStructureMistake.BlockKind.allCases.map { .notInside($0) }

  private static let frontMatter: [LessonFrontMatterMistake] =
    [
      .noFrontMatter, .unclosedFrontMatter, .notYAML("odd"), .alias, .unknownKey(word), .missingKey("a"),
      .outOfRange(key: "a", text: "0", minimum: "1", maximum: "2"), .unknownWord(key: "a", word), .repeated("a"),
      .tooMany(key: "a", count: 4, maximum: 3), .introducedBefore("a", lesson: "b"), .prerequisiteNotBefore("a"),
    ] + LessonFrontMatterMistake.ExpectedShape.allCases.map { .wrongShape(key: "a", expected: $0) }

  private static let directives: [LessonDirectiveMistake] = [
    .unknownDirective(word), .directiveForm(name: "when", form: "when: processors >= 2"),
    .unknownWord(place: "predict", word), .unclosedComment, .textBesideComment, .directiveInText("a"),
    .directiveInside("a"), .unclosedCondition, .endWithoutCondition, .conditionInCondition, .predictionWithoutChoice,
    .emptyRange("2", "1"), .notANumber("a"),
  ]

  private static let quotations: [LessonQuotationMistake] = [
    .unclosedQuotation, .badQuotation("a"), .unknownFigure(word), .unknownModel(word), .noExperimentLinked,
    .experimentNotLinkedAbove(word), .modelNotRun(model: "a", file: "b", valid: ["c"]),
    .figureNotOfModel(figure: "a", model: "b"), .figureNotOfExperiment(figure: "a", file: "b"),
    .figuresNotComparable("a", "b"), .missingUnit("a"), .repeatedUnit("ms"),
  ]

  private static let others: [LessonMistake] =
    [
      .file(.missingTranslation(file: "ko.md")), .file(.notText), .file(.fileTooLarge(maximum: 1_000)),
      .file(.unusableFile(reason: "a")), .file(.noLessons), .file(.repeatedLesson("a")), .experiment(.empty),
      .unusableExperiment(.notText(path: "a")), .size(.tooHigh(rows: 21, maximum: 20)),
      .size(.tooWide(columns: 77, maximum: 76)),
      .translation(.differentNumberOfSteps(here: 1, there: 2, other: "en.md")),
      .translation(.differentKey("a", other: "en.md")),
    ]
    + LessonTranslationMistake.StepPart.allCases.map { .translation(.differentStep($0, other: "en.md")) }
    + [
      LessonChoiceMistake.mixedChoice, .tooFewOptions, .noRightAnswer, .unexplainedOption, .emptyOption, .choiceInside,
    ].map { .choice($0) }

  private static let mistakes: [Phrase] =
    (structure.map(LessonMistake.structure) + frontMatter.map(LessonMistake.frontMatter)
    + directives.map(LessonMistake.directive) + quotations.map(LessonMistake.quotation) + others).map(\.sentence)

  private static let words: [Phrase] = [
    LessonWords.sound(lessons: 1), LessonWords.problems(2), LessonWords.noCourse, LessonWords.unknownLesson(word),
    LessonWords.claims(hold: 1, fail: 2, unmet: 3), LessonWords.claims(hold: 0, fail: 0, unmet: 0),
    LessonWords.measured("1", spread: ("0", "2"), bounds: ("0", "3"), holds: true),
    LessonWords.measured("1", spread: ("0", "2"), bounds: ("2", "3"), holds: false),
    LessonWords.needsProcessors(2, available: 1), LessonWords.notMeasured,
  ]

  @Test(arguments: mistakes + words) func sentence_existsInBothLanguages(phrase: Phrase) {
    #expect(phrase.en.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) }, "\(phrase.en)")
    #expect(phrase.ko.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }, "\(phrase.ko)")
    #expect(
      phrase.ko.unicodeScalars.allSatisfy {
        (0x20...0x7E).contains($0.value) || (0xAC00...0xD7A3).contains($0.value)
      }, "\(phrase.ko)")
  }

  @Test(arguments: mistakes) func mistake_isAdvisedUpon(phrase: Phrase) {
    // What is wrong is one sentence, what to do another; both end.
    #expect(phrase.en.hasSuffix(".") || phrase.en.hasSuffix("?"), "\(phrase.en)")
    #expect(phrase.ko.hasSuffix("."), "\(phrase.ko)")
  }

  @Test func text_fromALesson_isHarmlessInASentence() {
    #expect(!LessonMistake.structure(.deadLink("a\u{1B}[2J")).sentence.en.contains("\u{1B}"))
  }
}

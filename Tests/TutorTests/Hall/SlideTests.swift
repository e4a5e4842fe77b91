import Canvas
import Experiments
import Lessons
import Testing
import Timeline
import Wording

@testable import Tutor

/// All lessons, as slides in both languages.
@Suite struct SlideTests {
  /// The halls that a slide must fit.
  static let sizes = [(80, 24), (60, 20)]

  /// A lecture of a whole lesson, all of whose experiments were run.
  private func state(_ content: LessonContent, _ language: Language, _ width: Int, _ height: Int) throws -> TutorState {
    let library = CourseOnDisk.library
    var state = TutorState(
      language: language, size: TutorState.Size(width: width, height: height), glyphs: .ascii, setup: try setup(),
      library: library)
    _ = state.open(Lecture(content), atStep: 0, now: 1)
    state.hall?.pretendRuns(introduced: library.introducedStates(upTo: content.folder.name))
    return state
  }

  @Test(arguments: Language.allCases) func everySlide_hasAtMostThirtyWords(language: Language) throws {
    for content in try CourseOnDisk.contents.get() {
      // The words are the same in every hall; the smaller one shows all of them as well.
      for (width, height) in Self.sizes.suffix(1) {
        try state(content, language, width, height).everyPicture { state, slide in
          let rows = CanvasText.rows(picture(state))
          let words = rows.reduce(0) { $0 + Self.words($1) }
          #expect(words <= SlideWords.most, "\(slide.number) \(slide.anchor.kind)\n\(rows.joined(separator: "\n"))")
        }
      }
    }
  }

  /// Words of a row: the fills of lanes are pictures, even where a sign of theirs is a letter.
  private static func words(_ row: String) -> Int {
    let fills = Set(TaskState.allCases.map(\.notation))
    let tokens = row.split(whereSeparator: \.isWhitespace).map { String($0) }
    let text: String = tokens.filter { $0.count < 2 || !$0.allSatisfy(fills.contains) }.joined(separator: " ")
    return SlideWords.count(text)
  }

  @Test(arguments: Language.allCases) func everySlide_fits_andNothingIsCut(language: Language) throws {
    for content in try CourseOnDisk.contents.get() {
      for (width, height) in Self.sizes {
        let lecture = try state(content, language, width, height)
        let layout = HallLayout(lecture.size)
        try lecture.everyPicture { state, slide in
          let hall = try #require(state.hall)
          guard slide.run == nil, slide.anchor.kind != .opening else { return }
          let area = layout.body.split(left: HallLayout.mostColumns).left
          let rows = SlideBodyView(slide, hall, state).rows(in: area)
          #expect(rows.height <= area.height, "\(content.folder.name) \(slide.number) \(slide.anchor.kind)")
          for group in rows.groups {
            let columns = area.width - (group.hangs ? rows.indent : 0) - (group.figure?.width ?? 0)
            #expect(group.lines.allSatisfy { $0.width <= columns }, "\(slide.number): \(group.lines.map(\.plain))")
          }
          if slide.showsTitle {
            #expect(
              Text.width(slide.number) + 2 + Text.width(slide.title.plainText) <= layout.title.width, "\(slide.number)")
          }
        }
      }
    }
  }

  @Test(arguments: Language.allCases) func runs_showTheirLanes_theirStatesAndOneFigure(language: Language) throws {
    for content in try CourseOnDisk.contents.get() {
      for (width, height) in Self.sizes {
        try state(content, language, width, height).everyPicture { state, slide in
          guard case .result(let run, let model) = slide.content, let hall = state.hall else { return }
          let shown = try #require(hall.run(of: run.experiment, under: model))
          let rows = CanvasText.rows(picture(state))
          let label = Text.truncate(shown.panel.label(ofTask: 0)[language], to: width / 4)
          #expect(rows.contains { $0.contains(label) }, "\(slide.number) \(label)")
          #expect(rows[..<2].contains { $0.contains(shown.panel.provenance.words[language]) })
          let figure = try #require(HallFigure(run.figures[model] ?? .wall, of: shown.panel.record, in: shown.panel))
          guard hall.place.stage > 0 else { return }
          #expect(rows.contains { $0.contains(figure.figure.label[language]) })
          // Hidden until it is revealed, and then all that changes.
          var before = state
          before.hall?.place.stage = 0
          let changed = zip(rows, CanvasText.rows(picture(before))).filter { $0 != $1 }
          #expect((1...BigText.rows).contains(changed.count))
          #expect(changed.allSatisfy { $0.1.allSatisfy(\.isWhitespace) })
        }
      }
    }
  }

  @Test(arguments: Language.allCases) func allOfALesson_isOnSlidesOrInNotes(language: Language) throws {
    for content in try CourseOnDisk.contents.get() {
      let text = try #require(content.text(in: language))
      for (index, step) in text.steps.enumerated() {
        let slides = SlideWriter.slides(of: step, in: content, index: index, part: index, processors: 2)
        #expect(!slides.isEmpty)
        let plan = StepPlan(step, processors: 2)
        let questions = slides.filter { $0.anchor.kind == .question }
        #expect(Set(questions.map(\.anchor.landmark)).count == plan.questions.count)
        #expect(Set(slides.filter { $0.anchor.kind == .answer }.map(\.anchor.landmark)).count == plan.questions.count)
        // Whatever a paragraph says is on some slide, but for the sources.
        let shown = slides.flatMap(\.shownWords)
        for block in plan.blocks {
          guard case .paragraph(let paragraph) = block.content else { continue }
          let isSources = paragraph.first?.plain == "Sources." || paragraph.first?.plain == "출처."
          guard !isSources else { continue }
          for token in paragraph.slideTokens {
            #expect(
              shown.contains(token.runs.plainText), "\(content.folder.name) \(index + 1): \(token.runs.plainText)")
          }
        }
      }
    }
  }

  @Test func slides_ofBothLanguages_areOfTheSameBlocks() throws {
    for content in try CourseOnDisk.contents.get() {
      let anchors = Language.allCases.map { language in
        Set(Lecture(content).slides(in: language, processors: 2).map(\.anchor).filter { $0.kind != .explanation })
      }
      // A paragraph that is a question in one language may be said before it in the other.
      let difference = anchors[0].symmetricDifference(anchors[1]).filter { $0.kind != .words }
      #expect(difference.isEmpty, "\(content.folder.name) \(difference)")
    }
  }

  @Test func notes_haveTheAuthorsNote_andAllOfTheStep() throws {
    let content = try #require(try CourseOnDisk.contents.get().first { $0.folder.number == 8 })
    var state = try state(content, .en, 80, 24)
    let slide = state.hall?.firstSlide(ofPart: 2) ?? 0
    state.hall?.place.slide = slide
    let report = try #require(state.hallReport)
    #expect(report.notes.first?.hasPrefix("Compare with a shop") ?? false)
    #expect(report.text.contains { $0.hasPrefix("4. Then it asks.") })
    #expect(report.steps.count == 12 && report.step == 2 && report.slides > 1)
    #expect(report.steps[2].name == "8.3" && report.steps[2].title == "More than five times as long")
    // What the hall sees is added by whoever draws it.
    #expect(report.bounded == report, "nothing of it has to be cut")
  }
}

@Suite struct SlideDivisionTests {
  private func text(_ words: String) -> [Inline] {
    [Inline(.text(words), at: SourcePlace(file: "x", line: 1, column: 1))]
  }

  @Test func whatFits_staysWhole() {
    let parts = SlideDivision.parts(of: text("One two. Three four."), limit: 4)
    #expect(parts.map(\.plainText) == ["One two. Three four."])
  }

  @Test func whatIsTooLong_isDividedBetweenSentences_evenly() {
    let parts = SlideDivision.parts(of: text("A b c. D e f. G h i. J k l."), limit: 9)
    #expect(parts.map(\.plainText) == ["A b c. D e f.", "G h i. J k l."])
  }

  @Test func aLongSentence_isDividedBetweenClauses() {
    let parts = SlideDivision.parts(of: text("a b c, d e f, g h i"), limit: 6)
    #expect(parts.map(\.plainText) == ["a b c, d e f,", "g h i"] || parts.count == 2)
    #expect(parts.map(\.plainText).joined(separator: " ") == "a b c, d e f, g h i")
  }

  @Test func aSentenceWithoutAnyBreath_isDividedBetweenWords() {
    let words = (0..<50).map { _ in "word" }.joined(separator: " ")
    let parts = SlideDivision.parts(of: text(words), limit: 12)
    #expect(parts.count == 5 && parts.allSatisfy { SlideWords.count($0) <= 12 })
    #expect(parts.map(\.plainText).joined(separator: " ") == words)
  }

  @Test func code_isNeitherDividedNorRead_forItsDots() {
    let place = SourcePlace(file: "x", line: 1, column: 1)
    let runs = [
      Inline(.text("Look at "), at: place), Inline(.text("a.b. c"), style: .code, at: place),
      Inline(.text(" now."), at: place),
    ]
    #expect(runs.slideTokens.map(\.runs.plainText) == ["Look", "at", "a.b. c", "now."])
    #expect(runs.slideTokens.sentences.count == 1)
    #expect(runs.slideTokens.inlines.plainText == "Look at a.b. c now.")
  }

  @Test func numbersAndSigns_areNoWords() {
    #expect(SlideWords.count("5.3 ms late, x = 12 > 4") == 3)
    #expect(SlideWords.count("틱은 5 ms만큼 늦었습니다.") == 3)
  }
}

extension Slide {
  /// All tokens of text on the slide.
  fileprivate var shownWords: Set<String> {
    let texts: [[Inline]] =
      switch content {
      case .words(let pieces): pieces.map(\.text)
      case .question(let asked), .answer(let asked): [asked.ask]
      default: []
      }
    return Set(texts.flatMap { $0.slideTokens.map(\.runs.plainText) })
  }
}

extension Inline {
  fileprivate var plain: String { [self].plainText }
}

extension HallFigure {
  /// The figure of a run that has ended.
  fileprivate init?(_ figure: Figure, of record: RunRecord?, in panel: RunPanel) {
    guard let record else { return nil }
    self.init(figure, of: record, in: panel.experiment)
  }
}

import CourseSupport
import Experiments
import Lessons
import Testing
import Wording

@testable import Transcript

@Suite struct TranscriptTests {
  @Test(arguments: RepositoryCourse.course.lessons)
  func everyLesson_canBeReadToItsEnd_byEnterAlone(_ folder: LessonFolder) throws {
    let content = try LessonLoader.read(folder)
    for language in Language.allCases {
      var reader = try Reader(content, language)
      try reader.readOn()
      #expect(reader.hasEnded)
      #expect(reader.kept.last?.isFinished(folder.name) ?? false)
      #expect(reader.text.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 || $0 == "\n" })
      #expect(Harmless.lines(reader.text, limit: .max) == reader.text)
      let wide = reader.text.split(separator: "\n").filter { $0.columnWidth > 80 && !$0.hasPrefix("  ") }
      #expect(wide.isEmpty, "\(folder.name) \(language): \(wide.prefix(2))")
      #expect(!reader.text.contains("{{") && !reader.text.contains("`"))
      #expect(!reader.text.unicodeScalars.contains { (0x2500...0x259F).contains($0.value) })
    }
  }

  @Test func aPrediction_isRunAtOnce_andExplainedBehindTheRun() throws {
    var reader = try Reader(try sampleContent())
    #expect(reader.last.contains("Your prediction, 1 to 3?"))
    try reader.type("1!")
    #expect(reader.runs == 1)
    let text = reader.text
    let order = [
      "You said: 1, much.", "Run 1 of 1: sequential", "That is not so.", "Much it would be.", "Right is: 2, little.",
    ]
    let places = order.map { text.firstRange(of: $0)?.lowerBound }
    #expect(places.allSatisfy { $0 != nil })
    #expect(zip(places, places.dropFirst()).allSatisfy { a, b in a.flatMap { a in b.map { a < $0 } } ?? false })
    let answer = reader.kept.last?.answers(in: "01-waiting").values.first
    #expect(answer?.sureness == .certain && answer?.isRight == false && answer?.isConfidentMiss == true)
  }

  @Test func figuresAndTables_areTheReadersOwn() throws {
    var reader = try Reader(try sampleContent())
    try reader.type("2")
    #expect(reader.text.contains("It took 70 ms, see here (https://www.python.org)."))
    #expect(reader.text.contains("- a one: b 12 ms."))
  }

  @Test func emptyCells_areLeftOut() throws {
    let content = try LessonLoader.read(try #require(RepositoryCourse.course.lesson(called: "9")))
    let reader = try Reader(content, step: 2)
    #expect(reader.last.contains("- coroutine 1 reads 0: c 0.") && reader.last.contains("- coroutine 2 reads 0, c 0."))
  }

  @Test func whoWaitedForWhom_isTold() throws {
    var reader = try Reader(try LessonLoader.read(try #require(RepositoryCourse.course.lesson(called: "7"))))
    try reader.type("2")
    #expect(reader.words.contains("While it waited for the GIL,"))
  }

  @Test func numbersAndOrders_areTaken() throws {
    var reader = try Reader(try sampleContent(), step: 1)
    try reader.type("5000")
    #expect(reader.last.contains("means nothing here") && reader.last.contains("a number from 0 to 2,000"))
    try reader.type("500")
    #expect(reader.last.contains("2. event-loop"))
    try reader.type("1 1")
    #expect(reader.last.contains("means nothing here"))
    try reader.type("2 1 ?")
    #expect(reader.runs == 1)
    #expect(reader.text.contains("You said: event-loop, sequential."))
    #expect(reader.text.contains("Measured: "))
    #expect(reader.last.contains("a tells all tasks."))
    try reader.type("a")
    #expect(reader.last.contains("part-9"))
  }

  @Test func severalAnswers_areCheckedAtOnce() throws {
    var reader = try Reader(try sampleContent(), step: 2)
    try reader.type("3 1")
    #expect(reader.last.contains("You said: 1, this; 3, these.") && reader.last.contains("That is right."))
    #expect(reader.last.contains("1. Because.") && reader.last.contains("3. Also."))
  }

  @Test func enterAlone_isNoIdea_andStillExplains() throws {
    var reader = try Reader(try sampleContent())
    try reader.type("")
    #expect(reader.text.contains("You had no idea.") && reader.text.contains("Right is: 2, little."))
    #expect(reader.kept.last?.answers(in: "01-waiting").values.first?.given == .noIdea)
  }

  @Test func backAndNext_turnSteps_alsoInKoreanInput() throws {
    var reader = try Reader(try sampleContent())
    try reader.type("b")
    #expect(reader.last.contains("This is the first step."))
    try reader.type("ㅜ")
    #expect(reader.last.contains("Step 2 of 3. Second"))
    try reader.type("ㅠ")
    #expect(reader.last.contains("Step 1 of 3. First"))
    try reader.type("gibberish")
    #expect(reader.last.contains("? says what can be typed"))
  }

  @Test func leaving_isPolite_andComingBackGoesOn() throws {
    var reader = try Reader(try sampleContent())
    try reader.type("2")
    try reader.type(nil)
    #expect(reader.hasEnded && reader.last.contains("The input has ended."))
    #expect(reader.last.contains("To go on at step 1: interleave learn 1 --transcript"))
    let progress = try #require(reader.kept.last)
    let again = try Reader(try sampleContent(), progress: progress)
    #expect(again.text.contains("You said: 2, little.") && again.text.contains("That is right."))
    #expect(again.text.contains("It took 70 ms"))
    #expect(again.last.contains("Enter goes on."))
  }

  @Test func aCancelledRun_decidesNothing() throws {
    let content = try sampleContent()
    var session = TranscriptSession(content, language: .en, processors: 2, progress: Progress())
    _ = session.begin(at: 1)
    _ = session.take("1", at: 2)
    let experiment = try #require(content.experiments["ask.yaml"])
    var runs = try SampleRuns.runs(of: experiment)
    runs[0].record.tasks[1].outcome = .cancelled
    let effects = session.took(runs, of: "ask.yaml", labBase: nil, at: 3)
    guard case .say(let text)? = effects.first else {
      Issue.record("not said")
      return
    }
    #expect(effects.count == 1 && text.contains("Cancelled."))
    let refused = session.refused(Phrase(en: "No server.", ko: "서버 없음."))
    guard case .say(let reason)? = refused.first else {
      Issue.record("not said")
      return
    }
    #expect(reason.contains("No server.") && reason.contains("n goes on without it"))
  }

  @Test func aScheduleOfAProgram_isToldPartByPart_orAtOnce() throws {
    let content = try LessonLoader.read(try #require(RepositoryCourse.course.lesson(called: "10")))
    let step = try #require(
      content.texts[.en]?.steps.firstIndex { step in
        step.blocks.contains { block in
          if case .experiment(let link) = block.content { link.file == "deadlock.yaml" } else { false }
        }
      })
    var reader = try Reader(content, step: step)
    try reader.type("2")
    #expect(reader.last.contains("Enter tells one schedule of it"))
    try reader.type("")
    #expect(reader.text.contains("Looked for: find the shortest deadlock. Found:"))
    try reader.type("a")
    #expect(reader.last.contains("Deadlock: ") && reader.last.contains("End of the schedule."))
    #expect(reader.last.contains("That is right."))
  }
}

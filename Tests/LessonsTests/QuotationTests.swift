import Experiments
import Testing
import Timeline
import Wording

@testable import Lessons

@Suite struct QuotationTests {
  private func quoted(_ text: String, language: Language = .en) -> [Found] {
    problems("## One\n\n[A](a.yaml)\n\n\(text)\n", language: language)
  }

  @Test func figure_isOfTheLastExperimentLinkedAbove() {
    let body =
      "## One\n\n[A](a.yaml)\n\n{{sequential.wall}}\n\n[B](b.yaml)\n\n{{sequential.wall}} {{a.yaml/sequential.cpu}}\n"
    let blocks = reading(body).lesson.steps.first?.blocks ?? []
    let subjects = blocks.flatMap(\.quotations).map(\.subject)
    #expect(
      subjects == [
        .value(FigureReference(experiment: "a.yaml", model: .sequential, figure: .wall)),
        .value(FigureReference(experiment: "b.yaml", model: .sequential, figure: .wall)),
        .value(FigureReference(experiment: "a.yaml", model: .sequential, figure: .cpu)),
      ])
    #expect(problems(body) == [])
  }

  @Test(arguments: Figure.allCases) func everyFigure_canBeQuoted(figure: Figure) {
    #expect(quoted("{{gil-threads.\(figure.name)}}") == [])
  }

  @Test func ratio_isOfFiguresOfOneKind() {
    #expect(
      outline("## One\n\n[A](a.yaml)\n\n**{{event-loop.wall/sequential.wall}}** times\n").last
        == "*{{event-loop.wall/sequential.wall}}* times")
    #expect(quoted("{{ event-loop.cpu / event-loop.wall }}") == [])
    #expect(
      quoted("is {{event-loop.cpu / event-loop.threads}}")
        == [Found(5, 6, .quotation(.figuresNotComparable("cpu", "threads")))])
  }

  @Test func mistakes_areNamedWhereTheyStand() {
    let models = RunModel.all.map(\.name)
    #expect(quoted("a {{gil.wall}}") == [Found(5, 5, .quotation(.unknownModel(meant("gil", "gil-threads", models))))])
    #expect(
      quoted("a {{sequential.lat}}")
        == [Found(5, 16, .quotation(.unknownFigure(meant("lat", "late", Figure.allCases.map(\.name)))))])
    #expect(quoted("a {{sequential.wall") == [Found(5, 3, .quotation(.unclosedQuotation))])
    #expect(quoted("a {{}}") == [Found(5, 5, .quotation(.badQuotation("")))])
    #expect(quoted("a {{wall}}") == [Found(5, 5, .quotation(.badQuotation("wall")))])
    #expect(
      quoted("a {{sequential.wall / }}") == [Found(5, 5, .quotation(.badQuotation("sequential.wall /")))])
    #expect(
      quoted("a {{b.yaml/sequential.wall}}")
        == [Found(5, 5, .quotation(.experimentNotLinkedAbove(meant("b.yaml", "a.yaml", ["a.yaml"]))))])
    #expect(problems("## One\n\n{{sequential.wall}}\n") == [Found(3, 3, .quotation(.noExperimentLinked))])
  }

  @Test func koreanCountsAndRatios_areFollowedByAUnit() {
    #expect(quoted("스레드 {{sequential.threads}}개가 {{event-loop.wall / sequential.wall}} 배", language: .ko) == [])
    #expect(quoted("{{sequential.wall}}가 걸렸다", language: .ko) == [])
    #expect(
      quoted("스레드 {{sequential.threads}}가", language: .ko)
        == [Found(5, 5, .quotation(.missingUnit("sequential.threads")))])
    #expect(
      quoted("{{event-loop.wall / sequential.wall}}", language: .ko)
        == [Found(5, 1, .quotation(.missingUnit("event-loop.wall / sequential.wall")))])
    #expect(quoted("| 스레드 |\n|-|\n| {{sequential.threads}} |", language: .ko) == [])
  }

  @Test func figuresWithUnits_getNoSecondOne() {
    #expect(quoted("{{sequential.wall}} ms") == [Found(5, 1, .quotation(.repeatedUnit("ms")))])
    #expect(quoted("{{sequential.wall}}초가", language: .ko) == [Found(5, 1, .quotation(.repeatedUnit("초")))])
    #expect(quoted("{{sequential.wall}} 초과", language: .ko) == [])
    #expect(quoted("{{sequential.wall}} so far") == [])
  }
}

@Suite struct QuotedRunsTests {
  private let experiment = Experiment(models: [.sequential, .eventLoop], lines: [TaskLine(.sleep(1))])
  private let wall = FigureReference(experiment: "a.yaml", model: .sequential, figure: .wall)

  private func record(_ model: RunModel, wall: UInt64) -> RunRecord {
    var cost = RunCost()
    cost.wall = wall
    return RunRecord(model: model, cost: cost, tasks: [])
  }

  private func quotation(_ subject: Quotation.Subject) -> Quotation {
    Quotation(subject: subject, source: "", place: SourcePlace(file: "", line: 1, column: 1))
  }

  @Test func figure_isADashBeforeTheRun() {
    #expect(quotation(.value(wall)).text(records: QuotedRuns(), language: .ko) == "-")
    #expect(quotation(.ratio(wall, wall)).text(records: QuotedRuns(), language: .en) == "-")
  }

  @Test func figure_isOfTheLastRun() {
    var runs = QuotedRuns()
    runs.note(record(.sequential, wall: 1_043_000_000), of: .work(experiment), file: "a.yaml")
    #expect(quotation(.value(wall)).text(records: runs, language: .en) == "1.043 s")
    runs.note(record(.sequential, wall: 231_000_000), of: .work(experiment), file: "a.yaml")
    #expect(quotation(.value(wall)).text(records: runs, language: .ko) == "231 ms")
    #expect(runs[FigureReference(experiment: "b.yaml", model: .sequential, figure: .wall)] == nil)
    #expect(runs[FigureReference(experiment: "a.yaml", model: .sequential, figure: .switches)] == nil)
  }

  @Test func ratio_isOfTwoRuns() {
    var runs = QuotedRuns()
    runs.note(record(.sequential, wall: 1_000), of: .work(experiment), file: "a.yaml")
    let other = FigureReference(experiment: "a.yaml", model: .eventLoop, figure: .wall)
    #expect(quotation(.ratio(wall, other)).magnitude(in: runs) == nil)
    runs.note(record(.eventLoop, wall: 0), of: .work(experiment), file: "a.yaml")
    #expect(quotation(.ratio(wall, other)).text(records: runs, language: .en) == "-")
    runs.note(record(.eventLoop, wall: 250), of: .work(experiment), file: "a.yaml")
    #expect(quotation(.ratio(wall, other)).text(records: runs, language: .en) == "4.00")
  }
}

import Lessons
import Testing
import Wording

@Suite struct PredictionTests {
  private let options = "- [x] a\n\n  Yes.\n- [ ] b\n\n  No.\n"

  @Test func choice_takesTheTaskListBelow() {
    #expect(
      outline("## One\n\n<!-- predict: choice -->\n\n\(options)\n[Run](a.yaml)\n")
        == ["predict (x) a: Yes.; ( ) b: No. of a.yaml", "experiment a.yaml: Run"])
    #expect(
      outline("## One\n\n<!-- predict: choice -> sequential.cpu -->\n\(options)\n[Run](a.yaml)\n").first
        == "predict (x) a: Yes.; ( ) b: No. -> sequential.cpu of a.yaml")
  }

  @Test func choice_withoutOptions() {
    #expect(
      problems("## One\n\n<!-- predict: choice -->\n\nWhich?\n\n\(options)")
        == [Found(3, 1, .directive(.predictionWithoutChoice))])
    #expect(
      problems("## One\n\na\n\n<!-- predict: choice -->\n") == [Found(5, 1, .directive(.predictionWithoutChoice))])
  }

  @Test func number_hasUnitAndBounds() {
    let body = "## One\n\n<!-- predict: number ms 0..2000 -> event-loop.wall -->\n\n[Run](a.yaml)\n"
    #expect(outline(body).first == "predict 0.0 to 2000.0 ms -> event-loop.wall of a.yaml")
    #expect(problems(body) == [])
  }

  @Test func number_ofARatio() {
    let body =
      "## One\n\n<!-- predict: number x 0.5..4 -> sequential.wall / a.yaml/event-loop.wall -->\n\n[Run](a.yaml)\n"
    #expect(outline(body).first == "predict 0.5 to 4.0 x -> sequential.wall / a.yaml/event-loop.wall of a.yaml")
    #expect(problems(body) == [])
  }

  @Test(arguments: ["percent", "%"]) func number_ofAShare(unit: String) {
    let body = "## One\n\n<!-- predict: number \(unit) 0..100 -> gil-threads.lost -->\n\n[Run](a.yaml)\n"
    #expect(outline(body).first == "predict 0.0 to 100.0 \(unit) -> gil-threads.lost of a.yaml")
    #expect(problems(body) == [])
  }

  @Test func order_isOfTheModelsOfTheNextRun() {
    let body =
      "## One\n\n[A](a.yaml)\n\n<!-- predict: order -> wall -->\n\n[B](b.yaml)\n\n<!-- predict: order -> a.yaml/cpu -->\n"
    #expect(
      outline(body) == [
        "experiment a.yaml: A", "predict order -> wall of b.yaml", "experiment b.yaml: B",
        "predict order -> cpu of a.yaml",
      ])
    #expect(problems(body) == [])
  }

  @Test func prediction_withoutAnyRunBelow_isOfTheLastAbove() {
    #expect(
      outline("## One\n\n[A](a.yaml)\n\n<!-- predict: number s 0..2 -> sequential.wall -->\n").last
        == "predict 0.0 to 2.0 s -> sequential.wall of a.yaml")
    #expect(
      problems("## One\n\na\n\n<!-- predict: number s 0..2 -> sequential.wall -->\n")
        == [Found(5, 32, .quotation(.noExperimentLinked))])
  }

  @Test func mistakes_areNamedWhereTheyStand() {
    func only(_ text: String) -> Found? {
      let found = problems("## One\n\n[A](a.yaml)\n\n<!-- predict: \(text) -->\n")
      #expect(found.count == 1, "\(found)")
      return found.first
    }
    let units = ["ns", "us", "ms", "s"]
    #expect(
      only("number m 0..2 -> sequential.wall")
        == Found(5, 22, .directive(.unknownWord(place: "predict: number", meant("m", "ms", units)))))
    #expect(only("number ms 5 -> sequential.wall") == Found(5, 25, .directive(.notANumber("5"))))
    #expect(only("number ms inf..nan -> sequential.wall") == Found(5, 25, .directive(.notANumber("inf..nan"))))
    #expect(only("number ms 5..5 -> sequential.wall") == Found(5, 25, .directive(.emptyRange("5", "5"))))
    #expect(
      only("numbr ms 1..5 -> sequential.wall")
        == Found(
          5, 15, .directive(.unknownWord(place: "predict", meant("numbr", "number", ["choice", "order", "number"])))))
    #expect(
      only("number ms 1..5 -> sequential.wal")
        == Found(5, 44, .quotation(.unknownFigure(meant("wal", "wall", Figure.allCases.map(\.name))))))
    #expect(
      only("number ms 1..5 -> b.yaml/sequential.wall")
        == Found(5, 33, .quotation(.experimentNotLinkedAbove(meant("b.yaml", "a.yaml", ["a.yaml"])))))
  }
}

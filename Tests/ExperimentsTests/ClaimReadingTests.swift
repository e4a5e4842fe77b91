import Experiments
import Testing
import Timeline
import Wording

@Suite struct ClaimReadingTests {
  /// The problems of a file with one claim, which begins in column 10 of line 3.
  private func mistakes(_ claim: String) -> [ExperimentProblem] {
    problems("models: [sequential, gil-threads]\ntasks: [{sleep: 1ms, name: tick}]\nclaims: [{\(claim)}]")
  }

  private func mistake(_ claim: String) -> ExperimentProblem? {
    let found = mistakes(claim)
    return found.count == 1 ? found.first : nil
  }

  @Test(arguments: Figure.ofWork) func everyFigure_takesBoundsInItsOwnUnit(figure: Figure) {
    let bounds: String
    switch figure.dimension {
    case .time: bounds = "[1ms, 2ms]"
    case .memory: bounds = "[1KB, 2GB]"
    case .count: bounds = "[1, 2]"
    case .share: bounds = "[0.1, 0.2]"
    }
    let found = mistakes("value: sequential, of: \(figure.name), between: \(bounds)")
    // A gigabyte is no unit of experiments; and here nothing is counted.
    #expect(found.count == (figure == .memory || figure == .lost ? 1 : 0))
    let ratio = mistakes("ratio: [sequential, gil-threads], of: \(figure.name), between: [0, 1.5]")
    #expect(ratio.count == (figure == .lost ? 1 : 0))
  }

  @Test func lost_needsAnExpectation() {
    #expect(
      mistake("value: gil-threads, of: lost, between: [0, 1]")
        == ExperimentProblem(.keyWithout(key: "lost", needed: "expect"), at: at(3, 35)))
  }

  @Test func share_isANumberOrAPercentage() {
    for (bounds, mistake) in [
      ("[15, 90]", ExperimentMistake.outOfRange(key: "between", text: "15", minimum: "0", maximum: "1")),
      ("[0, 101 %]", .outOfRange(key: "between", text: "101 %", minimum: "0", maximum: "1")),
      ("[0, 1 0 %]", .notANumber(key: "between", text: "1 0 %", example: "45%")),
      ("[0, \"%\"]", .notANumber(key: "between", text: "%", example: "45%")),
    ] {
      let found = mistakes("value: gil-threads, of: lost, between: \(bounds)")
      #expect(found.map(\.mistake).contains(mistake), "\(bounds)")
    }
  }

  @Test func figure_unknown() {
    let found = mistake("value: sequential, of: wal, between: [1ms, 2ms]")
    #expect(found?.place == at(3, 34))
    #expect(found?.sentence.en.contains("Did you mean \"wall\"?") == true)
  }

  @Test func model_unknownOrNotRun() {
    #expect(mistake("value: seqential, of: wall, between: [1s, 2s]")?.place == at(3, 18))
    #expect(
      mistake("ratio: [sequential, processes], of: wall, between: [0, 1]")
        == ExperimentProblem(.modelNotRun("processes"), at: at(3, 31)))
  }

  @Test func subject_isARatioOrAValue() {
    #expect(
      mistake("ratio: sequential, of: wall, between: [0, 1]")
        == ExperimentProblem(.wrongShape(key: "ratio", expected: .listOfTwo), at: at(3, 18)))
    #expect(
      mistake("of: wall, between: [0s, 1s]")
        == ExperimentProblem(.missingKey("ratio", in: "claims"), at: at(3, 10)))
    #expect(
      mistake("ratio: [sequential, sequential], value: sequential, of: wall, between: [0, 1]")?.mistake
        == .conflict("ratio", "value"))
  }

  @Test func keys_missing() {
    #expect(
      mistakes("value: sequential").map(\.mistake)
        == [.missingKey("of", in: "claims"), .missingKey("between", in: "claims")])
  }

  @Test func bounds_needUnitsOrderAndTwo() {
    #expect(
      mistake("value: sequential, of: wall, between: [1, 2s]")?.mistake
        == .missingUnit(key: "between", text: "1", examples: ["40ms", "1.5s"]))
    #expect(
      mistake("value: sequential, of: wall, between: [2s, 1s]")
        == ExperimentProblem(.emptyRange("2s", "1s"), at: at(3, 49)))
    #expect(
      mistake("value: sequential, of: wall, between: 2s")?.mistake
        == .wrongShape(key: "between", expected: .listOfTwo))
    for text in ["inf", "nan", "0x1p3", "-1", "\"\""] {
      let found = mistake("ratio: [sequential, gil-threads], of: wall, between: [\(text), 2]")
      #expect(found?.place == at(3, 65), "\(text)")
    }
  }

  @Test func task_mustExist_andTheFigureMustBeOneOfTasks() {
    let unknown = mistake("value: sequential, of: late, task: tik, between: [0ms, 1ms]")
    #expect(unknown?.place == at(3, 46))
    #expect(unknown?.sentence.en.contains("Did you mean \"tick\"?") == true)
    #expect(
      mistake("value: sequential, of: wall, task: tick, between: [0ms, 1ms]")?.mistake
        == .figureOfWholeRun("wall", valid: ["late", "first-answer", "waited"]))
  }

  @Test func needs_knowsProcessorsOnly() {
    let found = mistake("value: sequential, of: wall, between: [0s, 1s], needs: {procesors: 2}")
    #expect(found?.place == at(3, 67))
    #expect(found?.sentence.en.contains("Did you mean \"processors\"?") == true)
  }
}

import Testing

@testable import interleave_bench

@Suite struct FidelityTableTests {
  private let comparisons = [
    Comparison(
      figure: "lost: c += 1", counterpart: "3.9", pairs: Pairs(ours: [0.5, 0.58, 0.6], control: [0.6]), unit: .share,
      agreement: .points(0.15)),
    Comparison(
      figure: "lost: c += 1", counterpart: "3.12", pairs: Pairs(ours: [0, 0.01, 0.01], control: [0]), unit: .share,
      agreement: .points(0.15)),
    Comparison(
      figure: "lost: c += 1", counterpart: "no lock", pairs: Pairs(ours: [0.57]), unit: .share,
      agreement: .ours(0.15...0.9)),
    Comparison(
      figure: "late", counterpart: "3.12", pairs: Pairs(ours: [5_500_000], control: [5_000_000]), unit: .nanoseconds,
      agreement: .within(0.25)),
  ]

  @Test func line_hasOursAndTheirs_theDeviation_andTheVerdict() {
    let words = comparisons.map { FidelityTable.text($0).split(separator: " ").joined(separator: " ") }
    #expect(
      words == [
        "lost: c += 1 3.9 58 % 60 % -2 pt +-15 points, 0 where 0 agrees",
        "lost: c += 1 3.12 1 % 0 % +1 pt +-15 points, 0 where 0 DEVIATES",
        "lost: c += 1 no lock 57 % - 15 - 90 % agrees",
        "late 3.12 5.50 ms 5.00 ms +10 % +-25 % agrees",
      ])
  }

  @Test func block_hasARowForAFigure_andAColumnForACPython() {
    let block = FidelityBlock(machine: "a machine", columns: ["3.9", "3.12", "no lock"], comparisons: comparisons)
    #expect(
      block.text == """
        <!-- fidelity: written by `make fidelity WRITE=1` -->
        a machine

        | ours : CPython's (deviation) | asked | 3.9 | 3.12 | no lock |
        | --- | --- | --- | --- | --- |
        | lost: c += 1 | +-15 points, 0 where 0 | 58 % : 60 % (-2 pt) | **1 % : 0 % (+1 pt)** | 57 % |
        | late | +-25 % |  | 5.50 ms : 5.00 ms (+10 %) |  |
        <!-- fidelity: end -->
        """)
  }

  @Test func block_takesThePlaceOfTheOneBefore() throws {
    let block = FidelityBlock(machine: "new", columns: [], comparisons: [])
    let readme = "above\n\n\(FidelityBlock(machine: "old", columns: [], comparisons: comparisons).text)\n\nbelow\n"
    #expect(try block.replacing(in: readme) == "above\n\n\(block.text)\n\nbelow\n")
    #expect(throws: CannotMeasure.self) { try block.replacing(in: "no marks") }
  }

  @Test(arguments: [(0, "0 %"), (0.001, "<1 %"), (0.004_9, "<1 %"), (0.005, "1 %"), (0.584, "58 %"), (1, "100 %")])
  func share_isPercent_andSome_isNotNone(_ value: Double, _ text: String) {
    #expect(Quantity(value, .share).text == text)
  }

  @Test(arguments: [["delay", "--write"], ["nonsense"]])
  func suite_refuses_whatCannotBeWritten_orIsNoSection(_ arguments: [String]) {
    #expect(throws: CannotMeasure.self) { try FidelitySuite(arguments) }
  }

  @Test(arguments: [[], ["delay"], ["--write"]])
  func suite_takesASection_orAll(_ arguments: [String]) throws {
    _ = try FidelitySuite(arguments)
  }
}

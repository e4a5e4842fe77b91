import Testing

@testable import interleave_bench

@Suite struct AgreementTests {
  private func holds(_ agreement: Agreement, _ ours: [Double], _ theirs: [Double]) -> Bool? {
    agreement.holds(Pairs(ours: ours, control: theirs))
  }

  @Test func points_areBetweenMedians() {
    #expect(holds(.points(0.15), [0.9, 0.5, 0.5], [0.6, 0.6, 0.1]) == true)
    #expect(holds(.points(0.15), [0.5, 0.5, 0.5], [0.7, 0.7, 0.7]) == false)
  }

  @Test func points_askForNone_whereTheirsNeverHasAny() {
    #expect(holds(.points(0.15), [0, 0, 0], [0, 0, 0]) == true)
    #expect(holds(.points(0.15), [0, 0.01, 0], [0, 0, 0]) == false)
  }

  @Test func points_askForSome_whereTheirsUsuallyHasSome() {
    #expect(holds(.points(0.15), [0, 0, 0.1], [0.1, 0.1, 0]) == false)
    #expect(holds(.points(0.15), [0, 0.1, 0.1], [0.1, 0.1, 0]) == true)
  }

  @Test func within_isAPartOfTheirs() {
    #expect(holds(.within(0.25), [5, 6, 6.2], [5]) == true)
    #expect(holds(.within(0.25), [6.3], [5]) == false)
    #expect(holds(.within(0.25), [3.7], [5]) == false)
  }

  @Test func order_isAFactorOfThree() {
    #expect(holds(.order, [15], [5]) == true)
    #expect(holds(.order, [16], [5]) == false)
    #expect(holds(.order, [1.5], [5]) == false)
  }

  @Test func ours_needsNoTheirs() {
    #expect(holds(.ours(0.15...0.9), [0.1, 0.5, 0.95], []) == true)
    #expect(holds(.ours(0.15...0.9), [0.1], []) == false)
    #expect(holds(.ours(0...0), [0, 0.001], []) == false)
  }

  @Test func nothing_isJudged_thatIsOnlyTold_orHasNoTheirs() {
    #expect(holds(.told, [1], [9]) == nil)
    #expect(holds(.within(0.25), [1], []) == nil)
    #expect(holds(.points(0.15), [], [1]) == nil)
  }
}

import Canvas
import Testing
import Timeline

@Suite struct LaneTests {
  /// Spans of `notation`, one character a unit of time.
  private func spans(_ notation: String, unit: UInt64 = 1) -> [Span] {
    var spans: [Span] = []
    var time: UInt64 = 0
    for sign in notation {
      if let state = TaskState(notation: sign) {
        if let last = spans.indices.last, spans[last].state == state, spans[last].end == time {
          spans[last].end += unit
        } else {
          spans.append(Span(state, time, time + unit))
        }
      }
      time += unit
    }
    return spans
  }

  private func picture(_ cells: [LaneCell]) -> String { String(cells.map { $0.state?.notation ?? " " }) }

  private func picture(_ notation: String, columns: Int) -> String {
    picture(Lane(spans(notation)).cells(in: TimeWindow(0, UInt64(notation.count)), columns: columns))
  }

  @Test func oneCellAnInstant_showsTheNotation() {
    let notation = " ::##--=="
    #expect(picture(notation, columns: notation.count) == notation)
  }

  @Test func largestShare_winsACell() {
    #expect(picture("##-##-" + "--#---", columns: 2) == "#-")
  }

  @Test func aShortStay_beforeALongWait_isShown() {
    #expect(picture("#" + String(repeating: "-", count: 38) + "=", columns: 4) == "#--=")
  }

  @Test func crowdedShortStays_areHidden_andSaidToBe() {
    let sleeper = String(repeating: ".........#", count: 4)
    let cells = Lane(spans(sleeper)).cells(in: TimeWindow(0, 40), columns: 4)
    #expect(picture(cells) == "....")
    #expect(cells.map(\.hidden) == Array(repeating: TaskStateSet(.running), count: 4))
  }

  @Test func takingTurns_looksLikeTakingTurns_inCellsOfAnotherLength() {
    let a = String(repeating: "#####xxxxx", count: 36)
    let b = String(repeating: "xxxxx#####", count: 36)
    let first = picture(a, columns: 40)
    let second = picture(b, columns: 40)
    #expect(!first.contains("###") && !first.contains("xxx"))
    for (one, other) in zip(first, second) { #expect(one != other) }
  }

  @Test func openSpan_reachesToNow() {
    let lane = Lane(spans("##"), open: Span(.wait, 2, 5))
    #expect(picture(lane.cells(in: TimeWindow(0, 8), columns: 8)) == "##---   ")
  }

  @Test func aTaskCancelledBeforeItStarted_isSeen() {
    let lane = Lane([Span(.ready, 3, 3)])
    #expect(picture(lane.cells(in: TimeWindow(0, 8), columns: 4)) == " :  ")
    #expect(picture(Lane([Span(.ready, 0, 0)]).cells(in: TimeWindow(0, 8), columns: 4)) == ":   ")
  }

  @Test func windowsNarrowerThanTheirColumns_areTotal() {
    let lane = Lane(spans("##--"))
    #expect(picture(lane.cells(in: TimeWindow(1, 3), columns: 6)) == "###---")
    #expect(lane.cells(in: TimeWindow(1, 1), columns: 3).count == 3)
    #expect(lane.cells(in: TimeWindow(.max, 0), columns: 3).map(\.state) == [nil, nil, nil])
    #expect(lane.cells(in: TimeWindow(0, 4), columns: 0).isEmpty)
    #expect(lane.cells(in: TimeWindow(0, 4), columns: -1).isEmpty)
    #expect(Lane([Span]()).cells(in: TimeWindow(0, 4), columns: 2) == [LaneCell(), LaneCell()])
  }

  @Test func theLongestTimes_doNotOverflow() {
    let cells = Lane([Span(.running, 0, .max)]).cells(in: TimeWindow(0, .max), columns: 250)
    #expect(cells.allSatisfy { $0 == LaneCell(.running) })
  }

  /// A life of random stays, short and long.
  private func randomLife(_ random: inout SeededGenerator) -> [Span] {
    var time = UInt64.random(in: 0...20, using: &random)
    return (0..<Int.random(in: 1...60, using: &random)).map { index in
      let states: [TaskState] = index % 2 == 0 ? [.running, .ready, .native] : [.wait, .gilWait, .receive]
      let start = time
      time += UInt64.random(in: 1...(Bool.random(using: &random) ? 3 : 60), using: &random)
      return Span(states.randomElement(using: &random) ?? .running, start, time)
    }
  }

  /// The time that each state has in `from..<to`, span by span.
  private func shares(_ life: [Span], _ from: UInt64, _ to: UInt64) -> [TaskState: UInt64] {
    life.reduce(into: [:]) { shares, span in
      let start = max(span.start, from)
      let end = min(span.end, to)
      if end > start { shares[span.state, default: 0] += end - start }
    }
  }

  @Test func randomLives_agreeWithAddingUpEverySpan() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<400 {
      let life = randomLife(&random)
      let window = TimeWindow(UInt64.random(in: 0...30, using: &random), UInt64.random(in: 100...900, using: &random))
      let columns = Int.random(in: 1...70, using: &random)
      let cells = Lane(life).cells(in: window, columns: columns)
      let truth = (0..<columns).map {
        shares(life, window.time(atColumn: $0, of: columns), window.time(atColumn: $0 + 1, of: columns))
      }
      for column in 0..<columns {
        #expect((cells[column].state == nil) == truth[column].isEmpty)
        if let state = cells[column].state { #expect(truth[column][state] != nil, "drawn only what was") }
        // Shares of a cell with more spans than these are estimated.
        guard touching(life, window, column, of: columns) <= 16 else { continue }
        checkNothingVanishes(cells, Set(truth[column].keys), column)
        let beside = [column - 1, column + 1].filter(truth.indices.contains).map { truth[$0].count }
        if truth[column].count > 1, beside.allSatisfy({ $0 <= 1 }) { checkLargestShare(cells, truth, column) }
      }
    }
  }

  /// Spans that a cell has at most part of, those included that end where it begins.
  private func touching(_ life: [Span], _ window: TimeWindow, _ column: Int, of columns: Int) -> Int {
    let from = window.time(atColumn: column, of: columns)
    let to = window.time(atColumn: column + 1, of: columns)
    return life.count { $0.end >= from && $0.start < to }
  }

  private func checkNothingVanishes(_ cells: [LaneCell], _ present: Set<TaskState>, _ column: Int) {
    let near = cells[max(column - 1, 0)...min(column + 1, cells.count - 1)].compactMap(\.state)
    #expect(Set(cells[column].hidden.states) == present.subtracting(near))
  }

  /// A mixed cell between pure ones shows its largest share, or lends itself to a short stay while the cell beside shows it.
  private func checkLargestShare(_ cells: [LaneCell], _ truth: [[TaskState: UInt64]], _ column: Int) {
    let largest = truth[column].values.max()
    let winners = truth[column].filter { $0.value == largest }.map(\.key)
    guard let shown = cells[column].state, !winners.contains(shown) else { return }
    let beside = [column - 1, column + 1].filter(truth.indices.contains).compactMap { cells[$0].state }
    #expect(winners.contains { beside.contains($0) } && !beside.contains(shown))
  }

  /// Counts how often a span is looked at.
  private final class CountingSpans: RandomAccessCollection {
    let spans: [Span]
    private(set) var looks = 0

    init(_ spans: [Span]) { self.spans = spans }

    var startIndex: Int { 0 }
    var endIndex: Int { spans.count }
    subscript(position: Int) -> Span {
      looks += 1
      return spans[position]
    }
  }

  @Test func cost_dependsOnTheCells_notOnTheSpans() {
    func looks(_ count: Int) -> Int {
      let spans = (0..<count).map { Span($0 % 2 == 0 ? .running : .gilWait, UInt64($0), UInt64($0) + 1) }
      let counting = CountingSpans(spans)
      _ = Lane(counting).cells(in: TimeWindow(0, UInt64(count)), columns: 80)
      return counting.looks
    }
    let few = looks(10_000)
    let many = looks(1_000_000)
    // A hundred times the spans; searching among them takes seven halvings more.
    #expect(many < 6 * few)
  }

  @Test func manySpansInACell_keepTheirProportions() {
    let spans = (0..<50_000).flatMap { round in
      let start = UInt64(round) * 10
      return [Span(.running, start, start + 3), Span(.wait, start + 3, start + 10)]
    }
    let cells = Lane(spans).cells(in: TimeWindow(0, 500_000), columns: 100)
    let running = cells.count { $0.state == .running }
    #expect((20...40).contains(running))
  }
}

@Suite struct LaneViewTests {
  @Test func lane_isDrawnInTheGlyphsOfTheSet() {
    let cells = [TaskState.running, .wait, .receive].map { LaneCell($0) }
    #expect(drawn(LaneView(cells, glyphs: .ascii), width: 5) == ["#-="])
    #expect(styled(LaneView(cells, glyphs: .unicode), width: 3) == ["[works+reverse] [waits]╌[movesData]▬"])
  }

  @Test func statesNotIntroduced_appearAsTheirFamily() {
    let cells = [TaskState.dns, .connect, .wait, .gilWait].map { LaneCell($0) }
    #expect(drawn(LaneView(cells, glyphs: .ascii, introduced: [TaskStateSet(.gilWait)]), width: 4) == ["---x"])
  }

  @Test func aCellThatLeavesOutStates_isUnderlined() {
    let cells = [LaneCell(.sleep, hidden: TaskStateSet(.running)), LaneCell(.wait, hidden: TaskStateSet(.dns))]
    #expect(styled(LaneView(cells, glyphs: .ascii), width: 2) == ["[waits+underline].-"])
    let introduced = TaskStateSet([.running, .wait, .sleep])
    #expect(styled(LaneView(cells, glyphs: .ascii, introduced: introduced), width: 2) == ["[waits+underline].[waits]-"])
  }

  @Test func lane_isClipped() {
    let cells = Array(repeating: LaneCell(.running), count: 10)
    #expect(drawn(LaneView(cells, glyphs: .ascii), width: 3) == ["###"])
    #expect(drawn(LaneView(cells, glyphs: .ascii), width: 0, height: 0) == [])
  }
}

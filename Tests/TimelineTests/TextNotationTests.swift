import Testing
import Timeline

@Suite struct TextNotationTests {
  @Test func everyState_hasASignOfItsOwn() {
    #expect(Set(TaskState.allCases.map(\.notation)).count == TaskState.allCases.count)
    for state in TaskState.allCases {
      #expect(TaskState(notation: state.notation) == state)
      #expect(TaskState(name: state.name) == state)
      #expect(state.notation.isASCII)
    }
  }

  @Test(arguments: ["#", ":#-------=", "   #--=#", "x#x#x#", "dct>-=", "+~#%~", "L.#"])
  func aLane_isReadAsItIsWritten(_ lane: String) throws {
    let spans = try TextNotation.spans(lane, unit: 1000)
    #expect(TextNotation.lane(spans, from: 0, to: UInt64(lane.count) * 1000, columns: lane.count) == lane)
  }

  @Test func aColumn_showsWhatFillsMostOfIt() throws {
    let spans = try TextNotation.spans("###-----#=")
    #expect(TextNotation.lane(spans, from: 0, to: 10, columns: 2) == "#-")
    #expect(TextNotation.lane(spans, from: 0, to: 10, columns: 1) == "-")
  }

  @Test func aTaskTooShortForAnyColumn_showsOnce() throws {
    let blink = [Span(.running, 500, 501)]
    let lane = TextNotation.lane(blink, from: 0, to: 100_000, columns: 50)
    #expect(lane.count { $0 == "#" } == 1)
    #expect(lane.count == 50)
  }

  @Test func shortTurns_areShownInProportion_whereSharesAreKept() throws {
    let spans = try TextNotation.spans(String(repeating: "#::", count: 30))
    #expect(TextNotation.lane(spans, from: 0, to: 90, columns: 30) == String(repeating: ":", count: 30))
    let lane = TextNotation.lane(spans, from: 0, to: 90, columns: 30, keepsShares: true)
    #expect(lane.count { $0 == "#" } == 10)
    let long = try TextNotation.spans("###-----#=")
    #expect(TextNotation.lane(long, from: 0, to: 10, columns: 10, keepsShares: true) == "###-----#=")
  }

  @Test func whatIsNoState_isNamedWithItsColumn() {
    #expect(throws: TextNotation.NotationError(column: 2, character: "?")) { try TextNotation.spans("##?") }
    #expect(throws: TextNotation.NotationError(column: 2, character: "#")) { try TextNotation.spans("# #") }
  }

  @Test func emptyWindows_giveEmptyLanes() {
    #expect(TextNotation.lane([], from: 0, to: 10, columns: 0) == "")
    #expect(TextNotation.lane([], from: 10, to: 10, columns: 5) == "")
    #expect(TextNotation.lane([], from: 0, to: 10, columns: 3) == "   ")
  }
}

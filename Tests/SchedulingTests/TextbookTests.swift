import Scheduling
import Testing
import Timeline

/// Silberschatz, Galvin, Gagne, *Operating System Concepts*, chapter 5.3: the figures of its examples, worked out again. The
/// book's milliseconds are nanoseconds here.
@Suite struct SilberschatzTests {
  @Test func firstComeFirstServed_24_3_3_waits17_andTheOtherWayRound3() throws {
    let book = try schedule(.firstComeFirstServed, jobs([24, 3, 3]))
    #expect(book.figures.map(\.waiting) == [0, 24, 27])
    #expect(book.mean.waiting == 17)
    let shortFirst = try schedule(.firstComeFirstServed, jobs([3, 3, 24]))
    #expect(shortFirst.figures.map(\.waiting) == [0, 3, 6])
    #expect(shortFirst.mean.waiting == 3)
  }

  @Test func shortestJobFirst_6_8_7_3_waits7_whereFirstComeWaits10AndAQuarter() throws {
    let book = try schedule(.shortestJobFirst, jobs([6, 8, 7, 3]))
    #expect(book.figures.map(\.waiting) == [3, 16, 9, 0])
    #expect(book.mean.waiting == 7)
    #expect(try schedule(.firstComeFirstServed, jobs([6, 8, 7, 3])).mean.waiting == 10.25)
  }

  @Test func shortestRemainingTimeFirst_8_4_9_5_waits6AndAHalf_withoutPreemption7AndThreeQuarters() throws {
    let arriving = jobs([8, 4, 9, 5], arrivals: [0, 1, 2, 3])
    let book = try schedule(.shortestRemainingTimeFirst, arriving)
    #expect(
      book.lanes == [
        "#:::::::::#######",
        " ####",
        "  :::::::::::::::#########",
        "   ::#####",
      ])
    #expect(book.figures.map(\.waiting) == [9, 0, 15, 2])
    #expect(book.mean.waiting == 6.5)
    #expect(try schedule(.shortestJobFirst, arriving).mean.waiting == 7.75)
  }

  @Test func roundRobin_24_3_3_withQuantum4_waits17Thirds() throws {
    let book = try schedule(.roundRobin, jobs([24, 3, 3])) { $0.quantum = 4 }
    #expect(
      book.lanes == [
        "####::::::####################",
        "::::###",
        ":::::::###",
      ])
    #expect(book.figures.map(\.waiting) == [6, 4, 7])
    #expect(book.mean.waiting == 17.0 / 3)
  }
}

/// Arpaci-Dusseau, *Operating Systems: Three Easy Pieces*, chapter 7. The book's seconds are nanoseconds here.
@Suite struct ThreeEasyPiecesTests {
  @Test func firstComeFirstServed_threeOf10_turnsAroundIn20() throws {
    #expect(try schedule(.firstComeFirstServed, jobs([10, 10, 10])).mean.turnaround == 20)
  }

  @Test func aLongJobInFront_turnsAroundIn110_shortestFirstIn50() throws {
    #expect(try schedule(.firstComeFirstServed, jobs([100, 10, 10])).mean.turnaround == 110)
    #expect(try schedule(.shortestJobFirst, jobs([100, 10, 10])).mean.turnaround == 50)
  }

  @Test func shortJobsThatComeLater_turnAroundIn103_withPreemptionIn50() throws {
    let late = jobs([100, 10, 10], arrivals: [0, 10, 10])
    #expect(try schedule(.shortestJobFirst, late).mean.turnaround == 310.0 / 3)
    #expect(try schedule(.shortestRemainingTimeFirst, late).mean.turnaround == 50)
  }

  @Test func roundRobin_threeOf5_respondsIn1_andTurnsAroundIn14_shortestFirstRespondsIn5() throws {
    let slices = try schedule(.roundRobin, jobs([5, 5, 5])) { $0.quantum = 1 }
    #expect(slices.mean.response == 1)
    #expect(slices.mean.turnaround == 14)
    let whole = try schedule(.shortestJobFirst, jobs([5, 5, 5]))
    #expect(whole.mean.response == 5)
    #expect(whole.mean.turnaround == 10)
  }

  /// Section 7.8: each burst of computing counts as a job of its own, and B runs while A's disk works. At 80 both have 10
  /// left; B has the processor and keeps it, where the book lets A go first.
  @Test func anotherRuns_whileOneDoesInputAndOutput() throws {
    let book = try schedule(
      .shortestRemainingTimeFirst,
      [Job("a", bursts: Array(repeating: 10, count: 9)), Job("b", bursts: [50])])
    #expect(book.wall == 100)
    #expect(book.tasks[0].spans.filter { $0.state == .running }.map(\.start) == [0, 20, 40, 60, 90])
    #expect(book.tasks[1].spans.filter { $0.state == .running }.map(\.start) == [10, 30, 50, 70])
  }
}

/// The figures that lesson 5 teaches.
@Suite struct LessonTests {
  private let threeOf100 = jobs([100_000_000, 100_000_000, 100_000_000])

  @Test func threeOf100Milliseconds_finishIn200InTheMean_andInTurnsIn290() throws {
    let inOrder = try schedule(.firstComeFirstServed, threeOf100)
    let inTurns = try schedule(.roundRobin, threeOf100) { $0.quantum = 10_000_000 }
    #expect(inOrder.mean.turnaround == 200_000_000)
    #expect(inTurns.mean.turnaround == 290_000_000)
    #expect(inOrder.wall == inTurns.wall)
    #expect(inOrder.mean.response == 100_000_000 && inTurns.mean.response == 10_000_000)
  }

  @Test func aSwitchAsLongAsTheQuantum_doublesTheTime() throws {
    let free = try schedule(.roundRobin, threeOf100) { $0.quantum = 1_000_000 }
    let dear = try schedule(.roundRobin, threeOf100, switchCost: 1_000_000) { $0.quantum = 1_000_000 }
    #expect(free.wall == 300_000_000)
    #expect(dear.wall == 599_000_000, "300 turns, and a switch before each but the first")
    #expect(dear.switches == 299 && dear.switchTime == 299_000_000)
  }
}

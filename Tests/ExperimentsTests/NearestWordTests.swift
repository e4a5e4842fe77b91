import Experiments
import Testing

@Suite struct NearestWordTests {
  static let words = ["sequential", "event-loop", "gil-threads", "free-threads", "processes", "subinterpreters"]

  @Test(arguments: [
    ("sequental", "sequential"), ("gil", "gil-threads"), ("GIL-THREADS", "gil-threads"), ("eventloop", "event-loop"),
    ("process", "processes"), ("proecsses", "processes"),
    ("interpreters", "subinterpreters"),
  ]) func word_isFound_despiteASlip(typed: String, meant: String) {
    #expect(NearestWord.to(typed, among: NearestWordTests.words) == meant)
  }

  @Test(arguments: ["", "xyzzy", "coroutines"]) func word_isNotFound_whenNothingIsLikeIt(typed: String) {
    #expect(NearestWord.to(typed, among: NearestWordTests.words) == nil)
  }
}

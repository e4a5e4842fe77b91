import Testing
import Timeline
import Wording

@testable import Exports

@Suite struct StoryTests {
  @Test func aFetch_isTold_inEnglish() throws {
    let text = try export(try sampleTrace(), .text)
    #expect(
      text.contains(
        "site 1 (fetch http://127.0.0.1:8080/site/1?a=1&b=x%20y&c): It began at 0 ms. It waited 1.0 ms for its turn, "
          + "ran for 1.0 ms, looked up the address for 1.0 ms, connected for 2.0 ms, shook hands for TLS for 1.0 ms, "
          + "sent its request for 1.0 ms, awaited the answer for 4.0 ms, received the answer for 2.0 ms and "
          + "ran for 1.0 ms."))
    #expect(text.contains("It completed at 14 ms with status 200 and 12 KB."))
    #expect(text.contains("Run 1 of 2: gil-threads (many threads, one lock: one computes at a time), practice server"))
    #expect(text.contains("It failed at 9.0 ms. http://127.0.0.1:8080/delay/9: no answer within 2 s while awaiting"))
  }

  @Test func aFetch_isTold_inKorean() throws {
    let text = try export(try sampleTrace(), .text, .ko)
    #expect(
      text.contains(
        "사이트 1(http://127.0.0.1:8080/site/1?a=1&b=x%20y&c 가져오기): 0 ms에 시작했습니다. "
          + "1.0 ms 동안 차례를 기다렸습니다."))
    #expect(text.contains("14 ms에 완료했습니다. 상태 코드 200, 12 KB."))
  }

  @Test func aLongLife_isAddedUp_andManyTasksAreCounted() throws {
    var trace = try sampleTrace()
    trace.runs[0].record.tasks[3].spans = try spans("#" + String(repeating: ".#", count: 100))
    trace.runs[0].record.tasks += (4..<1_000).map { id in
      var task = trace.runs[0].record.tasks[0]
      task.identity.id = id
      return task
    }
    let text = try export(trace, .text)
    #expect(
      text.contains("It changed its state 200 times. Added up: It ran for 101 ms (101 times) and slept for 100 ms"))
    #expect(text.contains("and 800 more: 800 completed"))
  }

  @Test func theText_tellsWhatBoundTheRun_andWhyItsLongestWaitsWereSoLong() throws {
    let text = try export(try sampleTrace(), .text)
    #expect(text.contains("\nWhat would help: "))
    #expect(text.contains("\nThe longest waits, and why:\nFrom 0 ms on: spin waited 2.0 ms until worker 1 had started"))
  }

  @Test func whatAProgramPrinted_isTold_andItsLinesAreCounted() throws {
    var trace = try sampleTrace()
    trace.runs[0].record.tasks[2].output = (1...30).map { "line \($0)\u{1B}[2J\n" }.joined()
    let text = try export(trace, .text)
    #expect(text.contains(#" It printed "line 1?[2J / line 2?[2J / "#))
    #expect(text.contains(#" / line 7?[2J" ... and 23 more lines."#))
    let korean = try export(trace, .text, .ko)
    #expect(korean.contains(#" "line 1?[2J / line 2?[2J / "#) && korean.contains(" 출력."))
  }

  @Test(arguments: Language.allCases) func text_canOnlyBeRead(_ language: Language) throws {
    let text = try export(try sampleTrace(), .text, language)
    #expect(Harmless.lines(text, limit: .max) == text)
  }
}

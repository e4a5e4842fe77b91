import Experiments
import Testing
import Timeline
import Wording

@testable import Tutor

@Suite("The screen at 80 × 24")
struct ScreenTests {
  @Test func firstScreen_saysWhatThisIs_whatEnterDoes_andWhereTheAnswerWillBe() throws {
    #expect(
      rows(screen(try setup())) == [
        " interleave   see concurrency happen                            practice server",
        "",
        " Five sites. Each answers about 0.2 s after it is asked.",
        " How long will that take? Choose a model and press Enter.",
        "",
        " > 1  sequential       one task after another, on one thread",
        "   2  event-loop       one thread, many tasks that take turns",
        "   3  gil-threads      many threads, one lock: one computes at a time",
        "   4  free-threads     many threads and no global lock",
        "   5  processes        several processes, each with its own lock",
        "   6  subinterpreters  several interpreters, each with its own lock",
        "   0  all              one after another",
        "",
        " sequential       Enter starts it here",
        " one task after another, on one thread",
        " site 1  |",
        " site 2  |",
        " site 3  |",
        " site 4  |",
        " site 5  |",
        "         0          0.2        0.4         0.6        0.8        1.0 s",
        " The sites are a practice server inside this computer.",
        "",
        " Enter run   0-6 choose   w work   ? help   q quit                    F2 한국어",
      ])
  }

  @Test func firstScreen_inKorean() throws {
    #expect(
      rows(screen(try setup(), language: .ko)) == [
        " interleave   동시성을 눈으로 보기                                    연습 서버",
        "",
        " 사이트 다섯 곳이 있습니다. 요청을 받으면 저마다 약 0.2초 뒤에 응답합니다.",
        " 얼마나 걸릴까요? 모델을 고르고 Enter를 누르세요.",
        "",
        " > 1  sequential       스레드 하나로 태스크를 하나씩 차례로",
        "   2  event-loop       스레드 하나에서 여러 태스크가 번갈아",
        "   3  gil-threads      스레드는 여럿, 락은 하나: 계산은 한 번에 하나씩",
        "   4  free-threads     스레드 여럿, 전역 락 없음",
        "   5  processes        프로세스 여럿, 저마다 자기 락",
        "   6  subinterpreters  인터프리터 여럿, 저마다 자기 락",
        "   0  모두             하나씩 차례로 모두",
        "",
        " sequential       Enter를 누르면 여기서 시작합니다",
        " 스레드 하나로 태스크를 하나씩 차례로",
        " 사이트 1  |",
        " 사이트 2  |",
        " 사이트 3  |",
        " 사이트 4  |",
        " 사이트 5  |",
        "           0          0.2        0.4        0.6        0.8        1.0 s",
        " 사이트들은 이 컴퓨터 안에 있는 연습 서버입니다.",
        "",
        " Enter 실행   0-6 고르기   w 작업   ? 도움말   q 끝내기              F2 English",
      ])
  }

  @Test func lanesStayWhereTheyWere_whenTheFirstRunBegins() throws {
    var state = screen(try setup())
    let before = rows(state)
    state.press(.enter)
    state.begin()
    state.progress(sequentialLanes, to: 300 * millisecond)
    let during = rows(state)
    for row in 15...19 { #expect(before[row].prefix(9).dropLast() == during[row].prefix(9).dropLast()) }
    #expect(before[20] == during[20])
  }

  @Test func liveRun_growsWithClockAndCount() throws {
    var state = screen(try setup())
    state.press(.enter)
    state.begin()
    state.progress(["#---------=", "           #--"], to: 300 * millisecond)
    let shown = rows(state)
    #expect(shown[13] == " sequential       0.300 s   0 of 5 done                                measured")
    // What a task did last goes on until now.
    #expect(shown[15] == " site 1  #----------======")
    #expect(shown[16] == " site 2              ##---")
    #expect(shown[21] == " # running   - awaiting the answer   = receiving")
    #expect(shown[23] == " Space pause   Esc cancel   ? help   q quit                           F2 한국어")
  }

  @Test func twoRuns_standOnOneAxis_andAreCompared() throws {
    var state = screen(try setup())
    state.runThrough(.sequential, sequentialLanes)
    state.runThrough(.eventLoop, overlappingLanes)
    #expect(
      rows(state) == [
        " interleave   5 fetches                                         practice server",
        "",
        " 1 sequential >2 event-loop  3 gil-threads  4 free-threads  5 processes",
        " 6 subinterpreters  0 all",
        "",
        " sequential       1.100 s                                              measured",
        " processor 5.0 ms   1 thread   1 process   memory 12 MB",
        " site 1  #----------==",
        " site 2              ##----------=",
        " site 3                          ##----------==",
        " site 4                                       ##----------=",
        " site 5                                                   ##----------==",
        "",
        " event-loop       0.280 s   3.9 times faster than sequential           measured",
        " processor 5.0 ms   1 thread   1 process   memory 12 MB",
        " site 1  #----------==",
        " site 2  :#---------==",
        " site 3  :#------------=",
        " site 4  :#-------------=",
        " site 5  :#----------==",
        "         0          0.2        0.4         0.6        0.8        1.0 s",
        " # running   : could run   - awaiting the answer   = receiving",
        "",
        " Enter run   0-6 choose   v explore   ? help   q quit                 F2 한국어",
      ])
  }

  @Test func comparison_isSaidInKorean() throws {
    var state = screen(try setup(), language: .ko)
    state.runThrough(.sequential, sequentialLanes)
    state.runThrough(.gilThreads, overlappingLanes)
    let shown = rows(state)
    #expect(shown[13] == " gil-threads      0.280 s   sequential보다 3.9배 빠름                      측정")
    #expect(shown[14] == " 프로세서 5.0 ms   스레드 5개   프로세스 1개   메모리 12 MB")
  }

  @Test func pausedRun_saysSo() throws {
    var state = screen(try setup())
    state.press(.enter)
    state.begin()
    state.progress(["#---------=", "           #--"], to: 300 * millisecond)
    state.type(" ")
    let shown = rows(state)
    #expect(shown[13] == " sequential       0.300 s   paused, the run goes on                    measured")
    #expect(shown[23] == " Space continue   v explore   Esc cancel   ? help   q quit            F2 한국어")
  }

  @Test func failures_areSaidBelowTheLanes() throws {
    var state = screen(try setup { $0.urls = ["/fault/reset", "/delay/100"] })
    state.press(.enter)
    state.begin()
    let failure = TaskFailure(.connectionReset, phase: .receive, subject: labBase + "/fault/reset")
    state.end(["#=", "#----="], outcomes: [0: .failed(failure)])
    let shown = rows(state)
    let header = try #require(shown.firstIndex { $0.contains("1 completed, 1 failed") })
    #expect(shown[header + 2].hasSuffix("! failed"))
    #expect(
      shown[(header + 4)...].prefix(2) == [
        " fetch-1  /fault/reset: the server broke the connection off while receiving",
        "          the answer. Run it again; if it happens again, the fault is the",
      ])
  }

  @Test func refusedRun_saysWhy() throws {
    var state = screen(try setup())
    state.press(.enter)
    _ = update(&state, .refused(run: 1, CommandMessage.labCannotStart(reason: "no port").sentence))
    let shown = rows(state)
    #expect(shown.contains { $0.contains("could not run") })
    #expect(shown.contains { $0.contains("The practice server cannot start (no port)") })
    #expect(state.liveRun == nil)
  }

  @Test func workPanel_showsTheNumbers_andWhatTheyComeTo() throws {
    var state = screen(try setup())
    state.type("w")
    state.press(.down, .right, .right)
    #expect(
      rows(state).dropFirst(2).prefix(15) == [
        " The work",
        "",
        "   fetches                               5",
        " > computations             <            2 >",
        "   native computations                   0",
        "   sleeps                                0",
        "   answer after, sleep for     about 0.2 s",
        "   one computation                  100 ms",
        "   switch interval                    5 ms",
        "",
        " Tasks that compute in the interpreter. Under the GIL only one of them can at a",
        " time.",
        "",
        " Five sites. Each answers about 0.2 s after it is asked. Two computations of",
        " 0.1 s each in the interpreter.",
      ])
  }

  @Test func wideScreen_putsTextBesideTheTimelines_andAllModelsIntoATable() throws {
    var state = screen(try setup(), 120, 36)
    state.runThrough(.sequential, sequentialLanes)
    state.runThrough(.eventLoop, overlappingLanes)
    let shown = rows(state)
    #expect(shown[2].hasPrefix(" Five sites."))
    #expect(shown[2].contains(" sequential       1.100 s "))
    let table = try #require(shown.firstIndex { $0.hasPrefix(" Side by side") })
    #expect(shown[table + 2].hasPrefix(" event-loop       0.280 s   3.9 times faster"))
  }

  @Test func smallScreen_saysPolitelyWhatItNeeds_inBothLanguages() throws {
    #expect(
      rows(screen(try setup(), 39, 12)).prefix(3) == [
        "Please make this window larger: 40", "columns and 12 rows at least.", "",
      ])
    #expect(
      rows(screen(try setup(), 30, 5, language: .ko)).prefix(3) == [
        "창을 조금 키워 주세요. 적어도", "40칸, 12줄이 필요합니다.", "",
      ])
  }
}

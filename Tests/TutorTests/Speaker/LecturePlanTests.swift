import Testing
import Wording

@testable import Lessons
@testable import Tutor

@Suite struct LecturePlanTests {
  @Test func minutes_areSharedInProportion_toTheSecond() {
    let plan = LecturePlan([60, 120, 180], minutes: 12)
    #expect((0..<3).map(plan.seconds(ofStep:)) == [120, 240, 360])
    #expect(plan.total == 720)
    for count in 1...60 {
      let seconds = (0..<count).map { _ in Int.random(in: 0...200) }
      let minutes = Int.random(in: 1...90)
      let plan = LecturePlan(seconds, minutes: minutes)
      #expect(plan.total == minutes * 60)
      #expect((0..<count).allSatisfy { plan.seconds(ofStep: $0) >= 0 })
    }
  }

  @Test func withoutMinutes_stepsTakeWhatTheLessonsSay() {
    let plan = LecturePlan([61, 120])
    #expect(plan.seconds(ofStep: 0) == 61 && plan.total == 181)
  }

  @Test func stepsOfWhichNothingIsKnown_shareTheTime() {
    let plan = LecturePlan([0, 0], minutes: 2)
    #expect(plan.seconds(ofStep: 0) == 60 && plan.seconds(ofStep: 1) == 60)
    #expect(LecturePlan([]).total == 0)
    #expect(LecturePlan([]).pace(inStep: 0, after: 1_000) == .onTime)
  }

  @Test func pace_isOnTime_aslongAsTheStepsOwnTimeLasts() {
    let plan = LecturePlan([300, 300, 300])
    #expect(plan.pace(inStep: 1, after: 300) == .onTime)
    #expect(plan.pace(inStep: 1, after: 600) == .onTime)
    #expect(plan.pace(inStep: 1, after: 629) == .onTime)
    #expect(plan.pace(inStep: 1, after: 630) == .behind(1))
    #expect(plan.pace(inStep: 1, after: 720) == .behind(2))
    #expect(plan.pace(inStep: 2, after: 420) == .ahead(3))
    #expect(plan.pace(inStep: 9, after: 420) == .onTime)
    #expect(plan.pace(inStep: -1, after: 420) == .onTime)
  }

  @Test func aLesson_takesItsMinutes_andStepsThatHoldMoreTakeLonger() throws {
    let lesson = try #require(try content().texts[.en])
    let seconds = LessonTimes.seconds(of: lesson, processors: 2)
    #expect(seconds.count == lesson.steps.count)
    #expect(seconds.reduce(0, +) == lesson.frontMatter.minutes * 60)
    #expect(seconds[0] > seconds[1] && seconds.allSatisfy { $0 > 0 })
  }
}

import Timeline

/// What `interleave check` says besides the problems themselves.
public enum LessonWords {
  /// Nothing was wrong with that many lessons.
  public static func sound(lessons: Int) -> Phrase {
    Phrase(
      en: "\(Numbers.count(lessons)) \(lessons == 1 ? "lesson" : "lessons"), no problem",
      ko: "레슨 \(Numbers.count(lessons))개, 문제없음")
  }

  /// How many problems there are.
  public static func problems(_ count: Int) -> Phrase {
    Phrase(en: "\(Numbers.count(count)) \(count == 1 ? "problem" : "problems")", ko: "문제 \(Numbers.count(count))건")
  }

  /// No course was found anywhere.
  public static let noCourse = Phrase(
    en: "No lessons were found. Say where they are, with --lessons DIR or interleave check DIR.",
    ko: "레슨을 찾지 못했습니다. --lessons DIR이나 interleave check DIR로 위치를 지정하세요.")

  /// A course without a lesson of that name. The word comes from outside.
  public static func unknownLesson(_ suggestion: Suggestion) -> Phrase { suggestion.sentence(in: "LESSON") }

  /// How many claims held, failed, and could not be checked on this machine.
  public static func claims(hold: Int, fail: Int, unmet: Int) -> Phrase {
    let parts = [
      (hold, Phrase(en: "hold", ko: "성립")), (fail, Phrase(en: "fail", ko: "불성립")),
      (unmet, Phrase(en: "not for this machine", ko: "이 컴퓨터에서 확인 불가")),
    ]
    let said = parts.filter { $0.0 > 0 }.map { count, words in
      Phrase(en: "\(Numbers.count(count)) \(words.en)", ko: "\(words.ko) \(Numbers.count(count))")
    }
    let claims = hold + fail + unmet
    let all = Phrase(
      en: "\(Numbers.count(claims)) \(claims == 1 ? "claim" : "claims")", ko: "주장 \(Numbers.count(claims))개")
    return said.isEmpty ? all : all + Phrase(verbatim: ": ") + .joined(said, by: ", ")
  }
}

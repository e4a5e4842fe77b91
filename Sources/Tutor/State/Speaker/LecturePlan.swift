/// When each step of a lecture is to begin and to end.
struct LecturePlan: Equatable {
  /// How a lecture keeps to its plan. Less than half a minute is no difference.
  enum Pace: Equatable {
    case onTime
    /// By so many minutes.
    case behind(Int)
    case ahead(Int)
  }

  /// The seconds after the beginning at which each step begins, and at the end when the last one ends.
  private let marks: [Int]

  /// Steps of so many seconds. With `minutes` all of them are stretched or squeezed to take that long together.
  init(_ seconds: [Int], minutes: Int? = nil) {
    let total = minutes.map { $0 * 60 } ?? seconds.reduce(0, +)
    // Steps of which nothing is known share the time.
    let shares = seconds.contains { $0 > 0 } ? seconds.map(Double.init) : seconds.map { _ in 1 }
    marks = LessonTimes.divided(total, in: shares).reduce(into: [0]) { marks, part in
      marks.append((marks.last ?? 0) + part)
    }
  }

  /// Seconds of the whole lecture.
  var total: Int { marks.last ?? 0 }

  /// Seconds that a step is to take; 0 for one that there is not.
  func seconds(ofStep step: Int) -> Int {
    marks.indices.contains(step) && marks.indices.contains(step + 1) ? marks[step + 1] - marks[step] : 0
  }

  /// How a lecture keeps to the plan that is in that step so many seconds after its beginning. As long as the step's own
  /// time is not over it is on time; one that has run out of a step's time is behind by what it is late for the next.
  func pace(inStep step: Int, after elapsed: Int) -> Pace {
    guard marks.indices.contains(step), marks.indices.contains(step + 1) else { return .onTime }
    if elapsed > marks[step + 1] { return minutes(elapsed - marks[step + 1]).map { .behind($0) } ?? .onTime }
    if elapsed < marks[step] { return minutes(marks[step] - elapsed).map { .ahead($0) } ?? .onTime }
    return .onTime
  }

  /// Whole minutes, nil for none.
  private func minutes(_ seconds: Int) -> Int? {
    let minutes = (seconds + 30) / 60
    return minutes > 0 ? minutes : nil
  }
}

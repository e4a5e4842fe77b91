/// What a reader has done in the course: a value without a clock. Times are seconds since 1970.
public struct Progress: Equatable, Sendable {
  /// By the name of the lesson's folder.
  public private(set) var lessons: [String: LessonProgress] = [:]
  private(set) var answers: [QuestionID: Answer] = [:]
  private(set) var returns: [QuestionID: SpacedReturn] = [:]

  /// Questions that are asked at most at one start.
  private static let mostWarmUps = 2

  /// Nothing was done.
  public init() {}

  init(lessons: [String: LessonProgress], answers: [QuestionID: Answer], returns: [QuestionID: SpacedReturn]) {
    self.lessons = lessons
    self.answers = answers
    self.returns = returns
  }

  /// Whether nothing was done.
  public var isEmpty: Bool { !lessons.keys.contains(where: isBegun) }

  // MARK: Lessons

  /// The reader is at a step of a lesson, and has passed so many gates of each.
  public mutating func visit(_ lesson: String, step: Int, passed: [Int: Int], at time: Int64) {
    edit(lesson) {
      $0.step = step
      $0.passed = passed
      // What was done in the second of a reset counts.
      $0.visited = max(time, $0.reset.map { $0 + 1 } ?? 0)
    }
  }

  /// The reader has come to the end of a lesson.
  public mutating func finish(_ lesson: String, at time: Int64) {
    edit(lesson) { $0.finished = $0.finished ?? time }
  }

  /// Figures of the last runs of a lesson.
  public mutating func keep(_ figures: KeptFigures, of lesson: String, at time: Int64) {
    guard (lessons[lesson]?.figures ?? [:]) != figures else { return }
    edit(lesson) {
      $0.figures = figures
      $0.figuresTime = time
    }
  }

  private mutating func edit(_ lesson: String, _ change: (inout LessonProgress) -> Void) {
    var progress = lessons[lesson] ?? LessonProgress()
    change(&progress)
    lessons[lesson] = progress
  }

  /// Takes back all that was done in a lesson.
  public mutating func reset(_ lesson: String, at time: Int64) {
    var empty = LessonProgress()
    empty.reset = time
    empty.visited = time
    lessons[lesson] = empty
    answers = answers.filter { $0.key.lesson != lesson }
    returns = returns.filter { $0.key.lesson != lesson }
  }

  /// Whether the lesson was opened since it was last set back.
  public func isBegun(_ lesson: String) -> Bool {
    lessons[lesson].map { $0.visited > ($0.reset ?? -1) } ?? false
  }

  /// Whether the lesson was read to its end.
  public func isFinished(_ lesson: String) -> Bool { lessons[lesson]?.finished != nil }

  /// How much of a lesson of so many steps was read, from 0 to 1.
  public func fractionDone(_ lesson: String, steps: Int) -> Double {
    if isFinished(lesson) { return 1 }
    guard isBegun(lesson), let step = lessons[lesson]?.step, steps > 0 else { return 0 }
    return min(1, Double(step) / Double(steps))
  }

  /// The lesson in which the reader was last, nil at the very beginning.
  public var lastLesson: String? {
    lessons.filter { isBegun($0.key) }
      .max { ($0.value.visited, $0.key) < ($1.value.visited, $1.key) }?.key
  }

  // MARK: Questions

  /// What was answered in a lesson.
  public func answers(in lesson: String) -> [QuestionID: Answer] { answers.filter { $0.key.lesson == lesson } }

  /// An answer as it is known now. A confident miss comes back.
  public mutating func note(_ answer: Answer, to question: QuestionID) {
    let old = answers[question]
    var answer = answer
    if let old, old.time == answer.time { answer.isExplained = answer.isExplained || old.isExplained }
    answers[question] = answer
    if answer.isConfidentMiss, returns[question] == nil { returns[question] = SpacedReturn(missedAt: answer.time) }
  }

  /// The reader has come to where a wrong answer is explained.
  public mutating func noteExplained(_ question: QuestionID) { answers[question]?.isExplained = true }

  /// Wrong predictions and answers whose explanation was read.
  public var surprisesExplained: Int { answers.values.count { $0.isRight == false && $0.isExplained } }

  // MARK: Questions that come back

  /// The questions to be asked at a start of the program, the longest due first.
  public func dueQuestions(at time: Int64) -> [QuestionID] {
    let due = returns.filter { $0.value.isDue(at: time) }
    let sorted = due.sorted {
      ($0.value.due, $0.key.lesson, $0.key.step, $0.key.index) < (
        $1.value.due, $1.key.lesson, $1.key.step, $1.key.index
      )
    }
    return sorted.prefix(Progress.mostWarmUps).map(\.key)
  }

  /// A question that came back was answered.
  public mutating func noteWarmUp(_ question: QuestionID, isRight: Bool, at time: Int64) {
    returns[question]?.note(isRight: isRight, at: time)
  }

  /// A question that came back was skipped.
  public mutating func skipWarmUp(_ question: QuestionID, at time: Int64) { returns[question]?.putOff(at: time) }

  // MARK: Merging

  /// This and what another start of the program has kept. It does not matter which is merged into which, in which order,
  /// nor how often. Of a lesson that one of them has set back later, only what that one knows counts.
  public func merged(with other: Progress) -> Progress {
    var merged = Progress()
    for lesson in Set(lessonNames).union(other.lessonNames) {
      let (own, others) = (lessons[lesson]?.reset ?? -1, other.lessons[lesson]?.reset ?? -1)
      if own >= others { merged.add(self, lesson) }
      if others >= own { merged.add(other, lesson) }
    }
    return merged
  }

  /// Lessons of which anything is known.
  private var lessonNames: [String] { Array(lessons.keys) + answers.keys.map(\.lesson) + returns.keys.map(\.lesson) }

  private mutating func add(_ other: Progress, _ lesson: String) {
    if let known = other.lessons[lesson] { lessons[lesson] = lessons[lesson]?.merged(with: known) ?? known }
    for (question, answer) in other.answers where question.lesson == lesson {
      answers[question] = answers[question]?.merged(with: answer) ?? answer
    }
    for (question, due) in other.returns where question.lesson == lesson {
      returns[question] = returns[question]?.merged(with: due) ?? due
    }
  }
}

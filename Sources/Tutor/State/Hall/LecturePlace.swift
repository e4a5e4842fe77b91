import Lessons

/// Where a lecture is and what the hall has said, as it is kept on the disk while the lecture goes on: a presenter that was
/// killed is where it was when it is started again.
public struct LecturePlace: Codable, Equatable, Sendable {
  /// Hands that were counted.
  struct Hands: Codable, Equatable, Sendable {
    var question: QuestionID
    var counts: [Int]
  }

  /// The steps of the lecture, as lesson and number: another lecture does not begin here.
  var steps: [String]
  /// The present step, from 0.
  var part: Int
  /// The slide in it, from 0.
  var slide: Int
  /// How much of that is shown, from 0.
  var stage: Int
  var isBlank: Bool
  /// When lecture and step began, in seconds since 1970.
  var began: Int64?
  var stepBegan: Int64?
  var hands: [Hands]
}

extension HallState {
  /// Where the lecture is.
  var keptPlace: LecturePlace {
    let hands = votes.map { LecturePlace.Hands(question: $0.key, counts: $0.value) }
    return LecturePlace(
      steps: stepNames, part: part, slide: place.slide - firstSlide(ofPart: part), stage: place.stage, isBlank: isBlank,
      began: began, stepBegan: stepBegan,
      hands: hands.sorted {
        ($0.question.lesson, $0.question.step, $0.question.index)
          < ($1.question.lesson, $1.question.step, $1.question.index)
      })
  }

  /// Goes on from there, unless that was another lecture, or its lessons were edited so that there is no such place. What was
  /// run on the way is shown as recorded, as soon as it was found.
  mutating func resume(at kept: LecturePlace) {
    guard kept.steps == stepNames, lecture.parts.indices.contains(kept.part) else { return }
    let index = firstSlide(ofPart: kept.part) + kept.slide
    guard slides.indices.contains(index), slides[index].anchor.part == kept.part, kept.stage >= 0 else { return }
    place = Place(slide: index, stage: min(kept.stage, slides[index].stages - 1))
    (isBlank, began, stepBegan) = (kept.isBlank, kept.began, kept.stepBegan)
    for hands in kept.hands.prefix(LecturePlace.mostQuestions) { votes[hands.question] = hands.counts }
    for slide in slides[...index] {
      if case .run(let run) = slide.content { missingRuns.insert(run.experiment) }
    }
    guard case .run(let run) = slides[index].content else { return }
    // Where the run itself is waited for, nothing is shown before there is something to show.
    if place.stage == 0 { missingRuns.remove(run.experiment) } else { place.stage = 0 }
  }

  private var stepNames: [String] { lecture.parts.map { "\($0.lesson) \($0.step)" } }
}

extension LecturePlace {
  /// More questions than any lecture asks.
  fileprivate static let mostQuestions = 1_000
}

extension TutorState {
  /// Goes on where a lecture was when its presenter was killed. After `open`.
  public mutating func resume(at place: LecturePlace) { hall?.resume(at: place) }

  /// The last good runs of an experiment were found, or kept.
  mutating func take(_ runs: KeptRuns, of experiment: LessonExperiment) {
    hall?.kept[experiment] = runs
    guard hall?.missingRuns.remove(experiment) != nil, hall?.hasRun(experiment) == false else { return }
    showKept(experiment)
    if case .run(let run)? = hall?.slide?.content, run.experiment == experiment { hall?.place.stage = 1 }
  }
}

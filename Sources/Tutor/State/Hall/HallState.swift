import Experiments
import Lessons
import Timeline
import Wording

/// A lecture on the projector: where it is, and everything that makes its pictures. A value: whoever goes back sees what was
/// there before.
struct HallState: Equatable {
  /// A slide, and how much of it is shown.
  struct Place: Equatable {
    /// From 0.
    var slide = 0
    /// From 0, below the slide's stages.
    var stage = 0
  }

  /// What lies over the slide for a moment.
  enum Panel: Equatable {
    /// Where to go, by what was typed so far; with one of the steps chosen.
    case jump(words: String, cursor: Int)
    /// Hands are counted for that option.
    case votes(QuestionID, option: Int)
  }

  /// A key, and when it was pressed.
  struct PressedKey: Equatable {
    var action: Action
    var time: UInt64
  }

  /// What is lectured on.
  private(set) var lecture: Lecture
  /// All slides, in the language of the screen.
  private(set) var slides: [Slide]
  var place = Place()
  /// Whether the projector is dark.
  var isBlank = false
  var panel: Panel?
  /// Raised hands, by question and option.
  var votes: [QuestionID: [Int]] = [:]
  /// Runs of this lecture.
  var desks: [LessonExperiment: RunDesk] = [:]
  /// The figures that the text quotes, by lesson.
  var quoted: [String: QuotedRuns] = [:]
  /// The last good runs of earlier.
  var kept: [LessonExperiment: KeptRuns] = [:]
  /// Experiments of which the hall is shown those instead of what was measured now.
  var showsKept: Set<LessonExperiment> = []
  /// What was run before the presenter was killed, and is to be shown as recorded once it is found.
  var missingRuns: Set<LessonExperiment> = []
  /// What runs of this lecture have not borne out.
  var broken: [LessonExperiment: [Phrase]] = [:]
  /// Recordings that are looked at whole, or closely, where the other would be chosen.
  var otherView: Set<Slide.Anchor> = []
  /// The recording that plays, nil while none does.
  var playback: HallPlayback?
  /// Nanoseconds on a clock that never goes back, as of the last event that needs it.
  var now: UInt64 = 0
  /// The last key that reveals or takes back.
  var lastKey: PressedKey?
  /// When the lecture and the step began, in seconds since 1970.
  var began: Int64?
  var stepBegan: Int64?
  /// Where Esc leads.
  var returnsTo = TutorState.Screen.home

  /// A lecture at its beginning.
  init(_ lecture: Lecture, language: Language, processors: Int) {
    self.lecture = lecture
    slides = lecture.slides(in: language, processors: processors)
    makeDesks()
  }

  /// The slide that the hall sees, nil in a lecture without any.
  var slide: Slide? { slides.indices.contains(place.slide) ? slides[place.slide] : nil }

  /// The step that the hall is at, from 0.
  var part: Int { slide?.anchor.part ?? 0 }

  /// The first slide of a step.
  func firstSlide(ofPart part: Int) -> Int { slides.firstIndex { $0.anchor.part == part } ?? 0 }

  /// The slides again, as they are in a language; the hall stays where it is.
  mutating func relay(in language: Language, processors: Int) {
    let old = slides
    slides = lecture.slides(in: language, processors: processors)
    place.slide = counterpart(of: place.slide, of: old)
    place.stage = min(place.stage, (slide?.stages ?? 1) - 1)
    playback = nil
  }

  /// A lesson was edited and read again.
  mutating func take(_ content: LessonContent, language: Language, processors: Int) {
    guard let known = lecture.contents[content.folder.name], known != content else { return }
    lecture.contents[content.folder.name] = content
    relay(in: language, processors: processors)
    makeDesks()
  }

  /// A desk for every experiment; one whose file was edited begins anew.
  private mutating func makeDesks() {
    for slide in slides {
      guard case .run(let run) = slide.content,
        let file = lecture.contents[run.experiment.lesson]?.runnable(in: run.experiment.file),
        desks[run.experiment]?.original != file
      else { continue }
      desks[run.experiment] = RunDesk(all: file)
    }
  }

  /// The slide that was made of the same block, and is as far along it as a text of another length allows.
  private func counterpart(of index: Int, of old: [Slide]) -> Int {
    guard old.indices.contains(index) else { return 0 }
    let anchor = old[index].anchor
    let before = old.indices.filter { old[$0].anchor == anchor }
    let after = slides.indices.filter { slides[$0].anchor == anchor }
    if let position = before.firstIndex(of: index), !after.isEmpty {
      return after[position * after.count / before.count]
    }
    let near = slides.lastIndex { $0.anchor.part == anchor.part && $0.anchor.landmark <= anchor.landmark }
    return near ?? firstSlide(ofPart: anchor.part)
  }
}

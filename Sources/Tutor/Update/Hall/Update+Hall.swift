import Lessons
import Terminal
import Wording

/// What keys mean in the lecture hall. Nothing moves without one.
extension TutorState {
  mutating func performInHall(_ action: Action) -> [Effect] {
    guard let hall else { return goHome() }
    if let panel = hall.panel { return perform(action, in: panel) }
    let action = TutorState.asClicker(action)
    if isBounce(action) { return [] }
    if hall.isBlank, action != .cancel {
      // Whatever the key is for, the hall first sees what it saw before.
      self.hall?.isBlank = false
      return []
    }
    switch action {
    case .advance: return forward()
    case .pageUp: return back()
    case .blank: self.hall?.isBlank = true
    case .nextLesson: return go(toPart: hall.part + 1)
    case .previousLesson: return go(toPart: hall.part - 1)
    case .top: return go(toSlide: 0)
    case .bottom: return go(toSlide: hall.slides.count - 1)
    case .runAgain: return runHallAgain()
    case .recording: return toggleRecording()
    case .switchFocus: lookCloser()
    case .jump: self.hall?.panel = .jump(words: "", cursor: hall.part)
    case .choose(let digit): beginJump(String(digit))
    case .votes: openVotes()
    case .cancel: return leaveHall()
    default: break
    }
    return []
  }

  /// Every key that goes on or back is one of the clicker's two.
  private static func asClicker(_ action: Action) -> Action {
    switch action {
    case .right, .down: .advance
    case .left, .up, .erase: .pageUp
    default: action
    }
  }

  /// How long a key that reveals is deaf after it was pressed, in nanoseconds: a clicker that bounces, or a key that is held
  /// down, reveals once.
  static let deafTime: UInt64 = 400_000_000

  /// Whether the key is the last one that was pressed, once more within the time that nobody presses it twice on purpose.
  private mutating func isBounce(_ action: Action) -> Bool {
    guard let hall, action == .advance || action == .pageUp else { return false }
    let last = hall.lastKey
    self.hall?.lastKey = HallState.PressedKey(action: action, time: hall.now)
    guard let last, last.action == action else { return false }
    return hall.now &- last.time < TutorState.deafTime
  }

  /// Whether a recording moves on the projector.
  var playsInHall: Bool { screen == .hall && hall?.playback != nil && overlay == nil && hall?.isBlank == false }

  /// Time passes in the hall.
  mutating func pass(to now: UInt64) {
    hall?.now = now
    if let playback = hall?.playback, playback.hasEnded(at: now) { hall?.playback = nil }
  }

  // MARK: Coming and going

  /// Opens the lecture: at the step on the screen, or as it was left.
  mutating func present() -> [Effect] {
    guard screen != .hall, screen != .notes else { return [] }
    guard busyDesk == nil else {
      notice = TutorWords.runGoesOn
      return []
    }
    // Whoever has only looked something up comes back to the hall.
    if screen == .microscope, microscope?.origin == .hall { return enterHall() }
    if let lesson, screen == .lesson || screen == .microscope {
      let name = lesson.content.folder.name
      // A lecture that was left here goes on where it was.
      if let place = hall?.slide?.anchor.part, hall?.lecture.parts[place].lesson == name,
        hall?.lecture.parts[place].step == lesson.step
      {
        return enterHall()
      }
      let effects = open(Lecture(lesson.content))
      let part = hall?.lecture.parts.firstIndex { $0.step == lesson.step } ?? 0
      begin(atPart: part)
      return effects
    }
    if hall != nil { return enterHall() }
    guard let content = lectureAtHand else {
      notice = HallWords.noLecture
      return []
    }
    return open(Lecture(content))
  }

  /// The lesson that a reader who is in none means: the chosen one, else the last, else the first.
  private var lectureAtHand: LessonContent? {
    let entries = library.entries
    let chosen = screen == .home && entries.indices.contains(home.cursor) ? entries[home.cursor].folder.name : nil
    let names = [chosen, lessonName, progress.lastLesson, entries.first?.folder.name].compactMap(\.self)
    return names.lazy.compactMap { name in
      self.lessons[name]?.content ?? self.library.texts.first { $0.folder.name == name }
    }.first
  }

  /// Begins with a lecture, at the step with that place in it, from 0. `now` is in seconds since 1970.
  public mutating func open(_ lecture: Lecture, atStep step: Int, now: Int64) -> [Effect] {
    clock = now
    screen = .home
    let effects = open(lecture)
    begin(atPart: min(step, max(0, lecture.parts.count - 1)))
    return effects
  }

  /// Shows the first slide of a step; of the first step, the slide before it.
  private mutating func begin(atPart part: Int) {
    let slide = hall?.firstSlide(ofPart: part) ?? 0
    hall?.place = HallState.Place(slide: slide)
  }

  /// Begins a lecture.
  mutating func open(_ lecture: Lecture) -> [Effect] {
    hall = HallState(lecture, language: language, processors: processors)
    let experiments = lecture.experiments(in: language, processors: processors)
    return enterHall() + [.recallRuns(experiments.map { KeptRunsName($0) })]
  }

  private mutating func enterHall() -> [Effect] {
    if screen != .hall, screen != .microscope || microscope?.origin != .hall { hall?.returnsTo = screen }
    screen = .hall
    overlay = nil
    focus = .choices
    hall?.isBlank = false
    hall?.panel = nil
    return [.project(true)]
  }

  /// Esc cancels a run, and leaves the hall else.
  private mutating func leaveHall() -> [Effect] {
    if busyDesk != nil { return cancelRuns() }
    screen = hall?.returnsTo ?? .home
    hall?.playback = nil
    if screen == .home, library.isEmpty { screen = .runs }
    return [.project(false)]
  }

  // MARK: Forwards and back

  /// Shows more of the slide, or the next one.
  mutating func forward() -> [Effect] {
    guard let hall, let slide = hall.slide else { return [] }
    if hall.isBlank {
      self.hall?.isBlank = false
      return []
    }
    if hall.began == nil {
      self.hall?.began = clock
      self.hall?.stepBegan = clock
    }
    if hall.place.stage + 1 < slide.stages {
      if case .run(let run) = slide.content { return startHallRun(run) }
      self.hall?.place.stage += 1
      self.hall?.playback = nil
      return []
    }
    if case .run(let run) = slide.content {
      // Nobody is shown the result of what still goes on. What did not come about gives way to what was kept.
      guard hall.desks[run.experiment]?.isBusy != true else { return [] }
      if !hall.hasRun(run.experiment), hall.kept[run.experiment] != nil { showKept(run.experiment) }
    }
    return hall.place.slide + 1 < hall.slides.count ? go(toSlide: hall.place.slide + 1) : []
  }

  /// What the hall saw before. A run that goes on is given up.
  mutating func back() -> [Effect] {
    guard let hall else { return [] }
    if hall.isBlank {
      self.hall?.isBlank = false
      return []
    }
    self.hall?.playback = nil
    if let run = hall.shownRun, hall.desks[run.experiment]?.isBusy ?? false {
      self.hall?.place.stage = 0
      return cancelRuns()
    }
    if hall.place.stage > 0 {
      self.hall?.place.stage -= 1
      return []
    }
    guard hall.place.slide > 0 else { return [] }
    let effects = go(toSlide: hall.place.slide - 1)
    self.hall?.playback = nil
    let stages = self.hall?.slide?.stages ?? 1
    self.hall?.place.stage = stages - 1
    return effects
  }

  /// Shows the first slide of another step, where there is one.
  private mutating func go(toPart part: Int) -> [Effect] {
    guard let hall, hall.lecture.parts.indices.contains(part) else { return [] }
    return go(toSlide: hall.firstSlide(ofPart: part))
  }

  /// Shows another slide from its beginning.
  mutating func go(toSlide index: Int) -> [Effect] {
    guard let hall, hall.slides.indices.contains(index) else { return [] }
    let effects = busyDesk == nil ? [] : cancelRuns()
    self.hall?.isBlank = false
    self.hall?.place = HallState.Place(slide: index)
    if self.hall?.part != hall.part { self.hall?.stepBegan = clock }
    play()
    return effects
  }

  /// Begins to play the recording of the slide, where it has one.
  private mutating func play() {
    guard let hall, let slide = hall.slide, case .result(let run, let model) = slide.content,
      let shown = hall.run(of: run.experiment, under: model), shown.panel.record != nil
    else {
      self.hall?.playback = nil
      return
    }
    self.hall?.playback = HallPlayback(of: hall.window(of: shown.panel, on: slide), at: hall.now)
  }

  /// The whole recording instead of its beginning, or the other way round.
  private mutating func lookCloser() {
    guard let anchor = hall?.slide?.anchor, hall?.shownRun != nil else { return }
    hall?.otherView.formSymmetricDifference([anchor])
    if hall?.place.stage == 0 { play() }
  }
}

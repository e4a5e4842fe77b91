import Lessons

extension TutorState {
  /// Does what the speaker's terminal asks. Nothing, as long as no lecture is on the screen.
  mutating func obey(_ command: HallCommand) -> [Effect] {
    guard screen == .hall, let hall else { return [] }
    notice = nil
    switch command {
    // Nobody holds down a key on the other terminal: it has ignored repeats itself, and is as slow as its link.
    case .forward: return forward()
    case .back: return back()
    case .blank: self.hall?.isBlank.toggle()
    case .goTo(let step):
      guard hall.lecture.parts.indices.contains(step) else { return [] }
      return go(toSlide: hall.firstSlide(ofPart: step))
    case .runAgain: return runHallAgain()
    case .cancelRun: return cancelRuns()
    case .showRecording: return toggleRecording()
    case .setVote(let option, let count):
      guard let asked = hall.shownQuestion, let choice = asked.question.choice,
        choice.options.indices.contains(option), command.isSound
      else { return [] }
      self.hall?.setVote(count, of: asked.id, option: option, of: choice.options.count)
    }
    return []
  }
}

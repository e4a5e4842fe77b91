/// What the speaker's terminal asks of the presenter. It means there exactly what the key of the same name means, so that
/// it does not matter from which side the lecture is driven.
public enum HallCommand: Codable, Equatable, Sendable {
  /// Shows more: what is hidden of the slide, else the next slide.
  case forward
  /// Goes back a slide, which is as it was left.
  case back
  /// Darkens the projector, or lights it again.
  case blank
  /// Goes to the step with that index in the report's outline.
  case goTo(step: Int)
  /// Runs the experiment of the slide, once more if it was run.
  case runAgain
  /// Gives up the run that goes on.
  case cancelRun
  /// Shows the last good run of the slide's experiment, or what was measured now again.
  case showRecording
  /// So many hands were raised for the option with that index.
  case setVote(option: Int, count: Int)

  /// Whether its numbers can be meant. Of what comes from another process nothing else is believed.
  public var isSound: Bool {
    switch self {
    case .goTo(let step): (0..<HallReport.Bounds.steps).contains(step)
    case .setVote(let option, let count):
      (0..<HallReport.Bounds.options).contains(option) && (0...HallReport.Bounds.number).contains(count)
    case .forward, .back, .blank, .runAgain, .cancelRun, .showRecording: true
    }
  }
}

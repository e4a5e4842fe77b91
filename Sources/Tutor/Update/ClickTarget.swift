import Canvas

/// What a place on the screen does when it is clicked, as the number that a canvas keeps for it.
enum ClickTarget: Equatable {
  /// A key of the footer.
  case action(Action)
  /// A line of the list on the screen, from 0.
  case line(Int)

  private static let firstAction = 1_000_000

  /// The number that a canvas keeps.
  var code: Int {
    switch self {
    case .line(let line): line
    case .action(let action): ClickTarget.firstAction + (ClickTarget.actions.firstIndex(of: action) ?? 0)
    }
  }

  /// What that number stands for, nil for none.
  init?(code: Int) {
    if code >= 0, code < ClickTarget.firstAction {
      self = .line(code)
    } else if ClickTarget.actions.indices.contains(code - ClickTarget.firstAction) {
      self = .action(ClickTarget.actions[code - ClickTarget.firstAction])
    } else {
      return nil
    }
  }

  /// The actions that a footer may name.
  private static let actions: [Action] = [
    .run, .advance, .pause, .cancel, .up, .down, .left, .right, .pageUp, .pageDown, .top, .bottom, .erase,
    .previousLesson, .nextLesson, .switchFocus, .work, .runAgain, .saveExperiment, .stepBack, .stepForward, .allStates,
    .online, .clear, .glossary, .search, .ownWork, .help, .language, .theme, .quit, .microscope, .checkpoint,
    .scheduler,
    .fork, .schedules, .explore, .explorer, .zoomIn, .zoomOut, .fit, .nextEvent, .previousEvent, .why, .summary, .sort,
    .laneKind, .fold, .pin, .mark, .nextMark, .menu,
    .slower, .faster, .compare, .race, .ghost,
  ]
}

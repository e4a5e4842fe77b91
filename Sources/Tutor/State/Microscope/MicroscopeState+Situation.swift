/// What the reader is doing under the microscope, and the keys that matter then.
extension MicroscopeState {
  var situation: Situation {
    if exploration.pending != nil { return .exploring }
    switch panel {
    case .schedulers: return .schedulers
    case .exploration: return .exploration
    case .schedules: return .schedules
    case nil: return .stepping
    }
  }

  /// The most important first, and how to leave last.
  var shownActions: [[Action]] {
    let leaving: [[Action]] = [[.help], origin == nil ? [.quit] : [.cancel]]
    switch situation {
    case .exploring: return [[.cancel], [.help], [.quit]]
    case .schedulers: return [[.advance], [.up, .down], [.left, .right], [.cancel]]
    case .exploration, .schedules: return [[.advance], [.up, .down], [.cancel], [.help]]
    default: break
    }
    guard let history else { return leaving }
    if history.position == 0 { return [[.right], [.advance], [.explore]] + leaving }
    switch history.choices.count {
    case 0: return [[.left], [.fork], [.explore]] + leaving
    case 1: return [[.right], [.advance], [.left]] + leaving
    default: return [[.right], [.up, .down], [.left]] + leaving
    }
  }
}

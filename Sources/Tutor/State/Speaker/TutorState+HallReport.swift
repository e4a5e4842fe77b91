extension TutorState {
  /// What the speaker's terminal is to know of the lecture on the screen, but for what is drawn of it; nil while there is no
  /// lecture.
  var hallReport: HallReport? { nil }
}

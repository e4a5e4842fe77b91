extension TutorState {
  /// Does what the speaker's terminal asks. Nothing, as long as no lecture is on the screen.
  mutating func obey(_ command: HallCommand) -> [Effect] { [] }
}

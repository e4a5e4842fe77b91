import Experiments
import Lessons
import Wording

/// The ways to the microscope: a lesson's link to a program, and the program of an experiment.
extension TutorState {
  /// A lesson's link was followed: the reader comes back to what stands behind it, and to what is right about what they have
  /// predicted.
  mutating func openMicroscope(_ program: MicroscopeExperiment, beside file: String) -> [Effect] {
    guard let folder = lesson?.content.folder else { return [] }
    var effects: [Effect] = []
    if gate == .experiment(file) {
      judge(LessonExperiment(lesson: folder.name, file: file))
      effects = passGate()
    }
    return effects + openMicroscope(MicroscopeSubject(program, folder: folder.path))
  }

  /// Puts the program that is spoken of last under the microscope.
  mutating func openShownProgram() -> [Effect] {
    switch screen {
    case .lesson:
      if let subject = lessonProgram { return leaveStep() + openMicroscope(subject) }
    case .runs:
      if let program = own.setup.experiment.program { return openMicroscope(MicroscopeSubject(program)) }
    case .hall:
      if let subject = hallProgram { return openMicroscope(subject) }
    case .home, .warmUp, .glossary, .search, .microscope, .explorer, .notes: return []
    }
    notice = MicroscopeWords.noProgram
    return []
  }

  /// The program of the last link above where the reader is that has one; else that of the experiment beside the text.
  var lessonProgram: MicroscopeSubject? {
    guard let lesson, let plan else { return nil }
    for block in plan.blocks.prefix(plan.shownBlocks(after: lesson.current.passed)).reversed() {
      guard case .experiment(let link) = block.content, let subject = lesson.content.program(in: link.file) else {
        continue
      }
      return subject
    }
    return shownExperiment.flatMap { lesson.content.program(in: $0.file) }
  }
}

extension LessonContent {
  /// The program that an experiment of the lesson shows or runs; nil when it does neither.
  func program(in file: String) -> MicroscopeSubject? {
    experiments[file]?.program.map { MicroscopeSubject($0, folder: folder.path) }
  }
}

/// Something in an experiment file that cannot be run, without its position.
public enum ExperimentMistake: Equatable, Sendable {
  /// Not YAML at all; the text is the parser's own, in English.
  case notYAML(String)
  case empty
  /// Without any of the keys that say what a file is.
  case noKind(valid: [String])
  /// An alias (`*name`) repeats what an anchor marked: a few lines could stand for gigabytes.
  case alias
  /// `key` holds something of another shape than it must.
  case wrongShape(key: String, expected: ExpectedShape)
  case unknownKey(Suggestion)
  case missingKey(String, in: String)
  /// A key or model that is listed twice.
  case repeated(String)
  /// Two keys of which there may be only one.
  case conflict(String, String)
  /// A task without any kind of work.
  case noWork(valid: [String])
  /// A key that means something only beside another one.
  case keyWithout(key: String, needed: String)
  /// A word that is not among those the key takes: a model, a figure, a unit, a task.
  case unknownWord(key: String, Suggestion)
  /// A number without its unit.
  case missingUnit(key: String, text: String, examples: [String])
  case notANumber(key: String, text: String, example: String)
  case outOfRange(key: String, text: String, minimum: String, maximum: String)
  /// A version number that YAML reads as a decimal number.
  case mustBeQuoted(key: String, text: String)
  /// `while` names a task that comes later, or its own.
  case taskNotBefore(String)
  case duplicateName(String)
  case badName(String)
  case refusedURL(String, URLRefusal)
  /// A program's file that does not lie beside the experiment, or is called otherwise than programs are.
  case badProgramFile(String)
  /// A program's file that cannot be read, and why.
  case unreadableProgram(Phrase)
  /// A program outside the teaching subset, and why.
  case badProgram(Phrase)
  /// `task` beside a figure that only a whole run has.
  case figureOfWholeRun(String, valid: [String])
  /// A claim about a model that the experiment does not run.
  case modelNotRun(String)
  /// The lower bound lies above the upper one.
  case emptyRange(String, String)
  case tooManyTasks(Int, maximum: Int)
  case noTasks
  /// `jobs` with nothing in it.
  case noJobs
  /// More than the `machine` policy may be given, which runs it for real; `time` in nanoseconds.
  case tooLargeForMachine(jobs: Int, time: UInt64)

  /// What a value can be.
  public enum ExpectedShape: CaseIterable, Sendable {
    case mapping, list, text, number, models, titles, listOfTwo, duration, size, word, expectation, bursts
  }
}

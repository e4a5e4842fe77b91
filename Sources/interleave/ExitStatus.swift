import ArgumentParser
import Experiments
import Wording

/// The documented exit codes, those of <sysexits.h> where it has one.
enum ExitStatus {
  static let usage: Int32 = 64
  static let data: Int32 = 65
  static let noInput: Int32 = 66
  static let unavailable: Int32 = 69
  static let interrupted: Int32 = 130

  /// The code for a message of the command line.
  static func code(for message: CommandMessage) -> Int32 {
    switch message {
    case .refusedURL, .optionOutOfRange, .unknownWord, .optionsExclude, .noTasks, .tooManyTasks, .schedule: usage
    case .notText, .fileTooLarge, .notRun, .unreadableLesson, .damagedProgress, .laterProgress: data
    case .missingFile, .unusableFile: noInput
    case .labCannotStart, .modelCannotStart, .progressNotKept: unavailable
    case .interrupted: interrupted
    case .traceRefused: data
    }
  }

  /// Says what went wrong and ends with the code for it. Errors that are none of ours go to the parser.
  static func report<Result>(in language: Language, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let message as CommandMessage {
      Output.error(message.sentence[language])
      throw ExitCode(code(for: message))
    } catch let problems as ExperimentProblems {
      Output.error(problems.report[language])
      throw ExitCode(data)
    }
  }
}

import Experiments
import Lessons
import Platform
import Wording

/// Runs what the claims of experiments are about, and prints what came of each.
struct Measuring {
  let language: Language

  /// How many claims failed.
  func measure(_ experiments: [ExperimentFile]) throws -> Int {
    let session = Program.makeSession()
    defer { session.close() }
    let watch = try RunWatch(language: language)
    var results: [ClaimResult] = []
    for experiment in experiments {
      let found = try Measurement(experiment, processors: Processors.usable).results { model in
        if watch.isInterrupted { throw CommandMessage.interrupted }
        return try watch.record(of: experiment, under: model, session)
      }
      for result in found { Output.line(result.sentence[language]) }
      results += found
    }
    if watch.isInterrupted { throw CommandMessage.interrupted }
    Output.line(summary(results)[language])
    return results.count(where: \.isProblem)
  }

  private func summary(_ results: [ClaimResult]) -> Phrase {
    let fail = results.count(where: \.isProblem)
    let hold = results.count { $0.verdict == .holds }
    return LessonWords.claims(hold: hold, fail: fail, unmet: results.count - hold - fail)
  }
}

import ArgumentParser
import Experiments
import Glibc
import Interpreter
import Lessons
import Platform
import Timeline
import Transcript
import Wording

/// Takes a reader through a lesson on standard input and output: prints what the session says, runs what it asks for, and
/// keeps progress where the interface keeps it.
struct TranscriptReader {
  let session: Session
  let store: ProgressStore
  let language: Language

  /// Reads `folder` with the reader, from that step on, or from where they left it. `next` is the number of the lesson
  /// behind it.
  func read(_ folder: LessonFolder, step: Int?, next: Int?) throws {
    let content = try LessonLoader.read(folder)
    let (progress, notice) = store.load()
    if let notice { Output.line(notice[language]) }
    var transcript = TranscriptSession(
      content, language: language, processors: Processors.usable, progress: progress, step: step, nextLesson: next)
    let input = LineInput()
    JobControl.leaveToSystem()
    var effects = transcript.begin(at: now)
    while true {
      while !effects.isEmpty {
        let effect = effects.removeFirst()
        if effect == .end { return }
        effects += try perform(effect, &transcript)
      }
      switch try input.next() {
      case .line(let line): effects = transcript.take(line, at: now)
      case .end: effects = transcript.take(nil, at: now)
      case .signal(let number):
        // Who is gone is told nothing; what was done is kept already.
        for effect in number == SIGINT ? transcript.take("q", at: now) : [] { _ = try perform(effect, &transcript) }
        throw ExitCode(128 + number)
      }
    }
  }

  private var now: Int64 { Int64(time(nil)) }

  /// What follows from an effect.
  private func perform(
    _ effect: TranscriptSession.Effect, _ transcript: inout TranscriptSession
  ) throws -> [TranscriptSession.Effect] {
    switch effect {
    case .say(let text): Output.text(text)
    case .run(let file, let experiment): return try run(experiment, file, &transcript)
    case .explore(_, let experiment):
      do throws(SourceProblem) {
        return transcript.found(try ScheduleStory(of: experiment), of: experiment)
      } catch {
        return transcript.refused(error.advice)
      }
    case .keep(let progress):
      do {
        try store.save(progress)
      } catch {
        Output.error(error.sentence[language])
      }
    case .end: break
    }
    return []
  }

  private func run(
    _ experiment: ExperimentFile, _ file: String, _ transcript: inout TranscriptSession
  ) throws -> [TranscriptSession.Effect] {
    let watch = try RunWatch(language: language)
    var runs: [RecordedRun] = []
    do {
      for model in experiment.models where !watch.isInterrupted {
        Output.line(ReadingWords.running(model)[language])
        runs.append(RecordedRun(try watch.record(of: experiment, under: model, session), of: experiment))
      }
    } catch let message as CommandMessage {
      return transcript.refused(message.sentence)
    }
    return transcript.took(runs, of: file, labBase: session.labBase, at: now)
  }
}

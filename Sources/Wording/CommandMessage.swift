/// What a command says when it cannot do what it was asked: what happened, where, and what to do.
public enum CommandMessage: Error, Equatable, Sendable {
  /// A URL that is not fetched.
  case refusedURL(String, URLRefusal)
  /// A number of an option outside its bounds; `minimum` and `maximum` are written as the option takes them.
  case optionOutOfRange(option: String, minimum: String, maximum: String)
  /// A word of an option that is not among those it takes.
  case unknownWord(option: String, word: String, nearest: String?, valid: [String])
  /// Options that exclude each other.
  case optionsExclude(String, String)
  /// Every number of tasks is zero.
  case noTasks
  /// More tasks than one experiment may have.
  case tooManyTasks(Int, maximum: Int)
  case missingFile(path: String)
  /// A file that exists and could not be read or written.
  case unusableFile(path: String, reason: String)
  /// A file that is not UTF-8.
  case notText(path: String)
  case fileTooLarge(path: String, maximum: UInt64)
  /// A file that is looked at rather than run.
  case notRun(path: String)
  case labCannotStart(reason: String)
  case modelCannotStart(model: String, reason: String)
  /// A lesson of which nothing can be shown, and why. The name comes from outside.
  case unreadableLesson(String, Phrase?)
  /// What the reader has done cannot be kept; the reason comes from outside.
  case progressNotKept(path: String, reason: String)
  /// A file of progress that this program did not write, or that was damaged since.
  case damagedProgress(path: String)
  /// A file of progress that a later version of the program wrote.
  case laterProgress(path: String)
  /// A trace file that is not read, or not written.
  case traceRefused(path: String, TraceRefusal)
  /// A schedule that cannot be made.
  case schedule(ScheduleMistake)
  case interrupted

  /// The message. Text from outside is harmless in it.
  public var sentence: Phrase {
    switch self {
    case .refusedURL(let url, let refusal): refusal.sentence(for: url)
    case .optionOutOfRange(let option, let minimum, let maximum):
      Phrase(
        en: "\(option): the number must be from \(minimum) to \(maximum).",
        ko: "\(option): \(minimum)부터 \(maximum)까지의 수를 쓰세요.")
    case .unknownWord(let option, let word, let nearest, let valid):
      Suggestion(word: word, nearest: nearest, valid: valid).sentence(in: option)
    case .optionsExclude(let a, let b):
      Phrase(
        en: "\(a) and \(b) cannot be used together. Leave one of them out.",
        ko: "\(a), \(b): 함께 쓸 수 없습니다. 둘 중 하나를 빼세요.")
    case .tooManyTasks(let count, let maximum):
      Phrase(
        en: "\(Quantities.tasks(count).en) are too many. An experiment may have \(Numbers.count(maximum)).",
        ko: "태스크가 \(Numbers.count(count))개로 너무 많습니다. 실험 하나에 \(Numbers.count(maximum))개까지 쓸 수 있습니다.")
    case .noTasks:
      Phrase(
        en: "There is no task to run. Ask for at least one, for example with --fetch 5.",
        ko: "실행할 태스크가 없습니다. 예를 들어 --fetch 5처럼 하나 이상 지정하세요.")
    case .unusableFile(let path, let reason):
      Phrase(
        en: "\(named(path)): the file cannot be used (\(Harmless.text(reason))). Check its permissions.",
        ko: "\(named(path)): 파일을 사용할 수 없습니다(\(Harmless.text(reason))). 권한을 확인하세요.")
    case .notText(let path):
      Phrase(
        en: "\(named(path)): this is not a text file in UTF-8. Save it as UTF-8.",
        ko: "\(named(path)): UTF-8 텍스트 파일이 아닙니다. UTF-8로 저장하세요.")
    case .fileTooLarge(let path, let maximum):
      Phrase(
        en: "\(named(path)): the file is larger than \(Numbers.bytes(maximum)). Give a smaller one.",
        ko: "\(named(path)): 파일이 \(Numbers.bytes(maximum))보다 큽니다. 더 작은 파일을 쓰세요.")
    case .missingFile(let path):
      Phrase(
        en: "\(named(path)): there is no such file. Check the path.",
        ko: "\(named(path)): 그런 파일이 없습니다. 경로를 확인하세요.")
    case .notRun(let path):
      Phrase(
        en: "\(named(path)): this is a program for the microscope and is not run. Give a file with tasks or jobs.",
        ko: "\(named(path)): 현미경으로 볼 프로그램이라 실행할 수 없습니다. tasks나 jobs가 있는 파일을 쓰세요.")
    case .labCannotStart(let reason):
      Phrase(
        en: "The practice server cannot start (\(Harmless.text(reason))). See what interleave doctor says.",
        ko: "연습 서버를 시작할 수 없습니다(\(Harmless.text(reason))). interleave doctor로 점검해 보세요.")
    case .modelCannotStart(let model, let reason):
      Phrase(
        en: "\(Harmless.text(model)): this model cannot start (\(Harmless.text(reason))). "
          + "See what interleave doctor says, or choose others with --models.",
        ko: "\(Harmless.text(model)): 이 모델을 시작할 수 없습니다(\(Harmless.text(reason))). "
          + "interleave doctor로 점검하거나 --models로 다른 모델을 고르세요.")
    case .unreadableLesson(let name, let reason):
      Phrase(
        en: "\(Harmless.text(name)): the lesson cannot be read. \(reason?.en ?? "interleave check says why.")",
        ko: "\(Harmless.text(name)): 레슨을 읽을 수 없습니다. \(reason?.ko ?? "interleave check로 이유를 볼 수 있습니다.")")
    case .progressNotKept(let path, let reason):
      Phrase(
        en: "Your progress cannot be kept and lasts until you quit (\(Harmless.text(reason, limit: 80))): "
          + ShownPath.text(path),
        ko: "학습 기록을 저장할 수 없어 interleave를 끝낼 때까지만 유지됩니다(\(Harmless.text(reason, limit: 80))): "
          + ShownPath.text(path))
    case .damagedProgress(let path):
      Phrase(
        en:
          "\(named(path)): this is not a file of progress, or it is damaged. Choose one that interleave progress --export wrote.",
        ko: "\(named(path)): 학습 기록 파일이 아니거나 손상되었습니다. interleave progress --export로 만든 파일을 쓰세요.")
    case .laterProgress(let path):
      Phrase(
        en: "\(named(path)): a later version of interleave wrote this file of progress. Use that version.",
        ko: "\(named(path)): 더 새로운 버전의 interleave가 만든 학습 기록 파일입니다. 그 버전을 쓰세요.")
    case .traceRefused(let path, let refusal): refusal.sentence(for: named(path))
    case .schedule(let mistake): mistake.sentence
    case .interrupted:
      Phrase(
        en: "Interrupted. Tasks that had not ended are shown as cancelled.",
        ko: "중단했습니다. 끝나지 않은 태스크는 취소로 표시합니다.")
    }
  }

  private func named(_ path: String) -> String { Harmless.text(path, limit: 300) }
}

import Timeline

/// Why a small run did not go well.
public enum RunTrouble: Error, Equatable, Sendable {
  /// What it needs was not ready to begin; what the system said.
  case cannotStart(reason: String)
  /// Its task failed; `timeout` is the task's limit in nanoseconds, nil for none.
  case failed(TaskFailure, timeout: UInt64?)
  /// Its task neither failed nor did what was asked; what it did, in a word.
  case unexpected(String)

  /// The trouble in words. Text from outside is harmless in it.
  var finding: Phrase {
    switch self {
    case .cannotStart(let reason):
      Phrase(en: "cannot start (\(Harmless.text(reason)))", ko: "시작할 수 없음(\(Harmless.text(reason)))")
    case .failed(let failure, let timeout): failure.sentence(timeout: timeout)
    case .unexpected(let what):
      Phrase(en: "did not do what was asked (\(Harmless.text(what)))", ko: "요청한 대로 작동하지 않음(\(Harmless.text(what)))")
    }
  }
}

extension DoctorWords {
  /// The practice server, after one fetch of `path` that took so many nanoseconds.
  public static func practiceServer(_ outcome: Result<UInt64, RunTrouble>, path: String) -> Diagnosis.Row {
    switch outcome {
    case .success(let wall):
      let time = Numbers.duration(wall)
      return Diagnosis.Row(
        .practiceServer, .ok,
        Phrase(en: "started, and answered \(path) in \(time) (measured)", ko: "시작했고 \(path) 요청에 \(time) 만에 응답함(측정)"))
    case .failure(let trouble):
      return Diagnosis.Row(
        .practiceServer, .problem, trouble.finding,
        advice: Phrase(
          en:
            "Check that a program may listen on 127.0.0.1 and start processes and threads (ulimit -u). Without the server, "
            + "interleave run URL works.",
          ko: "프로그램이 127.0.0.1에서 연결을 받고 프로세스와 스레드를 시작할 수 있는지(ulimit -u) 확인하세요. "
            + "서버가 없어도 interleave run URL은 쓸 수 있습니다."))
    }
  }

  /// A model, after one sleep of `sleep` nanoseconds that took so many with all around it.
  public static func model(
    _ model: ExecutionModel, _ outcome: Result<UInt64, RunTrouble>, sleep: UInt64
  ) -> Diagnosis.Row {
    switch outcome {
    case .success(let wall):
      let (asked, time) = (Numbers.exactDuration(sleep), Numbers.duration(wall))
      return Diagnosis.Row(
        .model(model), .ok,
        Phrase(en: "a run with a sleep of \(asked) took \(time) (measured)", ko: "\(asked) 잠자기: \(time) 걸림(측정)"))
    case .failure(let trouble):
      return Diagnosis.Row(
        .model(model), .problem, trouble.finding,
        advice: Phrase(
          en: "The other models work without it: choose them with --models.",
          ko: "다른 모델은 이 모델 없이도 작동합니다. --models로 고르세요."))
    }
  }
}

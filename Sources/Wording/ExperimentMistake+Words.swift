import Timeline

extension ExperimentMistake {
  /// What is wrong and what to write instead. Text from the file is harmless in it. One table, so that no case can
  /// be left without a sentence.
  public var sentence: Phrase {
    switch self {
    case .notYAML(let problem):
      Phrase(
        en: "This is not valid YAML: \(Harmless.text(problem)).", ko: "올바른 YAML이 아닙니다: \(Harmless.text(problem)).")
    case .alias:
      Phrase(
        en: "Anchors (&) and aliases (*) are not used in experiments. Write the value out.",
        ko: "실험에는 앵커(&)와 별칭(*)을 쓰지 않습니다. 값을 그대로 적으세요.")
    case .wrongShape(let key, let expected):
      Phrase(
        en: "\(quoted(key)) must be \(expected.words.en).", ko: "\(quoted(key)): \(expected.words.ko) 써야 합니다.")
    case .mustBeQuoted(let key, let text):
      Phrase(
        en: "\(quoted(key)) must be text, because YAML reads 3.10 as 3.1. Write \(key): \"\(shown(text))\".",
        ko: "\(quoted(key)): YAML은 3.10을 3.1로 읽으므로 문자열로 써야 합니다. \(key): \"\(shown(text))\" 꼴로 쓰세요.")
    case .empty:
      Phrase(
        en: "The file is empty. Give it a list of tasks, for example tasks: [{fetch: /site/1}].",
        ko: "파일이 비어 있습니다. 예를 들어 tasks: [{fetch: /site/1}]처럼 태스크 목록을 쓰세요.")
    case .noKind(let valid):
      Phrase(
        en: "Nothing in this file says what is to be run. Give it one of \(valid.joined(separator: ", ")).",
        ko: "무엇을 실행할지 이 파일에 없습니다. 다음 중 하나를 쓰세요: \(valid.joined(separator: ", ")).")
    case .unknownKey(let suggestion):
      Phrase(
        en: "There is no key \(quoted(suggestion.word)) here.\(suggestion.hint.en)",
        ko: "여기에 없는 키입니다: \(quoted(suggestion.word)).\(suggestion.hint.ko)")
    case .missingKey(let key, let owner):
      Phrase(en: "\(quoted(owner)) needs the key \(quoted(key)).", ko: "\(quoted(owner)): 키가 빠졌습니다: \(quoted(key)).")
    case .repeated(let word):
      Phrase(
        en: "\(quoted(word)) stands here twice. Leave one of them out.",
        ko: "\(quoted(word)): 두 번 나옵니다. 하나를 빼세요.")
    case .conflict(let a, let b):
      Phrase(
        en: "\(quoted(a)) and \(quoted(b)) cannot stand together. Leave one of them out.",
        ko: "\(quoted(a)), \(quoted(b)): 함께 쓸 수 없습니다. 둘 중 하나를 빼세요.")
    case .noWork(let valid):
      Phrase(
        en: "This task has no work. Give it one of \(valid.joined(separator: ", ")).",
        ko: "이 태스크에는 할 일이 없습니다. 다음 중 하나를 쓰세요: \(valid.joined(separator: ", ")).")
    case .keyWithout(let key, let needed):
      Phrase(
        en: "\(quoted(key)) belongs only beside \(quoted(needed)). Leave it out here.",
        ko: "\(quoted(key)): 다음 키와 함께일 때만 쓸 수 있습니다: \(quoted(needed)). 여기서는 빼세요.")
    case .unknownWord(let key, let suggestion): suggestion.sentence(in: quoted(key))
    case .missingUnit(let key, let text, let examples):
      Phrase(
        en: "\(quoted(key)): \(shown(text)) has no unit. Write for example \(examples.joined(separator: " or ")).",
        ko: "\(quoted(key)): 단위가 없습니다(\(shown(text))). 예: \(examples.joined(separator: ", ")).")
    case .notANumber(let key, let text, let example):
      Phrase(
        en: "\(quoted(key)): \(quoted(text)) is not a number that fits here. Write for example \(example).",
        ko: "\(quoted(key)): 여기에 맞는 수가 아닙니다(\(shown(text))). 예: \(example).")
    case .outOfRange(let key, let text, let minimum, let maximum):
      Phrase(
        en: "\(quoted(key)): \(shown(text)) is out of bounds. Choose from \(minimum) to \(maximum).",
        ko: "\(quoted(key)): 범위를 벗어났습니다(\(shown(text))). \(minimum)부터 \(maximum)까지 쓸 수 있습니다.")
    case .emptyRange(let lower, let upper):
      Phrase(
        en: "\"between\": \(shown(lower)) lies above \(shown(upper)). Write the smaller one first.",
        ko: "\"between\": 앞의 값(\(shown(lower)))이 뒤의 값(\(shown(upper)))보다 큽니다. 작은 값을 먼저 쓰세요.")
    case .taskNotBefore(let name):
      Phrase(
        en: "\"while\": the task \(quoted(name)) must come before this one. Move it up.",
        ko: "\"while\": 가리키는 태스크가 이 태스크보다 앞에 있어야 합니다(\(shown(name))). 위로 옮기세요.")
    case .duplicateName(let name):
      Phrase(
        en: "Two tasks are called \(quoted(name)). Give one of them another name.",
        ko: "같은 이름의 태스크가 둘 있습니다: \(quoted(name)). 하나의 이름을 바꾸세요.")
    case .badName(let name):
      Phrase(
        en: "\(quoted(name)) cannot be a name. Use letters, digits, - and _, at most 40 of them.",
        ko: "이름으로 쓸 수 없습니다: \(quoted(name)). 글자, 숫자, -, _만 40자까지 쓰세요.")
    case .refusedURL(let url, let refusal): refusal.sentence(for: url)
    case .badProgramFile(let name):
      Phrase(
        en: "\(quoted(name)) cannot be a program here. Name a file beside the experiment, for example race.py.",
        ko: "여기에 쓸 수 없는 프로그램입니다: \(quoted(name)). race.py처럼 실험 파일과 같은 폴더에 있는 파일을 쓰세요.")
    case .unreadableProgram(let reason): reason
    case .badProgram(let problem):
      Phrase(
        en: "This program cannot be run here: \(Harmless.text(problem.en)).",
        ko: "여기서 실행할 수 없는 프로그램입니다: \(Harmless.text(problem.ko)).")
    case .figureOfWholeRun(let figure, let valid):
      Phrase(
        en: "\(quoted(figure)) is a figure of a whole run. Leave \"task\" out, or choose one of "
          + "\(valid.joined(separator: ", ")).",
        ko: "\(quoted(figure)): 실행 전체의 수치입니다. \"task\"를 빼거나 다음 중에서 고르세요: "
          + "\(valid.joined(separator: ", ")).")
    case .modelNotRun(let model):
      Phrase(
        en: "This experiment does not run \(quoted(model)). Add it to \"\(list(of: model))\".",
        ko: "이 실험에서 실행하지 않습니다: \(quoted(model)). \"\(list(of: model))\"에 추가하세요.")
    case .tooManyTasks(let count, let maximum): CommandMessage.tooManyTasks(count, maximum: maximum).sentence
    case .noTasks:
      Phrase(
        en: "There is no task to run. Give \"tasks\" at least one, for example {fetch: /site/1}.",
        ko: "실행할 태스크가 없습니다. \"tasks\"에 {fetch: /site/1} 같은 태스크를 하나 이상 쓰세요.")
    case .noJobs:
      Phrase(
        en: "There is no job to schedule. Give \"jobs\" at least one, for example {name: a, bursts: [100ms]}.",
        ko: "스케줄할 작업이 없습니다. \"jobs\"에 {name: a, bursts: [100ms]} 같은 작업을 하나 이상 쓰세요.")
    case .tooLargeForMachine(let jobs, let time): ScheduleMistake.tooLargeForMachine(jobs: jobs, time: time).sentence
    }
  }

  /// The key under which an experiment lists what it is run under.
  private func list(of model: String) -> String { SchedulePolicy(name: model) == nil ? "models" : "policies" }

  private func shown(_ text: String) -> String { Harmless.text(text, limit: 60) }
  private func quoted(_ text: String) -> String { "\"\(shown(text))\"" }
}

extension ExperimentMistake.ExpectedShape {
  /// The shape as the object of a sentence; the Korean form carries its particle.
  var words: Phrase {
    switch self {
    case .mapping: Phrase(en: "a mapping of keys to values", ko: "키와 값의 묶음을")
    case .list: Phrase(en: "a list", ko: "목록을")
    case .text: Phrase(en: "text", ko: "문자열을")
    case .number: Phrase(en: "a number", ko: "수를")
    case .models: Phrase(en: "a list of models, or all", ko: "모델 목록이나 all을")
    case .titles: Phrase(en: "text in both languages, {en: ..., ko: ...}", ko: "두 언어의 글 {en: ..., ko: ...}을")
    case .listOfTwo: Phrase(en: "a list of two values", ko: "값이 둘인 목록을")
    case .duration: Phrase(en: "a time, for example 40ms", ko: "40ms 같은 시간을")
    case .size: Phrase(en: "a size, for example 20MB", ko: "20MB 같은 크기를")
    case .word: Phrase(en: "one word", ko: "낱말 하나를")
    case .expectation:
      Phrase(en: "one global and a whole number, for example {counter: 2}", ko: "{counter: 2} 같은 전역 변수 하나와 정수를")
    case .bursts:
      Phrase(
        en: "an odd number of times, computing and I/O in turn with computing first and last",
        ko: "계산과 입출력을 번갈아, 계산으로 시작해 계산으로 끝나는 홀수 개의 시간을")
    }
  }
}

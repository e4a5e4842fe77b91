/// The words of the speaker's terminal.
public enum NotesWords {
  /// What the screen is.
  public static let notes = Phrase(en: "speaker's notes", ko: "발표자 노트")
  /// No presenter runs.
  public static let noLecture = Phrase(en: "No lecture is running yet.", ko: "아직 진행 중인 강의가 없습니다.")
  /// What to do then.
  public static let startOne = Phrase(
    en: "Start interleave present in the other terminal. This one finds it by itself.",
    ko: "다른 터미널에서 interleave present를 시작하세요. 이 터미널은 저절로 연결됩니다.")
  /// The presenter was there and is not any more.
  public static let presenterGone = Phrase(
    en: "The presenter has gone. Start interleave present again.",
    ko: "발표 화면이 닫혔습니다. interleave present를 다시 시작하세요.")
  /// The presenter is there and has said nothing yet.
  public static let connecting = Phrase(
    en: "The lecture is found; it has not answered yet.", ko: "강의를 찾았습니다. 응답을 기다립니다.")
  /// The present slide has no notes.
  public static let noNotes = Phrase(en: "No notes for this slide.", ko: "이 슬라이드에는 노트가 없습니다.")
  /// Before the heading of the next slide.
  public static let next = Phrase(en: "Next", ko: "다음")
  /// Instead of it behind the last slide.
  public static let isLast = Phrase(en: "This is the last slide.", ko: "마지막 슬라이드입니다.")
  /// Before the times of the step.
  public static let step = Phrase(en: "Step", ko: "단계")
  /// Before the times of the whole lecture.
  public static let lecture = Phrase(en: "Lecture", ko: "강의")
  /// The lecture keeps to its plan.
  public static let onTime = Phrase(en: "on time", ko: "계획대로")
  /// Above what the projector shows.
  public static let hall = Phrase(en: "The hall sees", ko: "강의실 화면")
  /// The projector is dark.
  public static let isBlank = Phrase(en: "The projector is dark.", ko: "강의실 화면이 꺼져 있습니다.")
  /// Above the steps that can be gone to.
  public static let goTo = Phrase(en: "Go to step", ko: "이동할 단계")
  /// No step is called so.
  public static let noSuchStep = Phrase(en: "no such step", ko: "그런 단계 없음")
  /// Above the answers of which hands are counted.
  public static let hands = Phrase(en: "Hands", ko: "손 든 사람")
  /// The hall sees how many hands there were.
  public static let revealed = Phrase(en: "the hall sees them", ko: "강의실에 보임")
  /// The hall does not see it yet.
  public static let hidden = Phrase(en: "hidden until the answer", ko: "답이 나올 때까지 숨김")
  /// A key asked for something that needs a presenter.
  public static let needsLecture = Phrase(en: "No lecture is running to be driven.", ko: "조작할 강의가 아직 없습니다.")
  /// A key asked for hands where nothing is asked.
  public static let noQuestion = Phrase(en: "This slide asks nothing.", ko: "이 슬라이드에는 질문이 없습니다.")
  /// A key asked for a run where there is no experiment.
  public static let noRun = Phrase(en: "This slide has no experiment.", ko: "이 슬라이드에는 실험이 없습니다.")
  /// A key asked for an earlier run that there is not.
  public static let noRecording = Phrase(
    en: "No good run of this experiment has been kept so far.", ko: "이 실험은 아직 저장된 실행이 없습니다.")
  /// The command needs a terminal.
  public static let needsTerminal = Phrase(
    en: "The speaker's notes need a terminal.", ko: "발표자 노트를 보려면 터미널이 필요합니다.")
  /// There is no folder in which presenter and notes could meet.
  public static let noPlace = Phrase(
    en: "There is no folder in which presenter and notes could meet. Set XDG_RUNTIME_DIR or HOME to a folder of yours.",
    ko: "발표 화면과 노트를 이어 줄 폴더가 없습니다. XDG_RUNTIME_DIR이나 HOME을 내 폴더로 지정하세요.")
  /// Another presenter runs already, so that notes would not know which one to follow.
  public static let otherPresenter = Phrase(
    en: "Another lecture is running: the speaker's notes stay with that one.",
    ko: "이미 진행 중인 강의가 있습니다. 발표자 노트는 그 강의를 따릅니다.")

  /// The socket cannot be used. Path and reason come from outside.
  public static func noSocket(reason: String) -> Phrase {
    let reason = Harmless.text(reason, limit: 160)
    return Phrase(
      en: "The speaker's notes cannot be reached (\(reason)).", ko: "발표자 노트와 연결할 수 없습니다(\(reason)).")
  }

  /// The path of the socket is longer than the system allows.
  public static func pathTooLong(most: Int) -> Phrase {
    Phrase(
      en: "The speaker's notes cannot be reached: the path of their socket has more than \(most) bytes. "
        + "Set XDG_RUNTIME_DIR to a folder with a shorter path.",
      ko: "발표자 노트와 연결할 수 없습니다. 소켓 경로가 \(most)바이트를 넘습니다. "
        + "XDG_RUNTIME_DIR을 경로가 더 짧은 폴더로 지정하세요.")
  }

  /// The lecture is so many minutes later than planned.
  public static func behind(_ minutes: Int) -> Phrase {
    Phrase(en: "behind by \(minutes) min", ko: "\(minutes)분 늦음")
  }

  /// The lecture is so many minutes earlier than planned.
  public static func ahead(_ minutes: Int) -> Phrase {
    Phrase(en: "ahead by \(minutes) min", ko: "\(minutes)분 빠름")
  }

  /// How much of a planned time has passed; both are times such as `12:40`.
  public static func passed(_ elapsed: String, of planned: String) -> Phrase {
    Phrase(en: "\(elapsed) of \(planned)", ko: "\(elapsed) / \(planned)")
  }

  /// Which slide of a step it is.
  public static func slide(_ number: Int, of count: Int) -> Phrase {
    Phrase(en: "slide \(number) of \(count)", ko: "슬라이드 \(number)/\(count)")
  }

  /// What has become of the experiment of the slide.
  public static let ready = Phrase(en: "experiment not run yet", ko: "실험 실행 전")
  /// The same.
  public static let running = Phrase(en: "running", ko: "실행 중")
  /// The same.
  public static let measured = Phrase(en: "measured now", ko: "방금 측정")
  /// The same.
  public static let recorded = Phrase(en: "the hall sees an earlier run", ko: "지난 실행을 보여 주는 중")
  /// The same.
  public static let failed = Phrase(en: "the run failed", ko: "실행 실패")
}

extension TutorWords {
  /// What the program is, beside its name.
  public static let tagline = Phrase(en: "see concurrency happen", ko: "동시성을 눈으로 보기")
  /// What to do before anything has been run.
  public static let question = Phrase(
    en: "How long will that take? Choose a model and press Enter.", ko: "얼마나 걸릴까요? 모델을 고르고 Enter를 누르세요.")
  /// What there is to see during the first run.
  public static let watch = Phrase(
    en: "Every bar is measured and drawn while it happens.", ko: "모든 막대는 지금 일어나는 일을 재서 그린 것입니다.")
  /// What to do after the first run.
  public static let compare = Phrase(
    en: "Now run another model: the two will stand on one time axis.", ko: "이제 다른 모델을 실행해 보세요. 같은 시간축 위에서 비교할 수 있습니다.")
  /// All models or policies, one after another.
  public static let all = Phrase(en: "all", ko: "모두")
  /// What the choice of all does.
  public static let allSummary = Phrase(en: "one after another", ko: "하나씩 차례로 모두")
  /// The same in sentences.
  public static let allExplanation = Phrase(
    en: "The same work each time, one run after another, all on one time axis.",
    ko: "같은 작업을 하나씩 차례로 실행합니다. 모두 같은 시간축 위에 놓입니다.")
  /// Where a run will be.
  public static let pressEnter = Phrase(en: "Enter starts it here", ko: "Enter를 누르면 여기서 시작합니다")
  /// Server, threads or processes are being made ready.
  public static let gettingReady = Phrase(en: "getting ready", ko: "준비 중")
  /// The picture of a run stands still.
  public static let paused = Phrase(en: "paused, the run goes on", ko: "화면만 멈춤, 실행은 계속")
  /// A run could not begin.
  public static let refused = Phrase(en: "could not run", ko: "실행할 수 없음")
  /// Where the five practice sites are.
  public static let practiceSites = Phrase(
    en: "The sites are a practice server inside this computer.", ko: "사이트들은 이 컴퓨터 안에 있는 연습 서버입니다.")

  /// How many of a run's tasks have ended.
  public static func done(_ ended: Int, of tasks: Int) -> Phrase {
    // The first number takes as many columns as the second, so that nothing moves while it grows.
    let number = Numbers.count(ended).rightAligned(toColumns: Numbers.count(tasks).columnWidth)
    return Phrase(en: "\(number) of \(Numbers.count(tasks)) done", ko: "\(Numbers.count(tasks))개 중 \(number)개 끝남")
  }

  /// How a run compares with another, which is named unless it is nil; `speed` is 2 when it was twice as fast.
  public static func comparison(speed: Double, reference: String? = nil) -> Phrase {
    let than = Phrase(
      en: reference.map { " than \($0)" } ?? "", ko: reference.map { "\($0)보다 " } ?? "")
    let (size, isFaster) = speed >= 1 ? (speed, true) : (1 / speed, false)
    if size < 1.05 {
      let with = reference.map { "\(Particle.with.after($0)) " } ?? ""
      return Phrase(en: "about as fast\(reference.map { " as \($0)" } ?? "")", ko: "\(with)거의 같음")
    }
    let ratio = size < 9.95 ? Numbers.decimal(size, places: 1) : Numbers.decimal(size, places: 0)
    return Phrase(
      en: "\(ratio) times \(isFaster ? "faster" : "slower")\(than.en)",
      ko: "\(than.ko)\(ratio)배 \(isFaster ? "빠름" : "느림")")
  }

  /// Rows that lie above what is seen.
  public static func above(_ rows: Int) -> Phrase {
    Phrase(en: "\(Numbers.count(rows)) more above", ko: "위로 \(Numbers.count(rows))줄 더")
  }

  /// Rows that lie below what is seen.
  public static func below(_ rows: Int) -> Phrase {
    Phrase(en: "\(Numbers.count(rows)) more below", ko: "아래로 \(Numbers.count(rows))줄 더")
  }

  /// Lanes of a run that are left out.
  public static func moreLanes(_ lanes: Int) -> Phrase {
    Phrase(en: "\(Numbers.count(lanes)) more \(lanes == 1 ? "lane" : "lanes")", ko: "타임라인 \(Numbers.count(lanes))개 더")
  }

  // MARK: Help

  /// Above the keys.
  public static let keys = Phrase(en: "Keys", ko: "키")
  /// What Ctrl-C does, which is a signal and no key of the table.
  public static let interruptHelp = Phrase(
    en: "cancel the run; leave when nothing runs", ko: "실행을 취소합니다. 실행 중이 아니면 끝냅니다")
  /// Above the states.
  public static let states = Phrase(en: "What a lane shows", ko: "타임라인이 보여 주는 것")
  /// Above the figures.
  public static let figures = Phrase(en: "What the figures say", ko: "수치의 뜻")
  /// Above the models.
  public static let models = Phrase(en: "The models", ko: "모델")
  /// Above the policies.
  public static let policies = Phrase(en: "The policies", ko: "정책")
  /// Why a cell of a lane is underlined.
  public static let underlined = Phrase(
    en: "An underlined cell hides something shorter than the cell.", ko: "밑줄 친 칸에는 한 칸보다 짧아서 그리지 못한 일이 더 있습니다.")
}

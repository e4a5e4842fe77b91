import Timeline

/// The words of the timeline explorer. Names of lanes come from outside; whoever calls has made them harmless.
public enum ExplorerWords {
  /// The name of the screen.
  public static let explorer = Phrase(en: "explorer", ko: "탐색기")
  /// Nothing is there that could be explored.
  public static let nothingToExplore = Phrase(
    en: "Nothing was run here yet that could be explored. Run something first.",
    ko: "아직 탐색할 실행이 없습니다. 먼저 실행해 보세요.")
  /// The command needs a terminal.
  public static let needsTerminal = Phrase(
    en: "The explorer needs a terminal. interleave export --format text tells the same runs in words.",
    ko: "탐색기를 열려면 터미널이 필요합니다. interleave export --format text는 같은 실행을 글로 들려줍니다.")
  /// A file that holds no run with a task.
  public static func nothingIn(_ path: String) -> Phrase {
    let path = Harmless.text(path, limit: 300)
    return Phrase(en: "\(path) holds no run that could be explored.", ko: "\(path): 탐색할 실행이 없습니다.")
  }

  // MARK: What is under the cursor

  /// What to press, before anything was pressed.
  public static let firstKeys = Phrase(
    en: "Left and Right move the cursor, Up and Down choose a lane. Enter looks closer.",
    ko: "왼쪽, 오른쪽으로 커서를 옮기고 위, 아래로 레인을 고르세요. Enter는 확대입니다.")
  /// No lane is left.
  public static let noLane = Phrase(en: "No lane is like that. Esc shows all.", ko: "그런 레인이 없습니다. Esc를 누르면 모두 보입니다.")

  /// A stay of a task, with its own times. One that is open goes on.
  public static func stay(_ name: String, _ span: Span, isOpen: Bool) -> Phrase {
    let stay = span.state.stay(moment(span.duration))
    let (from, to) = (moment(span.start), moment(span.end))
    return Phrase(
      en: "\(name) \(stay.en), from \(from) to \(to)\(isOpen ? ", so far" : "").",
      ko: "\(Particle.topic.after(name)) \(from)부터 \(to)까지 \(stay.ko).\(isOpen ? " 아직 계속됩니다." : "")")
  }

  /// The cursor stands before a task's life.
  public static func notStarted(_ name: String, until time: UInt64) -> Phrase {
    Phrase(
      en: "\(name) has not started here: it starts at \(moment(time)).",
      ko: "\(Particle.topic.after(name)) 아직 시작하지 않았습니다. \(moment(time))에 시작합니다.")
  }

  /// The cursor stands behind a task's life.
  public static func ended(_ name: String, _ outcome: TaskOutcome, at time: UInt64) -> Phrase {
    let time = moment(time)
    let topic = Particle.topic.after(name)
    return switch outcome {
    case .ok: Phrase(en: "\(name) is over here: it completed at \(time).", ko: "\(topic) \(time)에 완료했습니다.")
    case .failed: Phrase(en: "\(name) is over here: it failed at \(time).", ko: "\(topic) \(time)에 실패했습니다.")
    case .cancelled:
      Phrase(en: "\(name) is over here: it was cancelled at \(time).", ko: "\(topic) \(time)에 취소되었습니다.")
    }
  }

  /// The cursor stands behind what has been recorded of a task.
  public static func goesOn(_ name: String) -> Phrase {
    Phrase(
      en: "\(name) goes on: nothing more has been recorded.", ko: "\(Particle.topic.after(name)) 계속됩니다. 기록은 여기까지입니다.")
  }

  /// A lane that is no task's has nothing to show for a while.
  public static func idle(_ lane: LaneIdentity, _ name: String, from start: UInt64, to end: UInt64) -> Phrase {
    let (from, to) = (moment(start), moment(end))
    let what: Phrase =
      switch lane {
      case .holder: Phrase(en: "free", ko: "비어 있습니다")
      case .waiters: Phrase(en: "nobody waits", ko: "기다리는 태스크가 없습니다")
      case .processor: Phrase(en: "no task was seen here", ko: "여기서 본 태스크가 없습니다")
      case .worker, .onlyThread, .thread, .task: Phrase(en: "no task", ko: "맡은 태스크가 없습니다")
      }
    return Phrase(en: "\(name): \(what.en), from \(from) to \(to).", ko: "\(name): \(from)부터 \(to)까지 \(what.ko).")
  }

  /// What a task did in a lane that is not its own; `others` wait there as well.
  public static func inLane(_ name: String, _ stay: Phrase, beside others: Int) -> Phrase {
    guard others > 0 else { return Phrase(en: "\(name): \(stay.en)", ko: "\(name): \(stay.ko)") }
    let count = Numbers.count(others)
    return Phrase(
      en: "\(name): \(stay.en) \(count) more \(others == 1 ? "was" : "were") there.",
      ko: "\(name): \(stay.ko) 그 밖에 \(count)개 더 있었습니다.")
  }

  /// One of several tasks, and it is not known which.
  public static func shared(_ name: String, _ count: Int, _ span: Span) -> Phrase {
    let (from, to) = (moment(span.start), moment(span.end))
    let tasks = Quantities.tasks(count)
    return Phrase(
      en: "\(name): one of \(tasks.en), from \(from) to \(to).", ko: "\(name): \(from)부터 \(to)까지 \(tasks.ko) 가운데 하나입니다."
    )
  }

  /// The task asks for the lock at the very instant.
  public static let asksNow = Phrase(en: "now it asks the holder to let go", ko: "지금 락을 놓아 달라고 요청합니다")

  /// Which of a task's stays it is.
  public static func stay(_ number: Int, of count: Int) -> Phrase {
    let (number, count) = (Numbers.count(number), Numbers.count(count))
    return Phrase(en: "stay \(number) of \(count)", ko: "\(count)개 구간 중 \(number)번째")
  }

  /// Whose events the keys go through.
  public static func goesThrough(_ scope: EventScope, isTask: Bool) -> Phrase {
    let words = scope == .task && !isTask ? Phrase(en: "this lane", ko: "이 레인") : words(for: scope)
    return Phrase(en: "n/p: events of \(words.en)", ko: "n/p: \(words.ko)의 사건")
  }

  // MARK: Why

  /// What the key does that leads to the events that prove a cause.
  public static func proofs(_ count: Int) -> Phrase {
    Phrase(
      en: count == 1
        ? "shows the event that proves it" : "shows the \(Numbers.count(count)) events that prove it, one by one",
      ko: count == 1 ? "증거가 되는 사건 보기" : "증거가 되는 사건 \(Numbers.count(count))개를 차례로 보기")
  }
  /// The event that is shown, one of so many that prove a cause.
  public static func proof(_ event: Phrase, at time: UInt64, number: Int, of count: Int) -> Phrase {
    let time = moment(time)
    let place = count > 1 ? " \(number)/\(count)" : ""
    return Phrase(en: "Proof\(place): \(event.en), at \(time).", ko: "증거\(place): \(event.ko), \(time).")
  }
  /// The key that leads to the next of them.
  public static let nextProof = Phrase(en: "next", ko: "다음")
  /// The key that leads back.
  public static let backToQuestion = Phrase(en: "back", ko: "처음 자리로")
  /// Nothing proves it.
  public static let noProof = Phrase(en: "No recorded event proves it.", ko: "이것을 증명하는 기록이 없습니다.")
  /// The cursor is on no task.
  public static let nobodyToAsk = Phrase(
    en: "No task is under the cursor to ask about.", ko: "커서 아래에 물어볼 태스크가 없습니다.")
  /// Above the sentences about a whole run.
  public static let whatItComesTo = Phrase(en: "What bound this run", ko: "이 실행을 좌우한 것")

  /// An instant or a length of time, to the microsecond; below a millisecond to the nanosecond.
  public static func moment(_ nanoseconds: UInt64) -> String {
    switch nanoseconds {
    case ..<1_000: "\(nanoseconds) ns"
    case ..<1_000_000: decimal(nanoseconds, unit: 1_000, places: 3) + " us"
    case ..<1_000_000_000: decimal(nanoseconds / 1_000, unit: 1_000, places: 3) + " ms"
    default: decimal(nanoseconds / 1_000, unit: 1_000_000, places: 6) + " s"
    }
  }

  /// An instant to the nanosecond.
  public static func instant(_ nanoseconds: UInt64) -> String {
    switch nanoseconds {
    case ..<1_000_000: moment(nanoseconds)
    case ..<1_000_000_000: decimal(nanoseconds, unit: 1_000_000, places: 6) + " ms"
    default: decimal(nanoseconds, unit: 1_000_000_000, places: 9) + " s"
    }
  }

  /// Whole units and `places` digits of the rest, of which `unit` is the power of ten.
  private static func decimal(_ value: UInt64, unit: UInt64, places: Int) -> String {
    let rest = String(value % unit)
    return "\(value / unit)." + String(repeating: "0", count: places - rest.count) + rest
  }

  /// What underlined signs and the numbers among them say.
  public static let crowded = Phrase(
    en: "Underlined: stays too short to draw one by one, and how many. + looks closer.",
    ko: "밑줄: 하나씩 그리기에는 짧은 구간들. 숫자는 그 개수입니다. +로 확대하세요.")

  /// Above the signs of states, with the time that the lane was in each.
  public static func inAll(_ name: String) -> Phrase {
    Phrase(en: "\(name), in all:", ko: "\(name), 모두 합해서:")
  }

  // MARK: Runs and lanes

  /// The run still goes on.
  public static let soFar = Phrase(en: "so far", ko: "지금까지")
  /// So many lanes in one row.
  public static func folded(_ count: Int) -> Phrase {
    Phrase(
      en: count == 1 ? "1 lane, folded" : "\(Numbers.count(count)) lanes, folded", ko: "레인 \(Numbers.count(count))개, 접힘"
    )
  }
  /// How many times closer than everything.
  public static func zoomed(_ factor: Int) -> String { "x\(Numbers.count(factor))" }
  /// Above a time that was marked.
  public static let markSign = "*"
  /// Before the name of a lane that stays at the top.
  public static let pinSign = "*"
  /// Before the words by which lanes are found.
  public static let find = Phrase(en: "Find:", ko: "찾기:")
  /// What can be typed beside names.
  public static let findHint = Phrase(
    en: "also state:sleep outcome:failed worker:1", ko: "state:sleep outcome:failed worker:1도 됩니다")
  /// How many lanes are like that.
  public static func matches(_ count: Int, of all: Int) -> Phrase {
    let (count, all) = (Numbers.count(count), Numbers.count(all))
    return Phrase(en: "\(count) of \(all) lanes", ko: "레인 \(all)개 중 \(count)개")
  }

  // MARK: What keys say

  /// Whose events are gone through from now on.
  public static func scope(_ scope: EventScope) -> Phrase {
    let words = words(for: scope)
    return Phrase(
      en: "n and p go to the next and the last event of \(words.en).", ko: "n과 p는 \(words.ko)의 다음 사건과 앞 사건으로 갑니다.")
  }
  private static func words(for scope: EventScope) -> Phrase {
    switch scope {
    case .task: Phrase(en: "this task", ko: "이 태스크")
    case .anyTask: Phrase(en: "any task", ko: "모든 태스크")
    case .lock: Phrase(en: "this lock", ko: "이 락")
    }
  }
  /// Nothing more happens in that direction.
  public static func noEvent(_ direction: EventDirection) -> Phrase {
    switch direction {
    case .next: Phrase(en: "There is no later event.", ko: "더 뒤에는 사건이 없습니다.")
    case .previous: Phrase(en: "There is no earlier event.", ko: "더 앞에는 사건이 없습니다.")
    }
  }
  /// The run has no lock.
  public static let noLock = Phrase(
    en: "This task shares no lock with others. Tab chooses other events.",
    ko: "이 태스크는 다른 태스크와 함께 쓰는 락이 없습니다. Tab으로 다른 사건을 고르세요.")
  /// Nothing is remembered.
  public static let nothingBefore = Phrase(en: "There was no jump before this.", ko: "되돌아갈 자리가 없습니다.")
  /// A name alone in its family.
  public static let nothingToFold = Phrase(
    en: "No other lane has a name like this one.", ko: "이 레인과 이름이 비슷한 레인이 없습니다.")
  /// What the lanes stand for from now on.
  public static func lanes(by kind: LaneKind) -> Phrase {
    Phrase(en: "Lanes by \(kind.words.en).", ko: "레인: \(kind.words.ko).")
  }
  /// There is no mark.
  public static let noMark = Phrase(en: "No time is marked. m marks this one.", ko: "표시한 시각이 없습니다. m으로 이 시각에 표시하세요.")
  /// It goes no closer.
  public static let closest = Phrase(en: "This is as close as it gets.", ko: "더 확대할 수 없습니다.")
  /// It goes no wider.
  public static let widest = Phrase(en: "This is everything.", ko: "이미 전체입니다.")
  /// In which order lanes stand.
  public static func sorted(_ order: Phrase) -> Phrase {
    Phrase(en: "Sorted by \(order.en).", ko: "\(order.ko) 순서입니다.")
  }

  /// As the experiment has it.
  public static let byExperiment = Phrase(en: "the experiment", ko: "실험에 적힌")
  /// Who started first.
  public static let byStart = Phrase(en: "start, the first at the top", ko: "시작이 이른")
  /// Who lived longest.
  public static let byDuration = Phrase(en: "duration, the longest at the top", ko: "오래 걸린")
  /// By worker.
  public static let byWorker = Phrase(en: "worker", ko: "워커 번호")
  /// Who was longest in a state.
  public static func byTime(in state: TaskState) -> Phrase {
    Phrase(en: "time in the state \"\(state.words.en)\", the longest at the top", ko: "'\(state.words.ko)' 상태로 오래 있은")
  }
}

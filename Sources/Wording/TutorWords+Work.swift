import Timeline

/// Sentences on the work that is about to be run, for somebody who sees it for the first time.
extension TutorWords {
  /// Fetches of practice sites, of which there are five.
  public static func siteFetches(_ count: Int, sites: Int) -> Phrase {
    let places = Phrase(en: sites == 1 ? "One site" : "\(word(sites).en) sites", ko: "사이트 \(word(sites).ko) 곳")
    let answer = Phrase(
      en: " \(sites == 1 ? "It" : "Each") answers about 0.2 s after it is asked.",
      ko: " 요청을 받으면 \(sites == 1 ? "" : "저마다 ")약 0.2초 뒤에 응답합니다.")
    if count == sites { return places + Phrase(en: ".", ko: "이 있습니다.") + answer }
    return Phrase(
      en: "\(Quantities.fetches(count).en) from five sites.", ko: "사이트 다섯 곳에 요청을 \(Numbers.count(count))개 보냅니다.")
      + answer
  }

  /// Other fetches; `time` is what the practice server waits before it answers, nil where that is not known.
  public static func fetches(_ count: Int, answeredAfter time: UInt64?) -> Phrase {
    let fetches = Phrase(en: "\(capitalized(count, "fetch", "fetches")).", ko: "요청을 \(Numbers.count(count))개 보냅니다.")
    guard let time, time > 0 else { return fetches }
    return fetches
      + Phrase(
        en: " \(count == 1 ? "It" : "Each") is answered \(amount(time).en) after it is sent.",
        ko: " \(count == 1 ? "" : "저마다 ")보내고 \(amount(time).ko) 뒤에 응답이 옵니다.")
  }

  /// Fetches that leave the machine.
  public static func internetFetches(_ count: Int) -> Phrase {
    Phrase(
      en: "\(capitalized(count, "fetch", "fetches")) from the internet.", ko: "인터넷에 요청을 \(Numbers.count(count))개 보냅니다.")
  }

  /// Tasks that interpret for `time` each when alone.
  public static func computations(_ count: Int, time: UInt64) -> Phrase {
    computations(count, time, in: Phrase(en: "the interpreter", ko: "인터프리터"))
  }

  /// Tasks that compute natively for `time` each when alone.
  public static func nativeComputations(_ count: Int, time: UInt64) -> Phrase {
    computations(count, time, in: Phrase(en: "native code", ko: "네이티브 코드"))
  }

  private static func computations(_ count: Int, _ time: UInt64, in place: Phrase) -> Phrase {
    let length = amount(time)
    return Phrase(
      en: "\(capitalized(count, "computation", "computations")) of \(length.en)\(each(count)) in \(place.en).",
      ko: "\(Particle.toward.after(place.ko)) \(length.ko) 동안 계산하는 태스크가 \(existing(count)).")
  }

  /// Tasks that sleep `time`, so many times each; nil until another task has ended.
  public static func sleeps(_ count: Int, time: UInt64, times: Int?) -> Phrase {
    let sleepers = Phrase(
      en: count == 1 ? "One task sleeps \(amount(time).en)" : "\(word(count).en) tasks sleep \(amount(time).en)",
      ko: "\(amount(time).ko) 동안 자는 태스크가 \(existing(count))")
    let often: Phrase
    switch times {
    case 1: often = Phrase(en: "\(each(count)).", ko: ".")
    case .some(let times):
      often = Phrase(en: ", \(Numbers.count(times)) times\(each(count)).", ko: ". \(Numbers.count(times))번 되풀이합니다.")
    case nil: often = Phrase(en: ", again and again.", ko: ". 계속 되풀이합니다.")
    }
    return sleepers + often
  }

  /// Tasks that run the program in `file`, which is untrusted text.
  public static func programs(_ count: Int, file: String) -> Phrase {
    let name = Harmless.text(file)
    return Phrase(
      en: count == 1 ? "The program \(name)." : "The program \(name), \(Numbers.count(count)) times.",
      ko: "프로그램 \(name)\(count == 1 ? "" : ", \(Numbers.count(count))번").")
  }

  /// A number of tasks of one kind, in a word or two.
  public static func count(of kind: TaskKind, _ count: Int) -> Phrase {
    let number = Numbers.count(count)
    let isOne = count == 1
    return switch kind {
    case .fetch: Quantities.fetches(count)
    case .cpu: Phrase(en: "\(number) \(isOne ? "computation" : "computations")", ko: "계산 \(number)개")
    case .native: Phrase(en: "\(number) native \(isOne ? "computation" : "computations")", ko: "네이티브 계산 \(number)개")
    case .sleep: Phrase(en: "\(number) \(isOne ? "sleep" : "sleeps")", ko: "잠자기 \(number)개")
    case .program: Phrase(en: "\(number) \(isOne ? "program" : "programs")", ko: "프로그램 \(number)개")
    case .thread, .coroutine: Quantities.tasks(count)
    }
  }

  /// A time in seconds from a tenth of one on, below that in its usual unit.
  private static func amount(_ time: UInt64) -> Phrase {
    guard time >= 100_000_000 else {
      let text = Numbers.exactDuration(time)
      return Phrase(verbatim: text)
    }
    // A thousandth of so many nanoseconds in milliseconds is their number of seconds.
    let seconds = Numbers.milliseconds(time / 1_000)
    return Phrase(en: "\(seconds) s", ko: "\(seconds)초")
  }

  /// That there are so many, as Korean says it of one and of more.
  private static func existing(_ count: Int) -> String {
    count == 1 ? "하나 있습니다" : "\(Numbers.count(count))개 있습니다"
  }

  private static func each(_ count: Int) -> String { count == 1 ? "" : " each" }

  private static func capitalized(_ count: Int, _ one: String, _ many: String) -> String {
    "\(word(count).en) \(count == 1 ? one : many)"
  }

  private static let english = ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"]
  private static let korean = ["한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열"]

  /// Small numbers as a sentence begins with them in English, and as they stand before a counter in Korean.
  private static func word(_ count: Int) -> Phrase {
    guard (1...english.count).contains(count) else { return Phrase(verbatim: Numbers.count(count)) }
    return Phrase(en: english[count - 1], ko: korean[count - 1])
  }
}

extension DoctorWords {
  /// Fetches in flight at once that nothing should have to hold back.
  private static let manyFetches = 1_000

  /// The screen's library.
  public static func ncurses(version: String) -> Diagnosis.Row {
    Diagnosis.Row(.ncurses, .ok, Phrase(verbatim: Harmless.text(version, limit: 40)))
  }

  /// The library that fetches, and the one that it speaks https with, nil for none.
  public static func libcurl(version: String, tls: String?) -> Diagnosis.Row {
    let version = Harmless.text(version, limit: 40)
    guard let tls else {
      return Diagnosis.Row(
        .libcurl, .note, Phrase(en: "\(version), without a TLS library", ko: "\(version), TLS 라이브러리 없음"),
        advice: Phrase(
          en: "https URLs cannot be fetched. Everything on the practice server works.",
          ko: "https URL은 가져올 수 없습니다. 연습 서버는 모두 쓸 수 있습니다."))
    }
    let name = Harmless.text(tls, limit: 40)
    return Diagnosis.Row(.libcurl, .ok, Phrase(en: "\(version) with \(name)", ko: "\(version), \(name)"))
  }

  /// Processors that this process may use.
  public static func processors(usable: Int) -> Diagnosis.Row {
    let finding = Phrase(en: "\(Numbers.count(usable)) usable", ko: "\(Numbers.count(usable))개 사용 가능")
    if usable > 1 { return Diagnosis.Row(.processors, .ok, finding) }
    return Diagnosis.Row(
      .processors, .note, finding,
      advice: Phrase(
        en: "On one processor computing never overlaps, whatever the model. Two show the difference.",
        ko: "프로세서가 하나면 어떤 모델에서도 계산이 겹치지 않습니다. 두 개 이상이어야 차이가 보입니다."))
  }

  /// The kernel's name and release; untrusted.
  public static func kernel(_ name: String) -> Diagnosis.Row {
    Diagnosis.Row(.kernel, .ok, Phrase(verbatim: Harmless.text(name, limit: 60)))
  }

  /// Files that may be open at once, and the fetches that can be in flight because of it.
  public static func openFiles(limit: Int, eventLoop: Int, threads: Int) -> Diagnosis.Row {
    let limit = Numbers.count(limit)
    let finding = Phrase(
      en:
        "\(limit), so up to \(Quantities.fetches(eventLoop).en) at once under event-loop, \(Numbers.count(threads)) with threads",
      ko: "\(limit)개. 동시 요청 한도: event-loop \(Numbers.count(eventLoop))개, 스레드 \(Numbers.count(threads))개")
    if min(eventLoop, threads) >= manyFetches { return Diagnosis.Row(.openFiles, .ok, finding) }
    return Diagnosis.Row(
      .openFiles, .note, finding,
      advice: Phrase(
        en:
          "More fetches than that wait for their turn, and the run says so. ulimit -n 8192 raises the limit, where the "
          + "system allows it.",
        ko: "이보다 많은 요청은 차례를 기다리며, 실행 결과에 그 사실을 적습니다. 시스템이 허용하면 ulimit -n 8192로 한도를 올릴 수 있습니다."))
  }

  /// Where the program remembers things, nil for nowhere; `reason` is why that cannot be written, nil when it can.
  public static func stateDirectory(_ path: String?, reason: String?) -> Diagnosis.Row {
    guard let path = path.map({ Harmless.text($0, limit: 200) }) else {
      return notRemembered(Phrase(en: "none: HOME names no directory", ko: "없음: HOME이 디렉터리를 가리키지 않음"))
    }
    guard let reason = reason.map({ Harmless.text($0, limit: 200) }) else {
      return Diagnosis.Row(.stateDirectory, .ok, Phrase(en: "\(path), writable", ko: "\(path), 쓸 수 있음"))
    }
    return notRemembered(Phrase(en: "\(path) cannot be written (\(reason))", ko: "\(path): 쓸 수 없음(\(reason))"))
  }

  private static func notRemembered(_ finding: Phrase) -> Diagnosis.Row {
    Diagnosis.Row(
      .stateDirectory, .note, finding,
      advice: Phrase(
        en: "The language and how fast this machine computes are found out anew at each start. Set XDG_STATE_HOME to a "
          + "directory that you may write.",
        ko: "언어와 이 컴퓨터의 계산 속도를 시작할 때마다 다시 알아내야 합니다. XDG_STATE_HOME을 쓰기 가능한 디렉터리로 설정하세요."))
  }
}

/// The words of exports that belong to no other type.
public enum ExportWords {
  /// Where pictures come from, at their foot.
  public static func foot(version: String, processors: Int, kernel: String) -> Phrase {
    let (version, kernel) = (Harmless.text(version), Harmless.text(kernel))
    return Phrase(
      en: "interleave \(version), \(Quantities.processors(processors).en), \(kernel)",
      ko: "interleave \(version), \(Quantities.processors(processors).ko), \(kernel)")
  }

  /// In a picture that does not show all runs.
  public static func moreRuns(_ count: Int) -> Phrase {
    Phrase(
      en: "\(Harmless.ellipsis) and \(Numbers.count(count)) more \(count == 1 ? "run" : "runs")",
      ko: "\(Harmless.ellipsis) 그 밖에 실행 \(Numbers.count(count))개")
  }

  /// How fast a replay shows what took place: `factor` seconds of the run a second.
  public static func speed(_ factor: String) -> Phrase {
    Phrase(en: "speed x\(factor)", ko: "속도 x\(factor)")
  }

  /// Beside the interactive picture: what keys and mouse do.
  public static let help = Phrase(
    en: "Wheel or + and - zoom, drag or arrow keys move, f shows everything, a click marks a moment, "
      + "Esc removes the mark.",
    ko: "휠이나 +, - 키로 확대하고 축소합니다. 끌거나 화살표 키로 움직이고, f로 전체를 봅니다. 클릭하면 시각을 표시하고, Esc로 지웁니다.")

  /// What a mark on a bar means.
  public static let dropRequest = Phrase(
    en: "It asks the thread that holds the GIL to let go.", ko: "GIL을 쥔 스레드에 놓아 달라고 요청합니다.")

  /// Before the field that looks for tasks by name.
  public static let search = Phrase(en: "Find tasks", ko: "태스크 찾기")

  /// What a page says whose script may not run.
  public static let needsScript = Phrase(
    en: "The picture needs JavaScript. What happened is told below.",
    ko: "그림을 보려면 자바스크립트가 필요합니다. 일어난 일은 아래에 글로 적혀 있습니다.")

  /// The heading of the run as it is told in sentences.
  public static let told = Phrase(en: "The runs in words", ko: "글로 읽는 실행 기록")

  /// The heading of the meaning of colours and fills.
  public static let legend = Phrase(en: "What the bars mean", ko: "막대의 뜻")
}

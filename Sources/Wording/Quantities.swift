/// Numbers of things, with the plural where a language has one.
public enum Quantities {
  /// "1 thread", "5 threads".
  public static func threads(_ count: Int) -> Phrase { some(count, "thread", "threads", "스레드", "개") }

  /// "1 process", "5 processes".
  public static func processes(_ count: Int) -> Phrase { some(count, "process", "processes", "프로세스", "개") }

  /// "1 task", "5 tasks".
  public static func tasks(_ count: Int) -> Phrase { some(count, "task", "tasks", "태스크", "개") }

  /// "1 fetch", "5 fetches".
  public static func fetches(_ count: Int) -> Phrase { some(count, "fetch", "fetches", "요청", "개") }

  /// "1 switch", "5 switches".
  public static func switches(_ count: Int) -> Phrase { some(count, "switch", "switches", "전환", "회") }

  /// "1 processor", "5 processors".
  public static func processors(_ count: Int) -> Phrase { some(count, "processor", "processors", "프로세서", "개") }

  /// "1 event", "5 events".
  public static func events(_ count: Int) -> Phrase { some(count, "event", "events", "이벤트", "개") }

  private static func some(
    _ count: Int, _ singular: String, _ plural: String, _ korean: String, _ counter: String
  ) -> Phrase {
    let number = Numbers.count(count)
    return Phrase(en: "\(number) \(count == 1 ? singular : plural)", ko: "\(korean) \(number)\(counter)")
  }
}

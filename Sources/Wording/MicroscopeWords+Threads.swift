extension MicroscopeWords {
  /// How a thread stands, in a few words.
  public enum Condition {
    /// Holds the global lock, or runs where there is none.
    public static let running = Phrase(en: "running", ko: "실행")
    /// Could go on, and nobody holds the global lock.
    public static let canRun = Phrase(en: "can run", ko: "실행 가능")
    /// Could go on, and another thread holds the global lock.
    public static let waitsForGIL = Phrase(en: "waits for the GIL", ko: "GIL 대기")
    /// Sleeps.
    public static let asleep = Phrase(en: "asleep", ko: "잠듦")
    /// Was made and not started.
    public static let notStarted = Phrase(en: "not started", ko: "시작 전")
    /// Its function has returned.
    public static let finished = Phrase(en: "finished", ko: "끝남")
    /// Its event loop has nothing that could ever go on.
    public static let idle = Phrase(en: "waits for nothing", ko: "기다릴 것 없이 멈춤")

    /// Waits for a lock that somebody holds.
    public static func waitsForLock(_ lock: String, holder: String) -> Phrase {
      Phrase(en: "waits for \(lock), held by \(holder)", ko: "\(lock) 락 대기, \(Particle.subject.after(holder)) 쥠")
    }
    /// Waits for a lock that somebody holds, who is named elsewhere.
    public static func waitsForLock(_ lock: String) -> Phrase { Phrase(en: "waits for \(lock)", ko: "\(lock) 락 대기") }
    /// Has waited for a lock that is free by now.
    public static func canTake(_ lock: String) -> Phrase {
      Phrase(en: "can take \(lock)", ko: "\(lock) 락을 얻을 수 있음")
    }
    /// Waits for another thread's end.
    public static func joins(_ thread: String) -> Phrase {
      Phrase(en: "waits for the end of \(thread)", ko: "\(thread) 종료 대기")
    }
    /// The same in fewer words.
    public static func shortJoins(_ thread: String) -> Phrase { Phrase(en: "joins \(thread)", ko: "\(thread) 대기") }
    /// Was ended by an exception.
    public static func failed(_ message: String) -> Phrase { Phrase(en: "failed: \(message)", ko: "실패: \(message)") }
  }

  /// Where a thread is.
  public static func line(_ number: Int) -> Phrase { Phrase(en: "line \(number)", ko: "\(number)행") }
  /// Before the values on a thread's stack.
  public static let stack = Phrase(en: "stack", ko: "스택")
  /// Before a thread's local variables.
  public static let locals = Phrase(en: "locals", ko: "지역")
  /// A stack without values.
  public static let empty = Phrase(en: "empty", ko: "비어 있음")
  /// Which coroutine of an event loop has its turn.
  public static func turn(_ coroutine: String) -> Phrase { Phrase(en: "turn of \(coroutine)", ko: "\(coroutine) 차례") }
  /// Threads that wait for a lock.
  public static func wanted(by threads: String) -> Phrase {
    Phrase(en: "wanted by \(threads)", ko: "\(Particle.subject.after(threads)) 기다림")
  }
}

/// The words of the microscope, under which a program runs one instruction at a time. Names and values come from the
/// program; whoever calls has made them harmless.
public enum MicroscopeWords {
  /// The name of the screen.
  public static let microscope = Phrase(en: "microscope", ko: "현미경")
  /// Before the first step: what this is.
  public static let nothingYet = Phrase(
    en: "You are the scheduler: you say which thread does the next instruction.",
    ko: "스케줄러는 당신입니다. 다음 명령을 어느 스레드가 할지 당신이 정합니다.")
  /// Before the first step: what to press.
  public static let firstKeys = Phrase(
    en: "Right does one instruction, Enter a line, Left takes back. Up and Down choose.",
    ko: "오른쪽은 명령 하나, Enter는 한 줄, 왼쪽은 되돌리기, 위아래는 스레드 고르기.")
  /// Before the first step: what else there is.
  public static let otherKeys = Phrase(
    en: "Or r lets a scheduler choose, and e looks at every interleaving.",
    ko: "r로 스케줄러에게 맡기거나, e로 모든 인터리빙을 살펴볼 수 있습니다.")
  /// Before the first step of a run that was found: what to press.
  public static let goThrough = Phrase(
    en: "Right goes through it instruction by instruction, Left goes back, End shows how it ends.",
    ko: "오른쪽으로 명령을 하나씩 따라가고, 왼쪽으로 되돌아가고, End로 결말을 봅니다.")

  /// What a narrow screen shows in place of the bytecode.
  public static let source = Phrase(en: "source", ko: "소스")
  /// What a narrow screen shows in place of the source.
  public static let bytecode = Phrase(en: "bytecode", ko: "바이트코드")

  /// Several facts about one thing.
  public static func joinedFacts(_ facts: [Phrase]) -> Phrase { .joined(facts, by: ", ") }

  /// Above what threads share.
  public static let globals = Phrase(en: "Shared", ko: "공유")
  /// Before what was printed.
  public static let output = Phrase(en: "Output", ko: "출력")
  /// Before the state of the global lock.
  public static let gil = Phrase(verbatim: "GIL")

  /// How many steps were done, of how many that are recorded.
  public static func step(_ position: Int, of count: Int) -> Phrase {
    let (done, all) = (Numbers.count(position), Numbers.count(count))
    return position == count
      ? Phrase(en: "step \(done)", ko: "\(done)단계") : Phrase(en: "step \(done) of \(all)", ko: "\(all)단계 중 \(done)")
  }

  /// Whose checkpoints the program has.
  public static func checkpoints(_ version: String) -> Phrase {
    Phrase(en: "checkpoints of \(version)", ko: "\(version)의 점검 지점")
  }
  /// There is no global lock.
  public static let freeThreaded = Phrase(en: "free-threaded", ko: "프리 스레딩")
  /// What the mark beside an instruction says.
  public static let checkpointMark = Phrase(
    en: "checkpoint: another thread may come in", ko: "점검 지점: 다른 스레드가 끼어들 수 있음")
  /// What stands instead where there is no lock.
  public static let anywhere = Phrase(
    en: "no lock: another thread may come in anywhere", ko: "락 없음: 어디서나 다른 스레드가 끼어들 수 있음")

  /// What a global should be in the end.
  public static func expected(_ value: String) -> Phrase { Phrase(en: "expected \(value)", ko: "기댓값 \(value)") }
  /// Stores that were stored over by a thread that had not seen them.
  public static func lost(_ count: Int) -> Phrase {
    Phrase(
      en: count == 1 ? "1 update lost" : "\(Numbers.count(count)) updates lost", ko: "갱신 \(Numbers.count(count))개 사라짐")
  }

  // MARK: The global lock

  /// Who holds it.
  public static func holds(_ thread: String) -> Phrase {
    Phrase(en: "held by \(thread)", ko: "\(Particle.subject.after(thread)) 쥠")
  }
  /// Nobody holds a lock.
  public static let free = Phrase(en: "free", ko: "비어 있음")
  /// How often it went from one thread to another.
  public static func switches(_ count: Int) -> Phrase { Quantities.switches(count) }
  /// For how many steps somebody has waited for it.
  public static func waited(_ steps: Int) -> Phrase {
    Phrase(en: "wanted for \(steps) \(steps == 1 ? "step" : "steps")", ko: "\(steps)단계째 기다림")
  }
  /// Somebody has waited for an interval.
  public static let dropRequested = Phrase(en: "asked to let go", ko: "양보 요청")
  /// There is none.
  public static let noLock = Phrase(en: "none", ko: "없음")

  // MARK: What keys say

  /// The key asks for a thread that cannot go on: another holds the lock between two checkpoints.
  public static func isNotItsTurn(_ thread: String, holder: String) -> Phrase {
    Phrase(
      en: "\(thread) cannot run here: \(holder) holds the GIL and is not at a checkpoint. c runs it to its next one.",
      ko:
        "여기서는 \(Particle.topic.after(thread)) 나설 수 없습니다. \(Particle.subject.after(holder)) GIL을 쥐고 있고 점검 지점이 아닙니다. c를 누르면 다음 점검 지점까지 갑니다."
    )
  }
  /// The chosen thread waits; what for was said.
  public static func cannotGoOn(_ thread: String, _ condition: Phrase) -> Phrase {
    Phrase(
      en: "\(thread) cannot go on: \(condition.en). Choose another thread with Up and Down.",
      ko: "\(Particle.topic.after(thread)) 나아갈 수 없습니다: \(condition.ko). 위아래로 다른 스레드를 고르세요.")
  }
  /// The run has ended.
  public static let isOver = Phrase(
    en: "The run is over. Left goes back, f takes another choice, Home starts again.",
    ko: "실행이 끝났습니다. 왼쪽은 되돌리기, f는 다른 선택, Home은 처음으로.")
  /// There is nothing before the first step.
  public static let isStart = Phrase(en: "This is the start.", ko: "여기가 처음입니다.")
  /// Nothing more is recorded.
  public static let nothingAhead = Phrase(
    en: "Nothing is recorded ahead. Right and Enter go on.", ko: "앞쪽에 기록된 단계가 없습니다. 오른쪽이나 Enter로 나아가세요.")
  /// Nowhere so far was there a choice that is not tried.
  public static let noOtherChoice = Phrase(
    en: "There was no other choice so far: only one thread could go on at every step.",
    ko: "지금까지는 다른 선택이 없었습니다. 매 단계에 나아갈 수 있는 스레드가 하나뿐이었습니다.")
  /// A schedule was begun that turns off from another.
  public static func forked(_ number: Int, at step: Int, instead thread: String) -> Phrase {
    Phrase(
      en: "Schedule \(number) turns off here, before step \(step), where \(thread) had gone on. b shows them all.",
      ko:
        "일정 \(Particle.subject.after(String(number))) 여기, \(step)단계 앞에서 갈라집니다. 먼저는 \(Particle.subject.after(thread)) 나아갔습니다. b로 모두 볼 수 있습니다."
    )
  }
  /// A stretch was longer than is done at once.
  public static func goesOn(_ steps: Int) -> Phrase {
    Phrase(
      en: "\(Numbers.count(steps)) steps, and no end yet. The same key goes on.",
      ko: "\(Numbers.count(steps))단계를 했지만 아직 끝나지 않았습니다. 같은 키로 이어 갑니다.")
  }
  /// The program was saved and is shown as it is now.
  public static func reloaded(_ file: String) -> Phrase {
    Phrase(
      en: "\(file) was saved: from the start with the new text.",
      ko: "\(Particle.subject.after(file)) 저장되어 새 글로 처음부터 시작합니다.")
  }
  /// What can be done about a source that does not compile.
  public static func fixIt(_ file: String) -> Phrase {
    Phrase(
      en: "Change \(file) in your editor and save it: it is read again here.",
      ko: "편집기에서 \(Particle.object.after(file)) 고쳐 저장하면 여기서 다시 읽습니다.")
  }
  /// What could be written instead.
  public static func supported(_ nearest: String) -> Phrase {
    Phrase(en: "Supported is: \(nearest)", ko: "쓸 수 있는 것: \(nearest)")
  }
  /// Where a source is wrong.
  public static func place(line: Int, column: Int) -> Phrase {
    Phrase(en: "line \(line), column \(column)", ko: "\(line)행 \(column)열")
  }
  /// Nothing beside the text runs a program.
  public static let noProgram = Phrase(
    en: "Nothing here runs a Python program, which is what the microscope shows.",
    ko: "여기에는 현미경으로 볼 파이썬 프로그램이 없습니다.")
  /// A file neither shows nor runs a program.
  public static func noProgramIn(_ path: String) -> Phrase {
    let path = Harmless.text(path, limit: 300)
    return Phrase(
      en: "\(path) neither shows nor runs a Python program.", ko: "\(path): 현미경으로 볼 파이썬 프로그램이 없습니다.")
  }
  /// The command needs a terminal.
  public static let needsTerminal = Phrase(
    en: "The microscope needs a terminal.", ko: "현미경을 열려면 터미널이 필요합니다.")
}

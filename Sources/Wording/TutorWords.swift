/// The words of the interface that belong to no other type. First what it says to a key.
public enum TutorWords {
  /// A key asked for the panel of numbers, but the work comes from a file.
  public static let workComesFromFile = Phrase(
    en: "The work comes from a file. Change it there.", ko: "작업은 파일에 적혀 있습니다. 파일에서 바꾸세요.")
  /// A key asked for something that has to wait for the end of the run.
  public static let runGoesOn = Phrase(
    en: "A run is under way. Esc cancels it.", ko: "실행 중입니다. Esc를 누르면 취소합니다.")
  /// There is nothing to fetch from elsewhere.
  public static let nothingOnline = Phrase(
    en: "This work has nothing to fetch from the internet.", ko: "이 작업에는 인터넷에서 가져올 것이 없습니다.")
  /// Fetches will leave the machine.
  public static let nowOnline = Phrase(
    en: "The next run fetches from the internet.", ko: "다음 실행부터 인터넷에서 가져옵니다.")
  /// Fetches stay on the machine.
  public static let nowOffline = Phrase(
    en: "The next run fetches from the practice server in this computer.", ko: "다음 실행부터 이 컴퓨터 안의 연습 서버에서 가져옵니다.")
  /// Ctrl-C has cancelled a run.
  public static let interrupted = Phrase(
    en: "Cancelled. Ctrl-C once more leaves.", ko: "취소했습니다. Ctrl-C를 한 번 더 누르면 끝냅니다.")
  /// A number cannot be turned down any further.
  public static let oneTaskAtLeast = Phrase(
    en: "At least one task has to stay.", ko: "태스크가 적어도 하나는 있어야 합니다.")

  /// The screen is smaller than `width` columns and `height` rows.
  public static func tooSmall(width: Int, height: Int) -> Phrase {
    Phrase(
      en: "Please make this window larger: \(width) columns and \(height) rows at least.",
      ko: "창을 조금 키워 주세요. 적어도 \(width)칸, \(height)줄이 필요합니다.")
  }
}

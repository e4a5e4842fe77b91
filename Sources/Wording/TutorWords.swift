/// The words of the interface that belong to no other type.
public enum TutorWords {
  /// A key asked for the panel of numbers, but the work comes from a file.
  public static let workComesFromFile = Phrase(
    en: "The work comes from a file. Change it there.", ko: "작업은 파일에 적혀 있습니다. 파일에서 바꾸세요.")
  /// A key asked for a run while one goes on.
  public static let runGoesOn = Phrase(
    en: "A run is under way. Esc cancels it.", ko: "실행 중입니다. Esc를 누르면 취소합니다.")
  /// There is nothing to fetch from elsewhere.
  public static let nothingOnline = Phrase(
    en: "This work names no sites on the internet.", ko: "이 작업에는 인터넷 사이트가 없습니다.")
  /// Fetches will leave the machine.
  public static let nowOnline = Phrase(
    en: "From now on the internet is asked.", ko: "이제부터 인터넷 사이트에 요청합니다.")
  /// Fetches stay on the machine.
  public static let nowOffline = Phrase(
    en: "From now on the practice server is asked.", ko: "이제부터 연습 서버에 요청합니다.")
}

/// Why a URL is not fetched.
public enum URLRefusal: String, CaseIterable, Error, Sendable {
  /// Neither a path nor a complete URL.
  case incomplete
  /// Another scheme than http and https.
  case scheme
  /// White space, a control or a character that URLs do not have.
  case character
  /// No host, or one that cannot be a host.
  case host
  case port
  /// It carries a user name or password, which would end up in records.
  case credentials
  /// Outside this computer, in a place that may not lead there.
  case outside
  case tooLong

  /// The refusal of `url`, which is made harmless.
  public func sentence(for url: String) -> Phrase {
    let name = Harmless.text(url)
    return Phrase(en: "\(name): \(reason.en)", ko: "\(name): \(reason.ko)")
  }

  private var reason: Phrase {
    switch self {
    case .incomplete:
      Phrase(
        en:
          "this is not a complete URL. Write http://HOST/PATH or https://HOST/PATH, or /PATH for the practice server.",
        ko: "온전한 URL이 아닙니다. http://HOST/PATH나 https://HOST/PATH, 또는 연습 서버의 /PATH 꼴로 쓰세요.")
    case .scheme:
      Phrase(
        en: "only http and https are fetched. Begin the URL with http:// or https://.",
        ko: "http와 https 주소만 가져올 수 있습니다. http:// 또는 https://로 시작하세요.")
    case .character:
      Phrase(
        en: "it contains a character that a URL cannot have. Write it percent-encoded, a space as %20.",
        ko: "URL에 쓸 수 없는 문자가 있습니다. 공백은 %20처럼 퍼센트 인코딩으로 쓰세요.")
    case .host: Phrase(en: "the host is missing or not valid. Check the URL.", ko: "호스트가 없거나 올바르지 않습니다. URL을 확인하세요.")
    case .port:
      Phrase(
        en: "the port must be a number from 1 to 65,535. Check the URL.",
        ko: "포트는 1부터 65,535까지의 수여야 합니다. URL을 확인하세요.")
    case .credentials:
      Phrase(
        en: "it carries a user name or password, which would be recorded. Leave it out.",
        ko: "사용자 이름이나 비밀번호가 들어 있어 기록에 남습니다. 빼고 쓰세요.")
    case .outside:
      Phrase(
        en: "an experiment's tasks do not leave this computer. Write a path such as /delay/200, and put the URL into "
          + "online.",
        ko: "실험의 태스크는 이 컴퓨터 밖으로 나가지 않습니다. /delay/200 같은 경로를 쓰고, 이 URL은 online에 넣으세요.")
    case .tooLong: Phrase(en: "the URL is too long. Use a shorter one.", ko: "URL이 너무 깁니다. 더 짧은 URL을 쓰세요.")
    }
  }
}

import CCurl
import Timeline

/// A URL is looked at before anything is sent: by libcurl's own parser, so that what was checked is what is asked.
enum URLCheck {
  /// Bytes of a URL that libcurl can be relied on to send: of a request that does not leave at once it sends the first
  /// 64 KiB of the rest, and forgets what is behind them.
  static let longest = 60_000

  /// The kind of host `url` names, or why it must not be asked under `policy`.
  static func host(of url: String, under policy: TransferPolicy) throws(TaskFailure) -> Host {
    guard let parsed = curl_url() else { throw TaskFailure(.unknown, subject: url) }
    defer { curl_url_cleanup(parsed) }
    guard !url.utf8.contains(0) else { throw TaskFailure(.malformedURL, subject: url, detail: "a NUL in the URL") }
    guard url.utf8.count <= longest else {
      let beginning = String(decoding: url.utf8.prefix(1_024), as: UTF8.self)
      throw TaskFailure(.malformedURL, subject: beginning, detail: "a URL of more than \(longest) bytes")
    }
    let code = curl_url_set(parsed, CURLUPART_URL, url, UInt32(CURLU_NON_SUPPORT_SCHEME))
    guard code == CURLUE_OK, let scheme = part(CURLUPART_SCHEME, of: parsed) else {
      throw TaskFailure(.malformedURL, subject: url, detail: String(cString: curl_url_strerror(code)))
    }
    guard scheme == "http" || scheme == "https" else {
      throw TaskFailure(.schemeRefused, subject: url, detail: scheme)
    }
    guard part(CURLUPART_USER, of: parsed) == nil, part(CURLUPART_PASSWORD, of: parsed) == nil else {
      throw TaskFailure(.malformedURL, subject: url, detail: "user name or password in the URL")
    }
    guard let name = part(CURLUPART_HOST, of: parsed), !name.isEmpty else {
      throw TaskFailure(.malformedURL, subject: url, detail: String(cString: curl_url_strerror(CURLUE_NO_HOST)))
    }
    let host = Host(name)
    guard policy.mayLeaveMachine || host.isLoopback else {
      throw TaskFailure(.addressRefused, subject: url, detail: name)
    }
    return host
  }

  private static func part(_ what: CURLUPart, of parsed: OpaquePointer) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_get(parsed, what, &text, 0) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
  }
}

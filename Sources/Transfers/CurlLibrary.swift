import CCurl
import Glibc

/// libcurl as a whole: initialised once in a process, never given back.
enum CurlLibrary {
  /// What `curl_global_init` said. A `static let` runs once, and threads that come second wait for the first.
  ///
  /// SSLKEYLOGFILE would make OpenSSL write session keys to a file of someone else's choice; libcurl reads it here.
  private static let initialised: CURLcode = {
    unsetenv("SSLKEYLOGFILE")
    return curl_global_init(Int(CURL_GLOBAL_DEFAULT))
  }()

  /// Initialises libcurl unless that has been done. Throws when it cannot be used at all.
  static func initialise() throws(TransfersUnavailable) {
    guard initialised == CURLE_OK else {
      throw TransfersUnavailable(detail: String(cString: curl_easy_strerror(initialised)))
    }
  }
}

/// libcurl could not be initialised or had no memory for a handle: no transfer is possible.
public struct TransfersUnavailable: Error, Equatable, Sendable {
  /// What libcurl said, in English.
  public var detail: String
}

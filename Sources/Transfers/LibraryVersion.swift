import CCurl

/// The libcurl that the program is linked with at present, as it calls itself.
public struct LibraryVersion: Equatable, Sendable {
  /// `7.88.1`.
  public let curl: String
  /// Name and version of the library for https, such as `OpenSSL/3.0.17`; nil when there is none.
  public let tls: String?

  /// Asks the library. Any thread.
  public static var current: LibraryVersion {
    // Both members are as old as the function; CURLVERSION_NOW is a macro that Swift does not see.
    let facts = curl_version_info(CURLVERSION_FIRST)?.pointee
    return LibraryVersion(
      curl: facts?.version.map { String(cString: $0) } ?? "", tls: facts?.ssl_version.map { String(cString: $0) })
  }
}

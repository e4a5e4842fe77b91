import CCurl
import Glibc
import Timeline

extension EasyHandle {
  /// The handle that libcurl's user data stands for.
  private static func of(_ data: UnsafeMutableRawPointer) -> EasyHandle {
    Unmanaged<EasyHandle>.fromOpaque(data).takeUnretainedValue()
  }

  /// The handle to which libcurl's own belongs, nil for one that is not ours.
  static func of(easy: UnsafeMutableRawPointer) -> EasyHandle? {
    var data: UnsafeMutableRawPointer?
    ccurl_get_pointer(easy, CURLINFO_PRIVATE, &data)
    return data.map(of)
  }

  /// Gives libcurl its callbacks. They are told apart by what they notice: a phase, bytes, or both.
  func setCallbacks() {
    let me = Unmanaged.passUnretained(self).toOpaque()
    let userData = [
      CURLOPT_PRIVATE, CURLOPT_RESOLVER_START_DATA, CURLOPT_OPENSOCKETDATA, CURLOPT_SSL_CTX_DATA, CURLOPT_PREREQDATA,
      CURLOPT_HEADERDATA, CURLOPT_WRITEDATA, CURLOPT_XFERINFODATA,
    ]
    for option in userData { ccurl_set_pointer(curl, option, me) }
    noticePhases()
    noticeBytes()
  }

  private func noticePhases() {
    ccurl_set_resolver_start_function(curl) { _, _, data in
      guard let data else { return 1 }
      return EasyHandle.of(data).mayLookUp() ? 0 : 1
    }
    ccurl_set_open_socket_function(curl) { data, _, address in
      guard let data, let address else { return CURL_SOCKET_BAD }
      return EasyHandle.of(data).openSocket(address)
    }
    ccurl_set_ssl_context_function(curl) { _, _, data in
      guard let data else { return CURLE_ABORTED_BY_CALLBACK }
      EasyHandle.of(data).enter(.tls)
      return CURLE_OK
    }
    ccurl_set_prerequest_function(curl) { data, address, _, _, _ in
      guard let data, let address else { return CURL_PREREQFUNC_ABORT }
      return EasyHandle.of(data).mayAsk(address) ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
    }
  }

  private func noticeBytes() {
    ccurl_set_header_function(curl) { line, size, count, data in
      guard let line, let data else { return 0 }
      let bytes = UnsafeBufferPointer(start: line, count: size * count)
      return EasyHandle.of(data).accept(header: bytes) ? bytes.count : 0
    }
    ccurl_set_write_function(curl) { _, size, count, data in
      guard let data else { return 0 }
      return EasyHandle.of(data).accept(bodyBytes: size * count) ? size * count : 0
    }
    ccurl_set_progress_function(curl) { data, _, received, _, _ in
      guard let data else { return 1 }
      return EasyHandle.of(data).accept(redirectBytes: Int(received)) ? 0 : 1
    }
  }

  private func openSocket(_ address: UnsafePointer<curl_sockaddr>) -> curl_socket_t {
    guard mayReach(Reach(address)) else {
      refuse(.addressRefused, "an address that this run may not ask")
      return CURL_SOCKET_BAD
    }
    forgetRefusal()
    enter(.connect)
    let wanted = address.pointee
    // Close-on-exec from the first instant: another thread may be starting a process.
    let descriptor = socket(wanted.family, wanted.socktype | Int32(SOCK_CLOEXEC.rawValue), wanted.protocol)
    if descriptor < 0, errno == EMFILE || errno == ENFILE {
      refuse(.outOfDescriptors, String(cString: strerror(errno)))
    }
    return descriptor
  }

  /// A request is about to be sent. The connection may be an old one that another policy allowed.
  private func mayAsk(_ address: UnsafePointer<CChar>) -> Bool {
    guard mayReach(Reach(numeric: address)) else {
      refuse(.addressRefused, "an address that this run may not ask")
      return false
    }
    awaitAnswer()
    enter(.send)
    return true
  }

  private func accept(header line: UnsafeBufferPointer<CChar>) -> Bool {
    guard let request else { return false }
    if phase != .receive { beginAnswer() }
    if EasyHandle.announcesRedirect(line) { boundRedirectBody() }
    headerBytes += line.count
    guard headerBytes <= request.policy.maxHeaderBytes else {
      refuse(.tooLarge, "headers of more than \(request.policy.maxHeaderBytes) bytes")
      return false
    }
    return true
  }

  /// Whether `line` is a status line like `HTTP/1.1 302`.
  private static func announcesRedirect(_ line: UnsafeBufferPointer<CChar>) -> Bool {
    line.count > 9 && line[0] == CChar(UInt8(ascii: "H")) && line[4] == CChar(UInt8(ascii: "/"))
      && line[9] == CChar(UInt8(ascii: "3"))
  }

  private func accept(bodyBytes count: Int) -> Bool {
    guard let request else { return false }
    bodyBytes += count
    guard bodyBytes <= request.policy.maxBytes else {
      refuse(.tooLarge, "a body of more than \(request.policy.maxBytes) bytes")
      return false
    }
    return true
  }

  private func accept(redirectBytes count: Int) -> Bool {
    guard let request else { return false }
    guard count <= request.policy.maxBytes else {
      refuse(.tooLarge, "a redirect with a body of more than \(request.policy.maxBytes) bytes")
      return false
    }
    return true
  }
}

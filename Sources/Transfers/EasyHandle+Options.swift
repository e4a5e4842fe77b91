import CCurl
import Timeline

extension EasyHandle {
  /// A request is about to be sent: waiting for its answer is bounded by the timeout, but is not slow.
  func awaitAnswer() {
    ccurl_set_long(curl, CURLOPT_LOW_SPEED_TIME, 0)
    if boundsRedirectBody { ccurl_set_long(curl, CURLOPT_NOPROGRESS, 1) }
    boundsRedirectBody = false
  }

  /// The first line of an answer is here: from now on it can be slow.
  func beginAnswer() {
    enter(.receive)
    guard let policy = request?.policy, policy.slowestRate > 0 else { return }
    let seconds = policy.slowestFor / 1_000_000_000 + (policy.slowestFor % 1_000_000_000 == 0 ? 0 : 1)
    ccurl_set_long(curl, CURLOPT_LOW_SPEED_TIME, Int(min(max(1, seconds), 65_535)))
  }

  /// libcurl reads the body of a redirect and shows it to no write callback. Only its progress callback, which costs
  /// too much to be on for every answer, sees how long the body is.
  func boundRedirectBody() {
    boundsRedirectBody = true
    ccurl_set_long(curl, CURLOPT_NOPROGRESS, 0)
  }

  /// Sets what a policy bounds and libcurl can watch over by itself.
  func set(_ policy: TransferPolicy) {
    setMilliseconds(CURLOPT_CONNECTTIMEOUT_MS, policy.connectTimeout)
    ccurl_set_long(curl, CURLOPT_MAXREDIRS, max(0, policy.maxRedirects))
    ccurl_set_size(curl, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(max(1, policy.maxBytes)))
    ccurl_set_long(curl, CURLOPT_LOW_SPEED_LIMIT, max(0, policy.slowestRate))
  }

  /// Trusts that certificate and no other; nil trusts what the system trusts.
  func trust(_ certificate: String?) {
    guard certificate != trustedCertificate else { return }
    trustedCertificate = certificate
    guard var certificate else {
      ccurl_set_blob(curl, CURLOPT_CAINFO_BLOB, nil)
      return
    }
    certificate.withUTF8 { bytes in
      // libcurl copies it.
      var blob = curl_blob(
        data: UnsafeMutableRawPointer(mutating: bytes.baseAddress), len: bytes.count, flags: UInt32(CURL_BLOB_COPY))
      _ = ccurl_set_blob(curl, CURLOPT_CAINFO_BLOB, &blob)
    }
  }

  /// libcurl takes 0 for no limit at all, and keeps milliseconds in 32 bits.
  func setMilliseconds(_ option: CURLoption, _ nanoseconds: UInt64) {
    let rounded = nanoseconds / 1_000_000 + (nanoseconds % 1_000_000 == 0 ? 0 : 1)
    ccurl_set_long(curl, option, Int(min(max(1, rounded), UInt64(Int32.max))))
  }

  /// Sets what no request changes.
  func setLastingOptions() {
    ccurl_set_pointer(curl, CURLOPT_ERRORBUFFER, errorText)
    ccurl_set_long(curl, CURLOPT_NOSIGNAL, 1)
    ccurl_set_string(curl, CURLOPT_USERAGENT, "interleave")
    ccurl_set_string(curl, CURLOPT_PROTOCOLS_STR, "http,https")
    ccurl_set_string(curl, CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
    ccurl_set_long(curl, CURLOPT_FOLLOWLOCATION, 1)
    ccurl_set_long(curl, CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
    ccurl_set_long(curl, CURLOPT_SSL_VERIFYPEER, 1)
    ccurl_set_long(curl, CURLOPT_SSL_VERIFYHOST, 2)
    ccurl_set_long(curl, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    // A connection carries one transfer at a time, so that each transfer has phases of its own.
    ccurl_set_long(curl, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
    // Removing a handle joins its resolver thread, which may hang for many seconds; with this libcurl detaches the
    // thread instead, which then frees what it holds by itself.
    ccurl_set_long(curl, CURLOPT_QUICK_EXIT, 1)
  }
}

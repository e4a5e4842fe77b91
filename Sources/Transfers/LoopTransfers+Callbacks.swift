import CCurl

/// libcurl's name for "the timer has run out" where a descriptor is expected.
let curlSocketTimeout: curl_socket_t = -1

extension LoopTransfers {
  /// Has libcurl say what to wait for.
  func setCallbacks() {
    let me = Unmanaged.passUnretained(self).toOpaque()
    ccurl_multi_set_pointer(multi, CURLMOPT_SOCKETDATA, me)
    ccurl_multi_set_socket_function(multi) { easy, descriptor, what, data, _ in
      guard let data else { return -1 }
      LoopTransfers.of(data).watch(descriptor, what, for: easy.flatMap(EasyHandle.of(easy:)))
      return 0
    }
    ccurl_multi_set_pointer(multi, CURLMOPT_TIMERDATA, me)
    ccurl_multi_set_timer_function(multi) { _, milliseconds, data in
      guard let data else { return -1 }
      LoopTransfers.of(data).newTimer = .some(milliseconds < 0 ? nil : UInt64(milliseconds) * 1_000_000)
      return 0
    }
  }

  private static func of(_ data: UnsafeMutableRawPointer) -> LoopTransfers {
    Unmanaged<LoopTransfers>.fromOpaque(data).takeUnretainedValue()
  }

  private func watch(_ descriptor: Int32, _ what: Int32, for handle: EasyHandle?) {
    guard what != CURL_POLL_REMOVE else {
      handle?.waitsToWrite = false
      driver.unwatch(descriptor)
      return
    }
    let writing = what & CURL_POLL_OUT != 0
    handle?.waitsToWrite = writing
    driver.watch(descriptor, reading: what & CURL_POLL_IN != 0, writing: writing)
  }
}

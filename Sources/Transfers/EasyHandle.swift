import CCurl
import Timeline

/// One easy handle of libcurl: a transfer at a time, and what is kept between transfers.
///
/// Options are set once; a recycled handle changes only what its next request does differently. The callbacks are C
/// functions that get this object as their user data, unretained: whoever owns the handle outlives its transfers.
final class EasyHandle {
  /// libcurl's handle.
  let curl: UnsafeMutableRawPointer
  /// Where libcurl writes what went wrong.
  let errorText: UnsafeMutablePointer<CChar>
  /// What the handle is set up for; nil before its first request.
  private(set) var request: TransferRequest?
  /// The kind of host the request names.
  private var host = Host.name
  /// The time limit that libcurl was given last, in nanoseconds; 0 before the first.
  private var timeoutInForce: UInt64 = 0
  /// Hears of each phase as it begins; nil while nothing is to be told.
  private var onPhase: ((TaskState) -> Void)?

  /// The transfer that the handle carries, or carried last.
  var id: TransferID?
  /// Called when a request is about to be sent.
  var onSending: (() -> Void)?

  /// The phase the transfer is in; nil before its first.
  private(set) var phase: TaskState?
  /// Body bytes seen.
  var bodyBytes = 0
  /// Header bytes seen, over all redirects.
  var headerBytes = 0
  /// Why a callback stopped the transfer; nil while none did.
  private(set) var refusal: CurlFailure.Refusal?
  /// Whether libcurl is done with the transfer, so that it is in its last phase.
  var hasFinished = false
  /// Whether libcurl waits until it can write, so that a request has not been sent in full.
  var waitsToWrite = false
  /// Whether the progress callback is on.
  var boundsRedirectBody = false
  /// Name look-ups for which libcurl started a thread, over all transfers.
  private(set) var resolverThreadsStarted = 0
  /// The one certificate that is trusted, nil for those that everybody trusts.
  var trustedCertificate: String?

  /// A new handle with all options that never change.
  init() {
    // The only reason to get none is that memory ran out, where Swift itself stops the process too.
    guard let curl = curl_easy_init() else { fatalError("curl_easy_init: out of memory") }
    self.curl = curl
    errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
    errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    setLastingOptions()
    setCallbacks()
  }

  deinit {
    curl_easy_cleanup(curl)
    errorText.deallocate()
  }

  /// Makes the handle ready for `request`, or throws why it must not be asked.
  func prepare(_ request: TransferRequest, onPhase: @escaping (TaskState) -> Void) throws(TaskFailure) {
    phase = nil
    bodyBytes = 0
    headerBytes = 0
    refusal = nil
    hasFinished = false
    waitsToWrite = false
    errorText[0] = 0
    if self.request != request { try change(to: request) }
    setTimeout(request.timeout)
    self.onPhase = onPhase
  }

  /// Takes off the request's time limit what has passed of it before libcurl begins: the limit counts from the request.
  func countTimeWaited(_ nanoseconds: UInt64) {
    guard let request else { return }
    setTimeout(request.timeout > nanoseconds ? request.timeout - nanoseconds : 1)
  }

  /// Why the request is not to be sent any more, when its time limit has passed after that many nanoseconds. Given a limit of
  /// next to nothing, libcurl may notice it with the answer only.
  func lateness(after nanoseconds: UInt64) -> TaskFailure? {
    guard let request, nanoseconds >= request.timeout else { return nil }
    return TaskFailure(.timedOut, phase: .ready, subject: request.url)
  }

  private func setTimeout(_ nanoseconds: UInt64) {
    guard nanoseconds != timeoutInForce else { return }
    timeoutInForce = nanoseconds
    setMilliseconds(CURLOPT_TIMEOUT_MS, nanoseconds)
  }

  private func change(to request: TransferRequest) throws(TaskFailure) {
    let old = self.request
    self.request = request
    do {
      host = try URLCheck.host(of: request.url, under: request.policy)
    } catch {
      self.request = nil
      throw error
    }
    if old?.url != request.url { ccurl_set_string(curl, CURLOPT_URL, request.url) }
    // An empty string means no proxy whatever the environment says, null what the environment says. A proxy may take a
    // request anywhere, so that one on loopback would be a way around the policy.
    let isDirect = host.isLoopback || !request.policy.mayLeaveMachine
    ccurl_set_string(curl, CURLOPT_PROXY, isDirect ? "" : nil)
    if old?.policy != request.policy { set(request.policy) }
    trust(request.policy.trusted.flatMap { $0.serves(request.url) ? $0.certificate : nil })
  }

  /// Tells nothing to anyone from now on.
  func silence() {
    onPhase = nil
  }

  /// The transfer is in `phase` from now on.
  func enter(_ phase: TaskState) {
    guard self.phase != phase else { return }
    self.phase = phase
    if phase == .send { onSending?() }
    onPhase?(phase)
  }

  /// Remembers why a callback is about to stop the transfer.
  func refuse(_ cause: TaskFailure.Cause, _ detail: String) {
    refusal = CurlFailure.Refusal(cause: cause, detail: detail)
  }

  /// A later attempt went through: what stopped an earlier one is no reason to fail.
  func forgetRefusal() {
    refusal = nil
  }

  /// A request that libcurl was told to send has left once libcurl does not wait to write the rest of it.
  func noticeSentRequest() {
    if phase == .send, !waitsToWrite, !hasFinished { enter(.wait) }
  }

  /// What the transfer came to, now that libcurl is done with it.
  func outcome(_ code: CURLcode) -> TransferOutcome {
    let status = long(CURLINFO_RESPONSE_CODE)
    let answer = FetchAnswer(status: status, bytes: bodyBytes)
    guard code != CURLE_OK else { return .answered(answer) }
    let failure = CurlFailure(
      code: code, refusal: refusal, phase: phase, systemError: Int32(truncatingIfNeeded: long(CURLINFO_OS_ERRNO)),
      text: errorText[0] == 0 ? String(cString: curl_easy_strerror(code)) : String(cString: errorText))
    return .failed(failure.taskFailure(of: request?.url ?? ""), partial: status == 0 ? nil : answer)
  }

  /// A fact that is a number.
  func long(_ info: CURLINFO) -> Int {
    var value = 0
    ccurl_get_long(curl, info, &value)
    return value
  }

  // MARK: Policy

  /// The reach of an address at which libcurl wants to connect, or has: whether the policy lets it.
  func mayReach(_ reach: Reach?) -> Bool {
    guard let request, let reach else { return false }
    guard request.policy.mayLeaveMachine else { return reach == .loopback }
    return reach != .linkLocal || long(CURLINFO_REDIRECT_COUNT) == 0
  }

  /// A look-up begins: whether the policy lets it. Only names take time and, unless libcurl knows them, a thread.
  func mayLookUp() -> Bool {
    guard let host = currentHost() else {
      refuse(.addressRefused, "redirected to an address that this run may not ask")
      return false
    }
    if host == .localhost || host == .name { enter(.dns) }
    if host == .name { resolverThreadsStarted += 1 }
    return true
  }

  /// The host that is asked now, nil where a redirect led to one that the policy refuses.
  private func currentHost() -> Host? {
    guard let request, long(CURLINFO_REDIRECT_COUNT) > 0 else { return host }
    var url: UnsafePointer<CChar>?
    ccurl_get_string(curl, CURLINFO_EFFECTIVE_URL, &url)
    return url.flatMap { try? URLCheck.host(of: String(cString: $0), under: request.policy) }
  }
}

import CCurl
import Glibc
import Timeline

/// What is known of a transfer that libcurl gave up, and how that becomes a cause from the closed list.
///
/// libcurl's codes are coarser than the causes in a few places; there the phase, the system's error or, as the last
/// resort, the fixed beginning of libcurl's own message decides.
struct CurlFailure {
  /// Why a callback stopped the transfer, which libcurl has no words for.
  struct Refusal {
    var cause: TaskFailure.Cause
    var detail: String
  }

  /// libcurl's verdict.
  var code: CURLcode
  /// Why a callback stopped the transfer; nil while none did.
  var refusal: Refusal?
  /// The phase in which it happened; nil before the first.
  var phase: TaskState?
  /// `errno` of the call that failed, 0 when none did.
  var systemError: Int32
  /// libcurl's message.
  var text: String

  /// The failure of a transfer of `url`.
  func taskFailure(of url: String) -> TaskFailure {
    if let refusal, codesOfRefusals.contains(code) {
      return TaskFailure(refusal.cause, phase: phase, subject: url, detail: refusal.detail)
    }
    return TaskFailure(cause, phase: phase, subject: url, detail: text)
  }

  private var codesOfRefusals: [CURLcode] {
    [CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT, CURLE_ABORTED_BY_CALLBACK, CURLE_WRITE_ERROR]
  }

  private var cause: TaskFailure.Cause {
    switch code {
    case CURLE_URL_MALFORMAT, CURLE_LOGIN_DENIED: .malformedURL
    case CURLE_UNSUPPORTED_PROTOCOL: text.hasPrefix("Protocol") ? .schemeRefused : .malformedAnswer
    // A look-up needs a thread and two descriptors, of which the latter run out first.
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY:
      text.contains("thread failed to start") ? .outOfDescriptors : .nameNotFound
    case CURLE_COULDNT_CONNECT: fromSystem ?? .unreachable
    case CURLE_OPERATION_TIMEDOUT: text.hasPrefix("Operation too slow") ? .tooSlow : .timedOut
    case CURLE_TOO_MANY_REDIRECTS: .tooManyRedirects
    case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER: .handshakeFailed
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_INVALIDCERTSTATUS:
      .certificateRefused
    default: causeInAnswer
    }
  }

  /// Of the codes that mean that an answer was not what it should be.
  private var causeInAnswer: TaskFailure.Cause {
    switch code {
    case CURLE_GOT_NOTHING: .emptyAnswer
    case CURLE_PARTIAL_FILE: .truncated
    case CURLE_FILESIZE_EXCEEDED: .tooLarge
    // A header line longer than libcurl's own bound ends as this; memory does not run out here.
    case CURLE_OUT_OF_MEMORY: phase == .wait || phase == .receive ? .tooLarge : .unknown
    case CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING, CURLE_WRITE_ERROR: .malformedAnswer
    case CURLE_SEND_ERROR: .connectionReset
    case CURLE_RECV_ERROR: causeOfReceiveError
    default: .unknown
    }
  }

  /// One code for a connection that broke and for bytes that make no sense.
  private var causeOfReceiveError: TaskFailure.Cause {
    if text.hasPrefix("Recv failure") { return fromSystem ?? .connectionReset }
    if text.hasPrefix("OpenSSL") { return text.contains("unexpected eof") ? .truncated : .connectionReset }
    return .malformedAnswer
  }

  /// libcurl keeps the last error it saw, of earlier attempts too: it counts only where the code says that there is one.
  private var fromSystem: TaskFailure.Cause? {
    switch systemError {
    case ECONNREFUSED: .connectionRefused
    case ECONNRESET, ECONNABORTED, EPIPE: .connectionReset
    case ENETUNREACH, EHOSTUNREACH, ENETDOWN, EHOSTDOWN, EADDRNOTAVAIL, EACCES, EPERM: .unreachable
    case ETIMEDOUT: .timedOut
    case EMFILE, ENFILE: .outOfDescriptors
    default: nil
    }
  }
}

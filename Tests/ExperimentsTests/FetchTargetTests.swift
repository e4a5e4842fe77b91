import Experiments
import Testing
import Wording

@Suite struct FetchTargetTests {
  @Test(arguments: [
    "http://127.0.0.1/", "http://127.9.8.7:8080/x", "HTTP://LOCALHOST", "http://[::1]:80/", "https://localhost:1",
  ]) func loopback_isThisComputer(url: String) throws {
    #expect(try FetchTarget(url) == .web(url, isLoopback: true))
  }

  /// Spellings that some libraries take for this computer and others do not.
  @Test(arguments: [
    "http://127.1/", "http://0177.0.0.1/", "http://127.0.0.1.example.org/", "http://localhost.example.org/",
    "http://2130706433/", "http://0x7f.0.0.1/", "http://127.0.0.256/", "http://127.0.0.1./",
    "http://[::ffff:127.0.0.1]/",
    "https://ko.wikipedia.org/wiki/한국어",
  ]) func everythingElse_leavesTheMachine(url: String) throws {
    #expect(try FetchTarget(url).leavesMachine)
  }

  @Test(arguments: [
    ("", URLRefusal.incomplete), ("example.org", .incomplete), ("//example.org/", .incomplete),
    ("localhost:80/", .incomplete), ("ftp://example.org/", .scheme), ("file:///etc/passwd", .scheme),
    ("javascript:alert(1)", .scheme), ("http://", .host), ("http:///x", .host), ("http://a b/", .character),
    ("http://a\u{1B}/", .character), ("http://127.0.0.1\\@example.org/", .character), ("/a\u{202E}b", .character),
    ("http://127.0.0.1@example.org/", .credentials), ("http://me:pw@localhost/", .credentials),
    ("http://localhost:0/", .port), ("http://localhost:65536/", .port), ("http://localhost:+80/", .port),
    ("http://localhost:/", .port), ("http://127.0.0.1%2eexample.org/", .host), ("http://[::1/", .host),
  ]) func refusals_nameTheReason(url: String, refusal: URLRefusal) {
    #expect(throws: refusal) { try FetchTarget(url) }
  }

  @Test func longURL_isRefused() {
    #expect(throws: URLRefusal.tooLong) { try FetchTarget("/" + String(repeating: "a", count: 8_000)) }
  }
}

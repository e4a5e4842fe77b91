import Testing

@testable import Lab

@Suite struct RequestTests {
  @Test(arguments: [
    ("/", Endpoint.index), ("/delay/0", .delay(milliseconds: 0)), ("/delay/0.5", .delay(milliseconds: 0.5)),
    ("/delay/60000", .delay(milliseconds: 60_000)), ("/bytes/0", .bytes(0)), ("/bytes/1.5KB", .bytes(1500)),
    ("/bytes/100MB", .bytes(100_000_000)), ("/status/200", .status(200)), ("/status/599", .status(599)),
    ("/redirect/50", .redirect(hops: 50)), ("/fault/stall", .fault(.stall)), ("/site/5", .site(5)),
    ("http://127.0.0.1:80/site/1", .site(1)),
  ])
  func target_isUnderstood(target: String, endpoint: Endpoint) throws {
    #expect(try LabRequest(target: target).endpoint == endpoint)
  }

  @Test(arguments: [
    "/delay/", "/delay/-1", "/delay/60000.1", "/delay/1e3", "/delay/0x10", "/delay/nan", "/delay/inf", "/delay/.5",
    "/delay/5.", "/delay/1.2.3", "/delay/5ms", "/bytes/1.5", "/bytes/100000001", "/bytes/9999999999999999",
    "/bytes/1GB", "/status/100", "/status/199", "/status/600", "/status/200.0", "/redirect/51", "/site/0", "/site/6",
    "/fault/Reset", "/delay/1?bytes=", "/delay/1?bytes", "/delay/1?bytes=x", "/delay/1?rate=0", "/delay/1?jitter=-1",
    "/delay/1?seed=1.5", "/delay/1?byte=1", "/delay/1?bytes=1&bytes=2", "/delay/1?bytes=1%30",
  ])
  func target_isABadRequest(target: String) throws {
    let refusal = try #require(throws: Refusal.self) { try LabRequest(target: target) }
    #expect(refusal.status == 400)
    #expect(refusal.text.contains("Example: "))
  }

  @Test(arguments: ["", "/delay", "/delay/1/", "/delay/1/2", "//", "/Delay/1", "*", "delay/1", "/nothing/1", "http://"])
  func path_isNotFound(target: String) throws {
    let refusal = try #require(throws: Refusal.self) { try LabRequest(target: target) }
    #expect(refusal.status == 404)
    #expect(refusal.text.contains("/delay/{ms}"))
  }

  @Test func dials_areRead_inAnyOrder() throws {
    let dials = try Dials(query: "seed=7&jitter=2.5&rate=1.5KB&bytes=20kb")
    #expect(dials.bytes == 20_000)
    #expect(dials.rate == 1500)
    #expect(dials.jitter == 2.5)
    #expect(dials.seed == 7)
    #expect(try Dials(query: "rate=0.5").rate == 0.5)
    #expect(try Dials(query: "rate=3B").rate == 3)
  }

  @Test func refusal_repeatsNothingThatATerminalWouldObey() {
    let text = Refusal.unknownPath("/\u{1b}[31m\r\n" + String(repeating: "x", count: 500)).text
    #expect(text.hasPrefix("There is nothing at `/?[31m??xxx"))
    #expect(text.utf8.allSatisfy { $0 == 10 || (0x20...0x7e).contains($0) })
    #expect(text.utf8.count < 1000)
  }
}

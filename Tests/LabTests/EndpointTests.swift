import Testing

@testable import Lab

/// Every endpoint and every dial, over a real connection.
@Suite struct EndpointTests {
  private let server: LabServer

  init() throws { server = try LabServer.start() }

  private func get(_ target: String, method: String = "GET") throws -> TestResponse {
    try TestClient(port: server.port).request(target, method: method)
  }

  @Test func delay_answers_notBeforeItsTime() throws {
    let begin = monotonicNanoseconds()
    let response = try get("/delay/50")
    #expect(monotonicNanoseconds() - begin >= 50_000_000)
    #expect(response.status == 200)
    #expect(response.body.count == 64)
    #expect(response["Content-Type"] == "text/plain; charset=utf-8")
  }

  @Test(arguments: [0, 1, 63, 64, 65, 65_535, 65_536, 65_537, 3_000_000])
  func bytes_sendsThatMany(count: Int) throws {
    let response = try get("/bytes/\(count)")
    #expect(response["Content-Length"] == String(count))
    #expect(response.body.count == count)
    #expect(response.body.prefix(4).elementsEqual("line".utf8.prefix(count)))
  }

  @Test func bytes_reachAClientThatReadsLate() throws {
    let late = try TestClient(port: server.port)
    try late.send("GET /bytes/20MB HTTP/1.1\r\nHost: lab\r\n\r\n")
    #expect(try late.head().status == 200)
    // While that one does not read, the server serves others.
    #expect(try get("/delay/1").status == 200)
    #expect(try late.bytes(20_000_000).count == 20_000_000)
    #expect(try late.request("/delay/0").status == 200)
  }

  @Test(arguments: [200, 201, 204, 205, 299, 301, 304, 404, 418, 500, 599])
  func status_isTheOneAskedFor(code: Int) throws {
    let client = try TestClient(port: server.port)
    let response = try client.request("/status/\(code)")
    #expect(response.status == code)
    let isEmpty = [204, 205, 304].contains(code)
    #expect(response.body.isEmpty == isEmpty)
    // Nothing was left over: the next answer begins where it should.
    #expect(try client.request("/status/202").status == 202)
  }

  @Test func redirect_countsDown_andKeepsTheDials() throws {
    let client = try TestClient(port: server.port)
    var response = try client.request("/redirect/3?bytes=7&seed=2")
    var seen: [String] = []
    while response.status == 302, let location = response["Location"] {
      seen.append(location)
      response = try client.request(location)
    }
    #expect(seen == [2, 1, 0].map { "/redirect/\($0)?bytes=7&seed=2" })
    #expect(response.status == 200)
    #expect(response.body.count == 7)
  }

  @Test func sites_answerWithTheirPages_afterTheirLatencies() throws {
    for number in 1...5 {
      let begin = monotonicNanoseconds()
      let response = try get("/site/\(number)?seed=3")
      let latency = PracticeSite(number: number).latency(seed: 3)
      #expect(Double(monotonicNanoseconds() - begin) >= latency * 1_000_000)
      #expect(response["Content-Type"] == "text/html; charset=utf-8")
      #expect(response.text == PracticeSite(number: number).page)
    }
  }

  @Test(arguments: ["/delay/0", "/bytes/9", "/status/404", "/redirect/1", "/site/2", "/"])
  func bytesDial_setsTheSize_everywhere(path: String) throws {
    let response = try get("\(path == "/" ? "/redirect/0" : path)?bytes=70000")
    #expect(response.body.count == 70_000)
  }

  @Test func rateDial_holdsTheBodyBack() throws {
    let begin = monotonicNanoseconds()
    let response = try get("/delay/0?bytes=1000&rate=20KB")
    #expect(monotonicNanoseconds() - begin >= 50_000_000)
    #expect(response.body.count == 1000)
  }

  @Test func jitterDial_isTheSameSequence_onEveryServer() throws {
    let other = try LabServer.start()
    let sequences = try [server.port, other.port, other.port].enumerated().map { index, port in
      let client = try TestClient(port: port)
      return try (0..<10).map { _ in
        let begin = monotonicNanoseconds()
        let field = try #require(client.request("/delay/2?jitter=3&seed=\(index == 2 ? 6 : 5)")["Server-Timing"])
        let delay = try #require(Double(field.dropFirst("delay;dur=".count)))
        #expect((2.0...5.0).contains(delay))
        #expect(Double(monotonicNanoseconds() - begin) >= delay * 1_000_000)
        return delay
      }
    }
    #expect(sequences[0] == sequences[1])
    #expect(sequences[0] != sequences[2])
    #expect(Set(sequences[0]).count == 10)
  }

  @Test func head_isTheHeadOfTheAnswer() throws {
    let client = try TestClient(port: server.port)
    for target in ["/delay/0", "/bytes/5000", "/nothing", "/fault/stall", "/bytes/x"] {
      let head = try client.request(target, method: "HEAD")
      #expect(head.head == (try TestClient(port: server.port).requestHead(target)))
    }
    #expect(try client.request("/delay/0").body.count == 64)
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])
  func otherMethods_areRefused(method: String) throws {
    let client = try TestClient(port: server.port)
    let response = try client.request("/delay/0", method: method, fields: "Content-Length: 0\r\n")
    #expect(response.status == 405)
    #expect(response["Allow"] == "GET, HEAD")
    #expect(response.text.contains(method))
    #expect(try client.request("/delay/0").status == 200)
  }

  @Test func refusals_sayWhatWouldBeRight() throws {
    #expect(
      try get("/delay/60001").text
        == "ms: `60001` is not allowed. It may be 0 to 60,000 milliseconds. Example: /delay/200\n")
    #expect(try get("/fault/fire").text.contains("reset, stall, truncate, slow, garbage"))
    #expect(try get("/delay/1?speed=1").text.contains("bytes, rate, jitter and seed"))
    let nothing = try get("/nothing")
    #expect(nothing.status == 404)
    for endpoint in ["/delay/{ms}", "/bytes/{n}", "/status/{code}", "/redirect/{n}", "/fault/{kind}", "/site/{1...5}"] {
      #expect(nothing.text.contains(endpoint))
    }
    #expect(try get("/").status == 200)
  }
}

extension TestClient {
  /// The head of the answer to a GET, as text.
  fileprivate func requestHead(_ target: String) throws -> String {
    try send("GET \(target) HTTP/1.1\r\nHost: lab\r\n\r\n")
    return try head().head
  }
}

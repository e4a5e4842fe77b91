import Experiments
import Timeline
import Wording

/// An HTTP archive, version 1.2: a page a run, an entry a fetch, with the phases that were recorded. What was not recorded
/// (headers, cookies, the protocol's version) is empty or -1, as the format has it for unknown values.
struct HARExport {
  private let trace: Trace
  private let language: Language

  init(_ trace: Trace, _ options: ExportOptions) {
    self.trace = trace
    language = options.language
  }

  func write(to output: inout some TextOutputStream) {
    let creator = JSONText.object([("name", "\"interleave\""), ("version", JSONText.harmless(trace.version))])
    output.write("{\"log\":{\"version\":\"1.2\",\"creator\":\(creator),\"pages\":[")
    var pages = CommaSeparated()
    for (index, run) in trace.runs.enumerated() { pages.write(page(run, index), to: &output) }
    output.write("\n],\"entries\":[")
    var entries = CommaSeparated()
    for (index, run) in trace.runs.enumerated() {
      for task in run.record.tasks {
        guard let url = task.identity.url else { continue }
        entries.write(entry(task, url, in: run, index), to: &output)
      }
    }
    output.write("\n]}}\n")
  }

  private func page(_ run: RecordedRun, _ index: Int) -> String {
    let title = "\(run.record.model.name), \(run.record.provenance.words[language])"
    let timings = [("onContentLoad", "-1"), ("onLoad", Numbers.milliseconds(run.record.cost.wall))]
    return JSONText.object([
      ("startedDateTime", moment(0, in: run)), ("id", id(index)), ("title", JSONText.string(title)),
      ("pageTimings", JSONText.object(timings)),
    ])
  }

  private func entry(_ task: TaskRecord, _ url: String, in run: RecordedRun, _ index: Int) -> String {
    let timings = HARTimings(task.spans)
    return JSONText.object([
      ("pageref", id(index)), ("startedDateTime", moment(task.start, in: run)),
      ("time", Numbers.milliseconds(timings.total)), ("request", request(url)), ("response", response(task, in: run)),
      ("cache", "{}"), ("timings", timings.json), ("comment", JSONText.harmless(task.identity.name)),
    ])
  }

  private func request(_ url: String) -> String {
    JSONText.object([
      ("method", "\"GET\""), ("url", JSONText.harmless(url, limit: 8_000)), ("httpVersion", "\"unknown\""),
      ("cookies", "[]"), ("headers", "[]"), ("queryString", JSONText.array(parameters(of: url))),
      ("headersSize", "-1"), ("bodySize", "0"),
    ])
  }

  /// As they stand in the URL.
  private func parameters(of url: String) -> [String] {
    guard let query = url.prefix(while: { $0 != "#" }).split(separator: "?", maxSplits: 1).dropFirst().first else {
      return []
    }
    return query.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      return JSONText.object([
        ("name", JSONText.harmless(parts[0])), ("value", JSONText.harmless(parts.count > 1 ? parts[1] : "")),
      ])
    }
  }

  /// A fetch without an answer has the status 0, as browsers write it.
  private func response(_ task: TaskRecord, in run: RecordedRun) -> String {
    let bytes = String(task.answer?.bytes ?? 0)
    let content = JSONText.object([("size", bytes), ("mimeType", "\"x-unknown\"")])
    return JSONText.object([
      ("status", String(task.answer?.status ?? 0)), ("statusText", "\"\""), ("httpVersion", "\"unknown\""),
      ("cookies", "[]"), ("headers", "[]"), ("content", content), ("redirectURL", "\"\""), ("headersSize", "-1"),
      ("bodySize", task.answer == nil ? "-1" : bytes),
      ("comment", run.error(of: task).map { JSONText.harmless($0[language]) }),
    ])
  }

  private func id(_ index: Int) -> String { "\"run-\(index + 1)\"" }

  /// A run that took place at no known time is given the beginning of Unix time: the format demands one.
  private func moment(_ time: UInt64, in run: RecordedRun) -> String {
    JSONText.string(CalendarTime.text((run.record.startedAt ?? 0) + time))
  }
}

/// How long a fetch was in each phase of the format. What is no phase of a transfer counts as `blocked`.
private struct HARTimings {
  private var blocked: UInt64 = 0
  private var dns: UInt64?
  private var connect: UInt64?
  private var tls: UInt64?
  private var send: UInt64 = 0
  private var wait: UInt64 = 0
  private var receive: UInt64 = 0

  init(_ spans: [Span]) {
    for span in spans {
      switch span.state {
      case .dns: dns = (dns ?? 0) + span.duration
      case .connect: connect = (connect ?? 0) + span.duration
      case .tls: tls = (tls ?? 0) + span.duration
      case .send: send += span.duration
      case .wait: wait += span.duration
      case .receive: receive += span.duration
      case .running, .native, .ready, .gilWait, .lockWait, .sleep, .spawn, .ipc: blocked += span.duration
      }
    }
    // The format counts the handshake as a part of connecting.
    if let tls { connect = (connect ?? 0) + tls }
  }

  var total: UInt64 { blocked + (dns ?? 0) + (connect ?? 0) + send + wait + receive }

  var json: String {
    JSONText.object([
      ("blocked", Numbers.milliseconds(blocked)), ("dns", dns.map(Numbers.milliseconds) ?? "-1"),
      ("connect", connect.map(Numbers.milliseconds) ?? "-1"), ("ssl", tls.map(Numbers.milliseconds) ?? "-1"),
      ("send", Numbers.milliseconds(send)), ("wait", Numbers.milliseconds(wait)),
      ("receive", Numbers.milliseconds(receive)),
    ])
  }
}

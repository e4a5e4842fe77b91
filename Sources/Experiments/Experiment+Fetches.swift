import Timeline
import Wording

extension Experiment {
  /// Where the fetches of `record`, a run of this experiment, went; nil when it has none. `labBase` is the practice server's
  /// address without a slash at its end.
  public func fetchSource(of record: RunRecord, labBase: String?) -> FetchSource? {
    let urls = record.tasks.compactMap(\.identity.url)
    if urls.isEmpty { return nil }
    // With https the practice server is at another port of this computer.
    let asksWithHTTPS = fetchTargets(online: false).contains { $0.isSecureLab }
    let own = urls.filter { url in
      guard let labBase else { return true }
      return !url.hasPrefix(labBase + "/") && !(asksWithHTTPS && url.hasPrefix("https://127.0.0.1:"))
    }
    if own.isEmpty { return .practiceServer }
    let leaves = own.contains { url in (try? FetchTarget(url))?.leavesMachine ?? true }
    return leaves ? .internet : .thisComputer
  }

  /// How long the fetch with that id may take, in nanoseconds; nil for a task that is none.
  public func timeout(ofTask id: Int) -> UInt64? {
    var first = 0
    for line in lines {
      if id < first + line.taskCount { return line.work.kind == .fetch && id >= first ? line.timeout : nil }
      first += line.taskCount
    }
    return nil
  }

  /// How long each fetch may take, in nanoseconds, by its id.
  var timeouts: [Int: UInt64] {
    var timeouts: [Int: UInt64] = [:]
    var id = 0
    for line in lines {
      if line.work.kind == .fetch {
        for offset in 0..<line.taskCount { timeouts[id + offset] = line.timeout }
      }
      id += line.taskCount
    }
    return timeouts
  }
}

extension ExperimentFile {
  /// As of its work; nil for jobs, which fetch nothing.
  public func fetchSource(of record: RunRecord, labBase: String?) -> FetchSource? {
    work?.fetchSource(of: record, labBase: labBase)
  }

  /// As of its work; nil for jobs.
  public func timeout(ofTask id: Int) -> UInt64? { work?.timeout(ofTask: id) }
}

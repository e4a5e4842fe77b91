import Glibc

/// What the kernel counts for a process, read from outside.
struct ProcessFigures {
  let pid: pid_t

  /// Times that a thread of the process, or of a process that it started, was given a processor: whoever wakes up must
  /// also go to sleep again.
  var contextSwitches: Int {
    threads.map { switches(of: $0) }.reduce(0, +) + children.map(\.contextSwitches).reduce(0, +)
  }

  /// Nanoseconds for which the process's first thread has had a processor.
  var firstThreadCPU: UInt64 {
    SmallFile.text("/proc/\(pid)/task/\(pid)/schedstat").split(separator: " ").first.flatMap { UInt64($0) } ?? 0
  }

  /// Processes that its threads started and that live.
  var children: [ProcessFigures] {
    threads.flatMap { SmallFile.text("/proc/\(pid)/task/\($0)/children").split(separator: " ") }
      .compactMap { pid_t($0) }.map(ProcessFigures.init)
  }

  private var threads: [String] {
    guard let folder = opendir("/proc/\(pid)/task") else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }

  private func switches(of thread: String) -> Int {
    SmallFile.text("/proc/\(pid)/task/\(thread)/status").split(separator: "\n")
      .filter { $0.contains("_ctxt_switches:") }
      .compactMap { Int($0.drop { !$0.isNumber }) }.reduce(0, +)
  }
}

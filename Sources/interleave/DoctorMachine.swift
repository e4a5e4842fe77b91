import Experiments
import Glibc
import Models
import Platform
import Terminal
import Transfers
import Wording

/// What the doctor finds out about libraries, processors, limits and files.
enum DoctorMachine {
  /// The libraries that the program is linked with.
  static func libraries() -> Diagnosis.Section {
    let curl = LibraryVersion.current
    return Diagnosis.Section(
      DoctorWords.libraries,
      [
        DoctorWords.ncurses(version: TerminalProbe.ncursesVersion),
        DoctorWords.libcurl(version: curl.curl, tls: curl.tls),
      ])
  }

  /// The machine and what this process may take of it.
  static func machine() -> Diagnosis.Section {
    let machine = MachineDescription.this
    return Diagnosis.Section(
      DoctorWords.machine,
      [
        DoctorWords.processors(usable: machine.processors), DoctorWords.kernel(machine.kernel),
        DoctorWords.openFiles(
          limit: DescriptorLimit.current, eventLoop: FetchBound.most(under: .eventLoop),
          threads: FetchBound.most(under: .freeThreads)),
        stateDirectory(),
      ])
  }

  /// Permissions do not tell whether a file can be written (full disks, read-only mounts), so one is.
  private static func stateDirectory() -> Diagnosis.Row {
    let directory = StateDirectory()
    guard let path = directory.path else { return DoctorWords.stateDirectory(nil, reason: nil) }
    let name = "doctor.\(getpid())"
    do {
      try directory.write(name, "")
      unlink("\(path)/\(name)")
      return DoctorWords.stateDirectory(path, reason: nil)
    } catch {
      return DoctorWords.stateDirectory(path, reason: error.description)
    }
  }
}

import Platform
import Wording

/// Keeps progress between starts of the program, in `progress.json` of the state directory. Several programs may use it at
/// once: each merges what it has into what is there. Any thread; blocks while it reads and writes.
public struct ProgressStore: Sendable {
  private static let name = "progress.json"
  /// Names that are tried for a file that is set aside.
  private static let mostAside = 100

  private let directory: StateDirectory

  /// The store in a directory.
  public init(_ directory: StateDirectory) { self.directory = directory }

  /// Where the file is, for messages.
  public var path: String { "\(directory.shownPath ?? "~")/\(ProgressStore.name)" }

  /// What was kept, and what to tell the reader when that could not be read: the file is set aside, never overwritten.
  public func load() -> (progress: Progress, notice: Phrase?) {
    guard let text = directory.read(ProgressStore.name, limit: ProgressFile.mostBytes) else {
      return directory.exists(ProgressStore.name) ? (Progress(), setAside(.damaged)) : (Progress(), nil)
    }
    do {
      return (try ProgressFile.progress(from: text), nil)
    } catch {
      return (Progress(), setAside(error))
    }
  }

  /// Keeps `progress` together with what others have kept meanwhile, and returns both. A crash at any moment leaves the
  /// old file or the new one.
  @discardableResult
  public func save(_ progress: Progress) throws(CommandMessage) -> Progress {
    do {
      return try directory.exclusively(ProgressStore.name) { () throws(SystemError) -> Progress in
        let merged = load().progress.merged(with: progress)
        try directory.write(ProgressStore.name, ProgressFile.text(of: merged))
        return merged
      }
    } catch {
      throw .progressNotKept(path: path, reason: error.description)
    }
  }

  private func setAside(_ refusal: ProgressFile.Refusal) -> Phrase {
    let ending = refusal == .laterVersion ? "later-version" : "damaged"
    for number in 1...ProgressStore.mostAside {
      let aside = "\(ProgressStore.name).\(ending)-\(number)"
      guard !directory.exists(aside) else { continue }
      guard directory.rename(ProgressStore.name, to: aside) else { break }
      return StudyWords.progressSetAside(
        "\(directory.shownPath ?? "~")/\(aside)", isLaterVersion: refusal == .laterVersion)
    }
    return StudyWords.progressUnreadable(path)
  }
}

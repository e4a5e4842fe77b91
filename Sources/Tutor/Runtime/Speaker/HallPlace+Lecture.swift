import FoundationEssentials
import Glibc
import Platform

/// Where a lecture is, kept beside the socket: it belongs to whoever listens there. Whatever a file says is checked before
/// it is believed.
extension HallPlace {
  private var file: String { folder + "/place.json" }
  private static let mostBytes = 256 << 10

  /// Where the lecture was that was given here last, if its presenter was killed; nil when it came to its end. Blocks while it
  /// reads.
  public func lecturePlace() -> LecturePlace? {
    guard (try? PrivateFolder.make(folder)) != nil else { return nil }
    let raw = open(file, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard raw >= 0 else { return nil }
    let descriptor = Descriptor(owning: raw)
    var bytes = [UInt8](repeating: 0, count: HallPlace.mostBytes)
    var count = 0
    while count < bytes.count {
      let more = try? bytes.withUnsafeMutableBytes {
        try descriptor.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[count...]))
      }
      guard let more else { return nil }
      if more == 0 { break }
      count += more
    }
    guard let place = try? JSONDecoder().decode(LecturePlace.self, from: Data(bytes.prefix(count))) else { return nil }
    return place.isSound ? place : nil
  }

  /// Keeps where the lecture is, so that a reader, and this program after a kill, sees the old place or the new. One that cannot
  /// be kept is no reason to disturb a lecture. Blocks while it writes.
  func keep(_ place: LecturePlace) {
    guard let data = try? JSONEncoder().encode(place) else { return }
    let temporary = file + "~"
    let raw = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard raw >= 0 else { return }
    let isWritten = (try? Descriptor(owning: raw).writeAll(String(decoding: data, as: UTF8.self))) != nil
    if isWritten { rename(temporary, file) }
  }

  /// The lecture has come to its end.
  func forgetLecturePlace() { unlink(file) }
}

extension LecturePlace {
  /// Whether its numbers can be meant.
  fileprivate var isSound: Bool {
    let numbers = 0...HallReport.Bounds.number
    let moments = [began, stepBegan].compactMap(\.self)
    return [part, slide, stage].allSatisfy(numbers.contains) && moments.allSatisfy(HallReport.Bounds.moments.contains)
      && hands.allSatisfy { $0.counts.count <= 2 * HallReport.Bounds.options && $0.counts.allSatisfy(numbers.contains) }
  }
}

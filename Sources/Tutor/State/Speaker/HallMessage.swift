import FoundationEssentials

/// The JSON that travels between presenter and speaker's terminal.
public enum HallMessage {
  /// The first thing that a speaker's terminal says: who it is. Changes whenever one of the two could misunderstand the
  /// other.
  public static let greeting = Array("interleave.hall/1".utf8)
  /// The longest message to the presenter, in bytes.
  public static let mostCommandBytes = 256
  /// The longest message from the presenter, in bytes.
  public static let mostReportBytes = 128 << 10

  /// A report as it is sent. When it is too long in spite of its bounds, as when every other character needs an escape, it
  /// goes without what the hall sees, which the speaker sees anyway.
  public static func bytes(of report: HallReport) -> [UInt8] {
    var report = report.bounded
    let whole = encode(report)
    if whole.count <= mostReportBytes { return whole }
    report.rows = []
    return encode(report)
  }

  /// The report that a message holds, within its bounds; nil when it is none.
  public static func report(from bytes: [UInt8]) -> HallReport? {
    guard bytes.count <= mostReportBytes else { return nil }
    return (try? JSONDecoder().decode(HallReport.self, from: Data(bytes)))?.bounded
  }

  /// A command as it is sent.
  public static func bytes(of command: HallCommand) -> [UInt8] { encode(command) }

  /// The command that a message holds; nil when it is none, or one that nobody could mean.
  public static func command(from bytes: [UInt8]) -> HallCommand? {
    guard bytes.count <= mostCommandBytes else { return nil }
    return (try? JSONDecoder().decode(HallCommand.self, from: Data(bytes))).flatMap { $0.isSound ? $0 : nil }
  }

  /// Plain values of Swift can always be written.
  private static func encode(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return (try? encoder.encode(value)).map(Array.init) ?? []
  }
}

import Foundation
import Testing

@testable import Platform

@Suite struct FileReplacementTests {
  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/interleave-replacement-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func contents(_ name: String) -> String? { try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) }

  @Test func whatIsFinished_hasTheName_andNothingElseIsThere() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try "old".write(toFile: folder + "/a", atomically: true, encoding: .utf8)
    let replacement = try FileReplacement(folder + "/a")
    try replacement.file.writeAll("new")
    #expect(contents("a") == "old")
    try replacement.finish()
    #expect(contents("a") == "new")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a"])
  }

  @Test func whatIsNotFinished_leavesEverythingAsItWas() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      let replacement = try FileReplacement(folder + "/a")
      try replacement.file.writeAll("half")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
  }

  @Test func throughALink_theFileBehindItIsReplaced() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try "old".write(toFile: folder + "/a", atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: folder + "/a")
    let replacement = try FileReplacement(folder + "/link")
    try replacement.file.writeAll("new")
    try replacement.finish()
    #expect(contents("a") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link") == folder + "/a")
  }

  @Test func aDevice_isWrittenTo_andStaysADevice() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let replacement = try FileReplacement("/dev/null")
    try replacement.file.writeAll("nothing")
    try replacement.finish()
    #expect(!FileManager.default.fileExists(atPath: "/dev/.null.\(getpid())"))
    let attributes = try FileManager.default.attributesOfItem(atPath: "/dev/null")
    #expect(attributes[.type] as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test func permissions_areThoseAskedFor() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try "old".write(toFile: folder + "/a", atomically: true, encoding: .utf8)
    let replacement = try FileReplacement(folder + "/a", permissions: 0o600)
    try replacement.finish()
    let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/a")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func two_inOneProcess_areNotInEachOthersWay() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (first, second) = (try FileReplacement(folder + "/a"), try FileReplacement(folder + "/a"))
    try first.file.writeAll("first")
    try second.file.writeAll("second")
    try first.finish()
    #expect(contents("a") == "first")
    try second.finish()
    #expect(contents("a") == "second")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a"])
  }

  @Test func temporaryNames_sayWhoWrites() {
    let names = FileReplacement.TemporaryName(for: "progress.json")
    #expect(names.writer(of: ".progress.json.123") == 123 && names.writer(of: ".progress.json.123.4") == 123)
    for name in ["progress.json", ".progress.json.lock", ".progress.json.", ".other.123"] {
      #expect(names.writer(of: name) == nil, "\(name)")
    }
  }

  @Test func aFolder_isRefused() {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      _ = try FileReplacement(folder)
      Issue.record("a folder was replaced")
    } catch {
      #expect(error.number == EISDIR)
    }
  }
}

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
    #expect(!FileManager.default.fileExists(atPath: "/dev/null.\(getpid()).tmp"))
    let attributes = try FileManager.default.attributesOfItem(atPath: "/dev/null")
    #expect(attributes[.type] as? FileAttributeType == .typeCharacterSpecial)
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

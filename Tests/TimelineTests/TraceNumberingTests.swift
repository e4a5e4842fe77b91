import Testing

@testable import Timeline

@Suite struct TraceNumberingTests {
  @Test func everyWord_hasANumber() {
    #expect(Set(TraceNumbering.kinds) == Set(TaskKind.allCases))
    #expect(Set(TraceNumbering.causes) == Set(TaskFailure.Cause.allCases))
    #expect(Set(TraceNumbering.provenances) == [.measured, .simulated, .sampled, .quoted])
    #expect(TraceNumbering.kinds.count <= 8)
    #expect(TaskState.allCases.allSatisfy { $0.rawValue < TraceNumbering.dropRequestCode })
  }

  /// The check value of the algorithm's catalogue, and the sums that zlib gives.
  @Test func checksum_isThatOfZlib() {
    let sums: [(String, UInt32)] = [
      ("", 0), ("a", 0xE8B7_BE43), ("123456789", 0xCBF4_3926),
      ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
    ]
    for (text, sum) in sums { #expect(Array(text.utf8).withUnsafeBytes(Checksum.crc32) == sum) }
  }
}

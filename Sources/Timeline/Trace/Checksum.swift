/// CRC-32 as zlib, PNG and gzip have it: polynomial 0x04C11DB7, bits reflected. It notices every change of up to 32
/// neighbouring bits, and of the others all but one in four thousand million.
enum Checksum {
  /// Eight tables of 256: what a byte adds that is followed by none, one … seven others. Eight bytes are then one step, which
  /// makes a thousand megabytes a second of three hundred.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      tables[byte] = (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    for index in 256..<8 * 256 {
      let before = tables[index - 256]
      tables[index] = before >> 8 ^ tables[Int(before & 0xFF)]
    }
    return tables
  }()

  /// The checksum of `bytes`.
  static func crc32(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    tables.withUnsafeBufferPointer { tables in
      var value = ~UInt32(0)
      var position = 0
      while position + 8 <= bytes.count {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)) ^ UInt64(value)
        value = 0
        for place in 0..<8 { value ^= tables[(7 - place) << 8 | Int(truncatingIfNeeded: word >> (8 * place) & 0xFF)] }
        position += 8
      }
      while position < bytes.count {
        value = value >> 8 ^ tables[Int((value ^ UInt32(bytes[position])) & 0xFF)]
        position += 1
      }
      return ~value
    }
  }
}

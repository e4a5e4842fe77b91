import CCurl
import Glibc

/// How far away an address is, as far as the policy of transfers cares.
enum Reach: Equatable {
  /// 127.0.0.0/8 and ::1: this machine.
  case loopback
  /// 169.254.0.0/16 and fe80::/10: this link, where clouds keep their metadata.
  case linkLocal
  /// Everything else.
  case elsewhere

  /// Of an IPv4 address.
  init(_ address: in_addr) {
    let bits = UInt32(bigEndian: address.s_addr)
    self = bits >> 24 == 127 ? .loopback : bits >> 16 == 0xa9fe ? .linkLocal : .elsewhere
  }

  /// Of an IPv6 address; one that wraps an IPv4 address is judged by that.
  init(_ address: in6_addr) {
    let bytes = withUnsafeBytes(of: address) { Array($0) }
    let isMapped = bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xff && bytes[11] == 0xff
    if isMapped {
      self.init(in_addr(s_addr: withUnsafeBytes(of: address) { $0.loadUnaligned(fromByteOffset: 12, as: UInt32.self) }))
    } else if bytes[..<15].allSatisfy({ $0 == 0 }) && bytes[15] == 1 {
      self = .loopback
    } else {
      self = bytes[0] == 0xfe && bytes[1] & 0xc0 == 0x80 ? .linkLocal : .elsewhere
    }
  }

  /// Of the address at which libcurl wants to connect, nil for anything but IP.
  init?(_ address: UnsafePointer<curl_sockaddr>) {
    guard let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) else { return nil }
    // libcurl keeps room for every kind of address behind `addr`, whose declared type is too small for IPv6.
    let storage = UnsafeRawPointer(address) + offset
    switch address.pointee.family {
    case AF_INET: self.init(storage.loadUnaligned(as: sockaddr_in.self).sin_addr)
    case AF_INET6: self.init(storage.loadUnaligned(as: sockaddr_in6.self).sin6_addr)
    default: return nil
    }
  }

  /// Of the numeric address of an established connection.
  init?(numeric text: UnsafePointer<CChar>) {
    var ipv4 = in_addr()
    var ipv6 = in6_addr()
    if inet_pton(AF_INET, text, &ipv4) == 1 {
      self.init(ipv4)
    } else if inet_pton(AF_INET6, text, &ipv6) == 1 {
      self.init(ipv6)
    } else {
      return nil
    }
  }
}

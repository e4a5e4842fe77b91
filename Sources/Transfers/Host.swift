import CCurl
import Glibc

/// What kind of host a URL names, as far as can be told without looking anything up.
enum Host: Equatable {
  /// An IP address; whether it is loopback.
  case address(loopback: Bool)
  /// `localhost`, which libcurl knows by itself: no look-up, no thread.
  case localhost
  /// A name that has to be looked up.
  case name

  /// Classifies the host part of a URL as libcurl gives it: numbers normalised, IPv6 in brackets.
  init(_ host: String) {
    var ipv4 = in_addr()
    var ipv6 = in6_addr()
    if inet_pton(AF_INET, host, &ipv4) == 1 {
      self = .address(loopback: Reach(ipv4) == .loopback)
    } else if host.first == "[", inet_pton(AF_INET6, String(host.dropFirst().dropLast()), &ipv6) == 1 {
      self = .address(loopback: Reach(ipv6) == .loopback)
    } else if host.lowercased() == "localhost" {
      self = .localhost
    } else {
      self = .name
    }
  }

  /// Whether it is this machine for certain.
  var isLoopback: Bool { self == .localhost || self == .address(loopback: true) }
}

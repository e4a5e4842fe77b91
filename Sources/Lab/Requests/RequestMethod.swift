import NIOHTTP1

/// What the lab distinguishes about a method.
enum RequestMethod: Equatable {
  case get
  case head
  /// Any other, by its name: refused.
  case other(String)

  init(_ method: HTTPMethod) {
    switch method {
    case .GET: self = .get
    case .HEAD: self = .head
    default: self = .other(method.rawValue)
    }
  }
}

import NIOCore
import NIOHTTP1

/// The requests that a client has sent and that have not been answered. A client may send several without waiting
/// (pipelining); the answers go out in the same order.
struct RequestQueue {
  /// A request as far as it has been looked at.
  struct Item {
    let method: RequestMethod
    let target: String
    let persistence: Persistence
    /// Set when it could not even be read.
    var refusal: Refusal?
  }

  /// With more than this many waiting, the client is not read from.
  private static let limit = 64

  private var items = CircularBuffer<Item>(initialCapacity: 1)
  private var head: Item?
  /// After a request that ends the connection, nothing that follows counts.
  private var isOver = false

  /// Whether the client should be read from.
  var wantsMore: Bool { items.count < Self.limit }

  /// Takes a part of a request; true when that made one complete. Bodies are let go: no endpoint has a use for them.
  mutating func take(_ part: HTTPServerRequestPart) -> Bool {
    switch part {
    case .head(let head):
      self.head = isOver ? nil : Item(head)
      return false
    case .body: return false
    case .end:
      guard let item = head else { return false }
      head = nil
      append(item)
      return true
    }
  }

  /// Notes that the client sent something that is not HTTP: answered in its turn, and the last answer.
  mutating func takeMalformed(_ error: any Error) {
    guard !isOver else { return }
    let refusal = (error as? HTTPParserError) == .headerOverflow ? Refusal.headersTooLarge : .malformed
    append(Item(method: .get, target: "", persistence: .closing, refusal: refusal))
  }

  /// Removes and returns the oldest.
  mutating func next() -> Item? { items.popFirst() }

  private mutating func append(_ item: Item) {
    isOver = item.persistence == .closing
    items.append(item)
  }
}

extension RequestQueue.Item {
  fileprivate init(_ head: HTTPRequestHead) {
    method = RequestMethod(head.method)
    target = head.uri
    persistence = Self.persistence(head)
  }

  private static func persistence(_ head: HTTPRequestHead) -> Persistence {
    // NIO stops reading HTTP after a request to switch protocols. The lab does not switch, so the connection is over.
    let leavesHTTP = head.method == .CONNECT || head.headers.contains(name: "Upgrade")
    guard head.isKeepAlive, !leavesHTTP else { return .closing }
    return head.version.minor == 0 ? .keptAsAsked : .kept
  }
}

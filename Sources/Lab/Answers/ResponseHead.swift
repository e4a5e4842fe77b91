import NIOCore
import NIOHTTP1

/// What becomes of the connection after an answer, by the request's version and Connection field.
enum Persistence {
  /// HTTP/1.1: the connection stays and nothing need be said.
  case kept
  /// HTTP/1.0 with keep-alive: the connection stays and the client must be told.
  case keptAsAsked
  /// The connection ends, and the client is told.
  case closing
}

/// Writes the head of an answer. NIO's encoder would build a list of fields for each answer first; the lab runs beside
/// the client whose processor time is being measured, and had better be cheap.
enum ResponseHead {
  static func bytes(of answer: Answer, _ persistence: Persistence) -> ByteBuffer {
    var head = ByteBuffer()
    head.reserveCapacity(256 + answer.fields.utf8.count)
    head.writeString("HTTP/1.1 ")
    head.writeString(String(answer.status))
    head.writeString(" ")
    head.writeString(HTTPResponseStatus(statusCode: answer.status).reasonPhrase)
    if !answer.hasNoBody {
      head.writeString("\r\nContent-Type: ")
      head.writeString(answer.contentType.rawValue)
      head.writeString("\r\nContent-Length: ")
      head.writeString(String(answer.length))
    } else if answer.status == 205 {
      head.writeString("\r\nContent-Length: 0")
    }
    head.writeString("\r\n")
    head.writeString(answer.fields)
    switch persistence {
    case .kept: break
    case .keptAsAsked: head.writeString("Connection: keep-alive\r\n")
    case .closing: head.writeString("Connection: close\r\n")
    }
    head.writeString("\r\n")
    return head
  }
}

/// An answer with a body of `count` bytes.
func answer(_ count: Int, status: String = "200 OK") -> String {
  "HTTP/1.1 \(status)\r\nContent-Length: \(count)\r\n\r\n" + String(repeating: "x", count: count)
}

/// An answer that points elsewhere.
func redirect(to location: String) -> String {
  "HTTP/1.1 302 Found\r\nLocation: \(location)\r\nContent-Length: 0\r\n\r\n"
}

/// Answers every request on a connection with `text`.
func answering(_ text: String) -> @Sendable (Connection) -> Void {
  { connection in
    while connection.readRequest() != nil, connection.send(text) { continue }
  }
}

/// Sends `text` to the first request of a connection, then `rest` again and again until nobody listens.
func answering(_ text: String, endlessly rest: String) -> @Sendable (Connection) -> Void {
  { connection in
    guard connection.readRequest() != nil, connection.send(text) else { return }
    while connection.send(rest) { continue }
  }
}

/// Sends `text` to the first request of a connection, then neither sends nor ends.
func stalling(after text: String) -> @Sendable (Connection) -> Void {
  { connection in
    guard connection.readRequest() != nil else { return }
    connection.send(text)
    connection.waitForEnd()
  }
}

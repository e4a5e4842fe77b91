/// What a client of the practice server reports of itself, as one line of JSON; ours and the controls print the same.
struct FetchFigures {
  /// Nanoseconds.
  let wall: UInt64
  /// Nanoseconds of processor time, user and kernel together.
  let cpu: UInt64
  /// Fetches that got an answer with status 200.
  let answered: Int

  /// Runs a client and reads its report. Throws unless all `requests` were answered: a client that fails is cheap.
  init(of client: Command, requests: Int) throws {
    let text = try client.output()
    guard let wall = Self.number("wall_ns", in: text), let user = Self.number("cpu_user_ns", in: text),
      let system = Self.number("cpu_system_ns", in: text), let ok = Self.number("ok", in: text)
    else { throw CannotMeasure("\(client.executable) printed \(text)") }
    guard ok == requests else { throw CannotMeasure("\(client.executable): \(ok) of \(requests) fetches answered") }
    (self.wall, cpu, answered) = (wall, user + system, Int(ok))
  }

  /// Figures that were measured here.
  init(wall: UInt64, cpu: UInt64, answered: Int) {
    (self.wall, self.cpu, self.answered) = (wall, cpu, answered)
  }

  /// The line that `init(of:requests:)` reads.
  var json: String { #"{"wall_ns":\#(wall),"cpu_user_ns":\#(cpu),"cpu_system_ns":0,"ok":\#(answered)}"# }

  private static func number(_ key: String, in text: String) -> UInt64? {
    guard let place = text.firstRange(of: "\"\(key)\":") else { return nil }
    return UInt64(text[place.upperBound...].drop { $0 == " " }.prefix { $0.isNumber })
  }
}

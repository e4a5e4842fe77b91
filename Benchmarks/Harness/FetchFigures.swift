/// What a client of the practice server reports of itself, as one line of JSON; ours and the controls print the same.
struct FetchFigures {
  /// Nanoseconds.
  let wall: UInt64
  /// Nanoseconds of processor time in user mode.
  let cpuUser: UInt64
  /// Nanoseconds of processor time in the kernel.
  let cpuSystem: UInt64
  /// Fetches that got an answer with status 200.
  let answered: Int

  /// Runs a client and reads its report. Throws unless all `requests` were answered: a client that fails is cheap.
  init(of client: Command, requests: Int) throws {
    let text = try client.output()
    guard let wall = Self.number("wall_ns", in: text), let user = Self.number("cpu_user_ns", in: text),
      let system = Self.number("cpu_system_ns", in: text), let ok = Self.number("ok", in: text)
    else { throw CannotMeasure("\(client.executable) printed \(text)") }
    guard ok == requests else { throw CannotMeasure("\(client.executable): \(ok) of \(requests) fetches answered") }
    self.init(wall: wall, cpuUser: user, cpuSystem: system, answered: Int(ok))
  }

  /// Figures that were measured here.
  init(wall: UInt64, cpuUser: UInt64, cpuSystem: UInt64, answered: Int) {
    self.wall = wall
    self.cpuUser = cpuUser
    self.cpuSystem = cpuSystem
    self.answered = answered
  }

  /// Nanoseconds of processor time.
  var cpu: UInt64 { cpuUser + cpuSystem }

  /// The line that `init(of:requests:)` reads.
  var json: String {
    #"{"wall_ns":\#(wall),"cpu_user_ns":\#(cpuUser),"cpu_system_ns":\#(cpuSystem),"ok":\#(answered)}"#
  }

  private static func number(_ key: String, in text: String) -> UInt64? {
    guard let place = text.firstRange(of: "\"\(key)\":") else { return nil }
    return UInt64(text[place.upperBound...].drop { $0 == " " }.prefix { $0.isNumber })
  }
}

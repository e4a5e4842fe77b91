/// A module that programs of the subset may import.
enum SupportedModule: String, CaseIterable {
  case threading, time, asyncio, types

  /// Its supported members, by their names.
  var members: [String: Builtin] {
    switch self {
    case .threading: ["Thread": .thread, "Lock": .lock]
    case .time: ["sleep": .sleep]
    case .asyncio:
      ["run": .asyncioRun, "sleep": .asyncioSleep, "gather": .asyncioGather, "create_task": .asyncioCreateTask]
    case .types: ["SimpleNamespace": .namespace]
    }
  }

  /// The member of that name. Throws with the nearest one.
  func member(_ name: String, at span: SourceSpan) throws(SourceProblem) -> Builtin {
    if let member = members[name] { return member }
    let names = members.keys.sorted()
    let nearest = Self.stand[name] ?? NearestName.to(name, among: names).map { "\(rawValue).\($0)" }
    throw SourceProblem(
      .unknownMember(module: rawValue, member: name), at: span,
      nearest: nearest ?? names.map { "\(rawValue).\($0)" }.joined(separator: ", "))
  }

  /// What comes nearest to members whose names do not say it.
  private static let stand = [
    "RLock": "threading.Lock", "Semaphore": "threading.Lock", "Condition": "threading.Lock",
    "Event": "threading.Lock", "TaskGroup": "asyncio.gather", "wait": "asyncio.gather",
    "ensure_future": "asyncio.create_task", "run_until_complete": "asyncio.run",
  ]
}

import Platform
import Timeline

/// The bound that open files put on fetches in flight.
public enum FetchBound {
  /// Files that everything else may need: the recorder, pipes, libraries, a terminal.
  static let reserve = 64

  /// Files that a fetch needs while it is in flight.
  static func descriptorsPerFetch(_ model: ExecutionModel) -> Int {
    switch model {
    case .eventLoop: 1
    default: 4  // a multi handle of its own has a poll set and a waker
    }
  }

  /// The most fetches that one process can have in flight under `model` when it may open `limit` files, however many tasks
  /// there are. Any thread.
  public static func most(under model: ExecutionModel, limit: Int = DescriptorLimit.current) -> Int {
    switch model {
    case .eventLoop: byDescriptors(model, limit: limit)
    case .gilThreads, .freeThreads: min(byDescriptors(model, limit: limit), ThreadPool.defaultLimit)
    case .subinterpreters: min(byDescriptors(model, limit: limit), Workers.defaultCount)
    case .sequential, .processes: 1
    }
  }

  private static func byDescriptors(_ model: ExecutionModel, limit: Int) -> Int {
    max(1, (limit - reserve) / descriptorsPerFetch(model))
  }

  /// Bounds the fetches of a plan when more could be in flight at once than files may be open. Returns what to say.
  static func apply(to plan: inout RunPlan, limit: Int = DescriptorLimit.current) -> RunNote? {
    let bound = byDescriptors(plan.model, limit: limit)
    guard atOnce(plan) > bound else { return nil }
    let own = ownBounds(of: plan)
    // A task holds at most one permit. Where the experiment's own bounds leave room, the tasks without one share the rest;
    // else all fetches share one bound.
    let shared = InFlightBound(group: -1, limit: own < bound ? bound - own : bound)
    for index in plan.tasks.indices where plan.tasks[index].identity.kind == .fetch {
      if own >= bound || plan.tasks[index].inFlight == nil { plan.tasks[index].inFlight = shared }
      plan.tasks[index].sparesDescriptors = true
    }
    return .fetchesBounded(bound: bound, descriptors: limit)
  }

  /// How many fetches the experiment itself allows in flight, over its lines that say so.
  private static func ownBounds(of plan: RunPlan) -> Int {
    let fetches = plan.tasks.filter { $0.identity.kind == .fetch }
    return Set(fetches.compactMap(\.inFlight)).reduce(0) { $0 + $1.limit }
  }

  /// The most fetches that could be in flight under the plan's own bounds.
  private static func atOnce(_ plan: RunPlan) -> Int {
    let fetches = plan.tasks.filter { $0.identity.kind == .fetch }
    let free = fetches.count { $0.inFlight == nil }
    let most = free + ownBounds(of: plan)
    switch plan.model {
    case .eventLoop: return most
    case .gilThreads, .freeThreads: return min(most, ThreadPool.size(for: plan))
    case .subinterpreters: return min(most, Workers.count(for: plan))
    case .sequential, .processes: return 1
    }
  }
}

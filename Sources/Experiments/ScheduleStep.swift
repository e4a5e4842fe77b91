import Scheduling
import Timeline
import Wording

/// One step of a schedule in virtual time: an instant at which something happened, and what was decided then.
public struct ScheduleStep: Equatable, Sendable {
  /// Nanoseconds.
  public var time: UInt64
  /// What happened, who runs next and why.
  public var sentence: Phrase
  /// Who waits for a processor afterwards.
  public var queue: Phrase
}

extension ScheduleExperiment {
  /// Steps of one schedule that can be gone through. Who wants to see more has seen enough.
  public static let mostSteps = 5_000

  /// The steps of the schedule under `policy`, in order; none for what is measured, and none where there is no schedule. As
  /// pure as the simulation: the same on every machine.
  public func steps(under policy: SchedulePolicy) -> [ScheduleStep] {
    guard case .simulated(let simulated) = policy,
      let workload = try? Workload(jobs, processors: processors, switchCost: switchCost),
      let decisions = try? Schedule.decisions(
        workload, under: simulated, settings: settings, maximum: ScheduleExperiment.mostSteps)
    else { return [] }
    let names = jobs.map { Harmless.text($0.name, limit: 60) }
    return decisions.map { DecisionReader(decision: $0, policy: simulated, names: names).step }
  }
}

/// Puts a decision into words.
private struct DecisionReader {
  let decision: Decision
  let policy: ProcessorPolicy
  let names: [String]

  var step: ScheduleStep {
    ScheduleStep(
      time: decision.time, sentence: DecisionWords.sentence(at: decision.time, causes + consequences),
      queue: DecisionWords.queue(decision.ready.map { names[$0] }))
  }

  /// What happened before anything was decided. Those that arrive are named together.
  private var causes: [Phrase] {
    var phrases: [Phrase] = []
    var comers: [String] = []
    for happening in decision.happenings {
      switch happening {
      case .arrived(let job): comers.append(names[job])
      case .woke(let job): phrases.append(DecisionWords.woke(names[job]))
      case .expired(let job, _): phrases.append(DecisionWords.expired(names[job], under: policy))
      case .preempted(let job, _): phrases.append(DecisionWords.preempted(names[job]))
      case .slept(let job): phrases.append(DecisionWords.sleeps(names[job]))
      case .ended(let job): phrases.append(DecisionWords.ended(names[job]))
      case .alarm: phrases.append(DecisionWords.boost)
      case .began(let job, _):
        if !decision.choices.contains(where: { $0.job == job }) { phrases.append(DecisionWords.switchOver(names[job])) }
      case .switched: break
      }
    }
    return comers.isEmpty ? phrases : [DecisionWords.arrive(comers)] + phrases
  }

  /// Who runs next, or that nobody does.
  private var consequences: [Phrase] {
    if decision.choices.count > 1 { return [DecisionWords.run(decision.choices.map { names[$0.job] })] }
    guard let choice = decision.choices.first else {
      return decision.idle > 0 && decision.ready.isEmpty && leavesProcessor ? [DecisionWords.idle] : []
    }
    let name = names[choice.job]
    guard !decision.ready.isEmpty else {
      return [DecisionWords.runsAlone(name, goesOn: hasExpired(choice.job), takesSwitch: choice.takesSwitch)]
    }
    return [DecisionWords.runs(name, because: ground(of: choice), takesSwitch: choice.takesSwitch)]
  }

  /// Whether somebody has left a processor while others still have something to do.
  private var leavesProcessor: Bool {
    decision.happenings.contains { if case .slept = $0 { true } else { false } }
  }

  private func hasExpired(_ job: Int) -> Bool {
    decision.happenings.contains { if case .expired(job, _) = $0 { true } else { false } }
  }

  private func ground(of choice: Decision.Choice) -> Phrase {
    switch policy {
    case .firstComeFirstServed: DecisionWords.cameFirst
    case .shortestJobFirst: DecisionWords.shortest(choice.burst)
    case .shortestRemainingTimeFirst: DecisionWords.leastLeft(choice.remaining)
    case .roundRobin:
      decision.happenings.contains(.arrived(choice.job))
        ? DecisionWords.firstInLine : DecisionWords.waitedLongest
    case .multiLevelFeedback: DecisionWords.highest(level: (choice.level ?? 0) + 1)
    case .fair: DecisionWords.leastServed(choice.virtualRuntime ?? 0)
    }
  }
}

import Experiments
import Models
import Platform
import Synchronization
import Terminal
import Timeline
import Wording

/// The interface's side of runs: starts one at a time on threads of their own, and passes on what becomes of it. For the
/// interface's thread alone.
final class Runner {
  private let session: Session
  private let mailbox: Mailbox
  /// The interface's own thread, whose work is not to be counted as the run's.
  private let ownThread = ThreadClock()
  /// What other threads use that have nothing to do with runs.
  private let unrelatedCPU: @Sendable () -> CPUTime
  private var live: (id: Int, run: LiveRun, reader: TrackReader, children: [TaskIdentity])?
  /// Jobs that run under a policy.
  private var schedule: (id: Int, run: LiveSchedule)?
  /// The run that is being started, and whether it is not wanted any more.
  private var starting: (id: Int, isCancelled: Bool)?

  init(_ session: Session, mailbox: Mailbox, unrelatedCPU: @escaping @Sendable () -> CPUTime = { CPUTime() }) {
    self.session = session
    self.unrelatedCPU = unrelatedCPU
    self.mailbox = mailbox
  }

  /// Whether there is a run to take frames of.
  var hasRun: Bool { live != nil }

  /// Starts a run. Its beginning, or why there is none, comes as an event.
  func start(_ id: Int, _ file: ExperimentFile, under model: RunModel, online: Bool) {
    switch (file, model) {
    case (.work(let experiment), .execution(let model)): start(id, experiment, under: model, online: online)
    case (.schedule(let experiment), .policy(let policy)): start(id, experiment, under: policy)
    default: mailbox.put(.refused(id, StudyWords.nothingToRun))
    }
  }

  private func start(_ id: Int, _ experiment: ScheduleExperiment, under policy: SchedulePolicy) {
    do {
      let mailbox = mailbox
      schedule = (id, try LiveSchedule.start(experiment, under: policy) { mailbox.noteEnd() })
      mailbox.put(.event(.began(run: id, experiment.tasks, labBase: nil)))
    } catch {
      mailbox.put(.refused(id, error.sentence))
    }
  }

  private func start(_ id: Int, _ experiment: Experiment, under model: ExecutionModel, online: Bool) {
    starting = (id, false)
    let (session, mailbox, ownThread, unrelatedCPU) = (session, mailbox, ownThread, unrelatedCPU)
    do {
      let thread = try PosixThread.start("start") {
        do {
          let run = try session.start(
            experiment, under: model, online: online, unrelatedCPU: { ownThread.time + unrelatedCPU() },
            onEnd: { mailbox.noteEnd() })
          mailbox.put(.started(id, run))
        } catch {
          let message = (error as? CommandMessage) ?? Session.message(error, model: model)
          mailbox.put(.refused(id, message.sentence))
        }
      }
      thread.detach()
    } catch {
      mailbox.put(.refused(id, Session.message(error, model: model).sentence))
    }
  }

  /// Cancels the run, also one that is only being started.
  func cancel() {
    starting?.isCancelled = true
    live?.run.cancel()
    schedule?.run.cancel()
  }

  /// What has happened since the last call.
  func takeEvents() -> [TutorEvent] {
    var events = mailbox.take().map(event(for:))
    if let live, let result = live.run.finished {
      events.append(ending(of: live.id, result, live.run.plan.model))
      self.live = nil
    }
    if let schedule, let result = schedule.run.finished {
      events.append(ending(of: schedule.id, result))
      self.schedule = nil
    }
    return events
  }

  /// A frame of the live run.
  func frame() -> TutorEvent? {
    live?.reader.refresh()
    let born = live.map { $0.run.children(after: $0.children.count) }
    live?.children += born ?? []
    guard let live else { return nil }
    return .progress(run: live.id, live.reader.tracks, now: live.run.now, children: live.children)
  }

  /// Notes what the interface's own thread has used so far, now and then.
  func noteOwnCPU() { ownThread.note() }

  private func event(for letter: Mailbox.Letter) -> TutorEvent {
    let isUnwanted = starting?.isCancelled ?? false
    if case .event(let event) = letter { return event }
    starting = nil
    switch letter {
    case .event(let event): return event
    case .refused(let id, let reason): return .refused(run: id, reason)
    case .started(let id, let run):
      live = (id, run, run.makeReader(), [])
      if isUnwanted { run.cancel() }
      return .began(run: id, run.plan.tasks.map(\.identity), labBase: session.labBase)
    }
  }

  private func ending(of id: Int, _ result: Result<RunRecord, CommandMessage>) -> TutorEvent {
    switch result {
    case .success(let record): .ended(run: id, record)
    case .failure(let message): .refused(run: id, message.sentence)
    }
  }

  private func ending(of id: Int, _ result: Result<RunRecord, any Error>, _ model: ExecutionModel) -> TutorEvent {
    switch result {
    case .success(let record): .ended(run: id, record)
    case .failure(let error): .refused(run: id, Session.message(error, model: model).sentence)
    }
  }
}

/// Where the threads of runs leave word for the interface. Any thread.
final class Mailbox: Sendable {
  enum Letter: Sendable {
    case started(Int, LiveRun)
    case refused(Int, Phrase)
    /// Something that has nothing to do with runs.
    case event(TutorEvent)
  }

  private let letters = Mutex<[Letter]>([])
  private let waker: Waker

  init(waker: Waker) { self.waker = waker }

  /// A run has ended.
  func noteEnd() { waker.wake() }

  func put(_ letter: Letter) {
    letters.withLock { $0.append(letter) }
    waker.wake()
  }

  func take() -> [Letter] {
    letters.withLock { letters in
      defer { letters = [] }
      return letters
    }
  }
}

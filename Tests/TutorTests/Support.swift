import Canvas
import Experiments
import Terminal
import Timeline
import Wording

@testable import Tutor

let millisecond: UInt64 = 1_000_000
let labBase = "http://127.0.0.1:8080"

/// A setup as the command line makes it.
func setup(_ change: (inout RunOptions) -> Void = { _ in }) throws -> Setup {
  var options = RunOptions()
  change(&options)
  return try Setup(Workload(options))
}

/// A screen on which nothing has been run, in ASCII unless said otherwise.
func screen(
  _ setup: Setup, _ width: Int = 80, _ height: Int = 24, language: Language = .en, glyphs: GlyphSet = .ascii
) -> TutorState {
  TutorState(language: language, size: TutorState.Size(width: width, height: height), glyphs: glyphs, setup: setup)
}

/// What the screen shows.
func rows(_ state: TutorState) -> [String] { CanvasText.rows(picture(state)) }

/// What the screen shows, as a canvas.
func picture(_ state: TutorState) -> Canvas {
  var canvas = Canvas(width: state.size.width, height: state.size.height)
  render(state, on: &canvas)
  return canvas
}

/// The run screen's own desk, by the names that tests of that screen use.
extension TutorState {
  var setup: Setup {
    get { own.setup }
    set { own.setup = newValue }
  }
  var runs: [RunPanel] { own.runs }
  var queue: [RunModel] { own.queue }
  var scroll: Int { own.scroll }
  var shownRuns: [RunPanel] { own.shownRuns }
}

extension TutorState {
  /// Presses keys, one after another; returns what is to be done about the last.
  @discardableResult
  mutating func press(_ keys: Key...) -> [Effect] {
    keys.reduce([]) { _, key in update(&self, .terminal(.key(key))) }
  }

  /// Types characters, one after another; returns what is to be done about the last.
  @discardableResult
  mutating func type(_ characters: String) -> [Effect] {
    characters.reduce([]) { _, character in update(&self, .terminal(.key(.character(character)))) }
  }

  /// The live run begins, as the runtime says it.
  mutating func begin() {
    guard let run = runs.last else { return }
    _ = update(&self, .began(run: run.id, identities(run), labBase: labBase))
  }

  /// The live run gets to `time`, with lanes in the text notation, `unit` nanoseconds a character.
  mutating func progress(_ lanes: [String], unit: UInt64 = 20 * millisecond, to time: UInt64) {
    guard let run = runs.last else { return }
    _ = update(&self, .progress(run: run.id, lanes.map { track($0, unit: unit) }, now: time))
  }

  /// The live run ends, with lanes in the text notation.
  @discardableResult
  mutating func end(
    _ lanes: [String], unit: UInt64 = 20 * millisecond, outcomes: [Int: TaskOutcome] = [:], gil: LockFigures? = nil
  ) -> [Effect] {
    guard let run = runs.last else { return [] }
    return update(
      &self, .ended(run: run.id, record(run, identities(run), lanes, unit: unit, outcomes: outcomes, gil: gil)))
  }

  /// Runs a model from the key that chooses it to its end.
  mutating func runThrough(_ model: RunModel, _ lanes: [String], unit: UInt64 = 20 * millisecond) {
    setup.choice = .model(model)
    press(.enter)
    begin()
    end(lanes, unit: unit)
  }

  private func identities(_ run: RunPanel) -> [TaskIdentity] {
    run.tasks.map { task in
      var task = task
      task.url = task.url.map { $0.hasPrefix("/") ? labBase + $0 : $0 }
      return task
    }
  }
}

/// Events of one task from the text notation; the last character is still going on.
func track(_ lane: String, unit: UInt64) -> Track {
  var track = Track()
  for span in spans(lane, unit: unit) {
    track.absorb(Event(time: span.start, task: 0, kind: .enter, detail: span.state.rawValue))
  }
  return track
}

/// Spans from the text notation; none for a lane that is not of it.
func spans(_ lane: String, unit: UInt64) -> [Span] { (try? TextNotation.spans(lane, unit: unit)) ?? [] }

func record(
  _ run: RunPanel, _ identities: [TaskIdentity], _ lanes: [String], unit: UInt64, outcomes: [Int: TaskOutcome] = [:],
  gil: LockFigures? = nil
) -> RunRecord {
  let tasks = zip(identities, lanes).map { identity, lane in
    TaskRecord(identity: identity, outcome: outcomes[identity.id] ?? .ok, spans: spans(lane, unit: unit))
  }
  var cost = RunCost()
  cost.wall = tasks.map(\.end).max() ?? 0
  cost.cpuUser = 5 * millisecond
  cost.peakRSSBytes = 12_000_000
  cost.threads = run.model == .sequential || run.model == .eventLoop ? 1 : identities.count
  var record = RunRecord(model: run.model, cost: cost, tasks: tasks)
  record.gil = gil
  return record
}

/// Five fetches one after another, 20 ms a character.
let sequentialLanes = [
  "#---------=", "           #---------=", "                      #---------=",
  "                                 #---------=", "                                            #---------=",
]
/// The same at once.
let overlappingLanes = ["#---------=", ":#--------=", ":#----------=", ":#-----------=", ":#---------="]

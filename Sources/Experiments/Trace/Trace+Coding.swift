import Timeline

extension Trace {
  /// The trace as the bytes of a file. Throws `TraceProblem.tooLarge` for more than a file may hold.
  public func encoded() throws(TraceProblem) -> [UInt8] {
    let tasks = runs.reduce(0) { $0 + $1.record.tasks.count }
    guard runs.count <= TraceFormat.mostRuns, tasks <= TraceFormat.mostTasks else { throw .tooLarge }
    let events = runs.reduce(0) { $1.record.tasks.reduce($0) { $0 + $1.eventCount } }
    guard events <= TraceFormat.mostEvents else { throw .tooLarge }

    var writer = TraceWriter()
    writer.text(version)
    writer.machine(machine)
    writer.text(labBase)
    let (experiments, places) = distinctExperiments
    writer.number(experiments.count)
    for experiment in experiments { writer.file(experiment) }
    writer.number(runs.count)
    for (run, place) in zip(runs, places) {
      writer.number(place)
      writer.run(run.record)
    }
    let file = writer.file()
    guard file.count <= TraceFormat.mostBytes else { throw .tooLarge }
    return file
  }

  /// The trace in the bytes of a file that anybody may have written.
  public init(bytes: [UInt8]) throws(TraceProblem) {
    let result = bytes.withUnsafeBytes { file in
      Result { () throws(TraceProblem) in try Trace(file: file) }
    }
    self = try result.get()
  }

  private init(file: UnsafeRawBufferPointer) throws(TraceProblem) {
    var reader = try TraceReader(file)
    version = try reader.someText()
    machine = try reader.machine()
    labBase = try reader.text()
    var experiments: [ExperimentFile] = []
    for _ in 0..<(try reader.length(upTo: TraceFormat.mostRuns)) { experiments.append(try reader.file()) }
    runs = []
    for _ in 0..<(try reader.length(upTo: TraceFormat.mostRuns)) {
      let place = try reader.count(upTo: Int(Int32.max))
      guard experiments.indices.contains(place) else { throw .damaged }
      runs.append(RecordedRun(try reader.run(), of: experiments[place]))
    }
    try reader.finish()
  }

  /// Each experiment once, and of every run the place of its own among them.
  private var distinctExperiments: (experiments: [ExperimentFile], places: [Int]) {
    var experiments: [ExperimentFile] = []
    var places: [Int] = []
    for run in runs {
      // Runs of one document are mostly of the experiment before.
      if let last = experiments.last, last == run.experiment {
        places.append(experiments.count - 1)
      } else if let place = experiments.firstIndex(of: run.experiment) {
        places.append(place)
      } else {
        places.append(experiments.count)
        experiments.append(run.experiment)
      }
    }
    return (experiments, places)
  }
}

extension TraceWriter {
  fileprivate mutating func machine(_ machine: MachineDescription) {
    number(machine.processors)
    text(machine.kernel)
    number(machine.pageSize)
    number(machine.memory)
  }
}

extension TraceReader {
  fileprivate mutating func machine() throws(TraceProblem) -> MachineDescription {
    MachineDescription(
      processors: try count(upTo: Int(Int32.max)), kernel: try someText(), pageSize: try count(upTo: Int(Int32.max)),
      memory: try number())
  }
}

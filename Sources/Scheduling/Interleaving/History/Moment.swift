/// Where a run is after some of its steps.
public struct Moment: Hashable, Sendable {
  /// The program's state.
  public internal(set) var state: ProgramState
  /// The global lock's. Means nothing where there is none.
  public internal(set) var lock = GlobalLockState()
  /// What threads have seen of the places that they share.
  public internal(set) var sightings = Sightings()

  /// About what keeping it costs if it shares nothing with others.
  var byteCount: Int {
    state.byteCount + MemoryLayout<GlobalLockState>.stride + sightings.count * MemoryLayout<PythonValue>.stride
  }
}

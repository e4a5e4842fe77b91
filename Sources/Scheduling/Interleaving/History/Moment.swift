/// Where a run is after some of its steps.
public struct Moment: Hashable, Sendable {
  /// The program's state.
  public internal(set) var state: ProgramState
  /// The global lock's. Means nothing where there is none.
  public internal(set) var lock = GlobalLockState()
  /// What threads have seen of the places that they share.
  public internal(set) var sightings = Sightings()

  /// About what keeping it costs where another moment of the run is kept.
  func byteCount(beside other: Moment) -> Int {
    state.byteCount - state.heap.sharedByteCount(with: other.state.heap) + MemoryLayout<GlobalLockState>.stride
      + sightings.byteCount
  }
}

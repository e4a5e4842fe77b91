/// What a global of a program is in the end if no update of it is lost.
public struct Expectation: Equatable, Hashable, Sendable {
  /// The global's name.
  public var global: String
  /// Its value in the end.
  public var value: Int

  /// Expects `value` of `global`.
  public init(_ global: String, _ value: Int) {
    self.global = global
    self.value = value
  }
}

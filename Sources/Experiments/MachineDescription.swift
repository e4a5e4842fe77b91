/// The computer that a run took place on, as far as figures depend on it.
public struct MachineDescription: Equatable, Sendable {
  /// Processors that this process may use.
  public var processors: Int
  /// Name and release of the kernel.
  public var kernel: String
  /// Bytes.
  public var pageSize: Int
  /// Bytes of memory that the machine has.
  public var memory: UInt64

  /// Makes a description; see the members.
  public init(processors: Int, kernel: String, pageSize: Int, memory: UInt64) {
    self.processors = processors
    self.kernel = kernel
    self.pageSize = pageSize
    self.memory = memory
  }
}

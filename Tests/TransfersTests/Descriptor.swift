import Glibc

/// A descriptor that someone has to close.
final class Descriptor {
  let descriptor: Int32

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  func close() { _ = Glibc.close(descriptor) }
}

/// The two ends of a pipe; closing the second makes the first readable.
func pipe() throws -> (reading: Descriptor, writing: Descriptor) {
  var ends: [Int32] = [0, 0]
  guard Glibc.pipe(&ends) == 0 else { throw NoSocket(systemError: errno) }
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  return (Descriptor(ends[0]), Descriptor(ends[1]))
}

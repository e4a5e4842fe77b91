import CPlatform
import Glibc

/// A thread of the operating system. Work that blocks runs on one of these and never on Swift's cooperative pool, which
/// has only as many threads as processors.
public struct PosixThread: Sendable {
  private let handle: pthread_t

  /// Starts a thread named `name` (15 bytes are shown by tools) that runs `body`. `join` or `detach` must be called
  /// once.
  public static func start(
    _ name: String, stackBytes: Int = 512 << 10, _ body: @escaping @Sendable () -> Void
  ) throws(SystemError) -> PosixThread {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, max(stackBytes, 128 << 10))

    let start = Unmanaged.passRetained(Start(name: name, body: body))
    var handle = pthread_t()
    let code = pthread_create(
      &handle, &attributes,
      { argument in
        guard let argument else { return nil }
        let start = Unmanaged<Start>.fromOpaque(argument).takeRetainedValue()
        interleave_name_thread(start.name)
        start.body()
        return nil
      }, start.toOpaque())
    guard code == 0 else {
      start.release()
      throw SystemError("pthread_create", number: code)
    }
    return PosixThread(handle: handle)
  }

  /// Waits until the thread has ended. Blocks the calling thread; once per thread.
  public func join() { pthread_join(handle, nil) }

  /// Lets the thread end by itself. Instead of `join`.
  public func detach() { pthread_detach(handle) }

  private final class Start: Sendable {
    let name: String
    let body: @Sendable () -> Void

    init(name: String, body: @escaping @Sendable () -> Void) {
      self.name = name
      self.body = body
    }
  }
}

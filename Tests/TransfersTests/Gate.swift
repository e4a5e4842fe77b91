import Glibc

/// One thread passes once for each time that another opens: the order of events without clocks.
final class Gate: @unchecked Sendable {
  // At a fixed address and changed by POSIX calls only, which is what makes it safe to share.
  private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

  init() { sem_init(semaphore, 0, 0) }

  deinit {
    sem_destroy(semaphore)
    semaphore.deallocate()
  }

  func open() { sem_post(semaphore) }

  func pass() {
    while sem_wait(semaphore) != 0 { continue }
  }
}

import Glibc
import NIOCore

extension LabError {
  /// What a failure to bind or listen means.
  init(listeningOn port: Int, _ error: any Error) {
    switch (error as? IOError)?.errnoCode {
    case EADDRINUSE: self = .portTaken(port)
    case EACCES: self = .portNotAllowed(port)
    case let number?: self = .cannotListen(port: port, reason: String(cString: strerror(number)))
    case nil: self = .cannotListen(port: port, reason: String(describing: error))
    }
  }
}

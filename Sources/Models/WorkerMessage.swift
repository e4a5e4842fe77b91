import Interpreter
import Platform
import Timeline
import Transfers

/// What a parent tells a worker, and a worker its parent. One frame each: the length in eight bytes, then the bytes.
enum WorkerMessage {
  /// Parent to worker, first: the run that it takes part in.
  case setUp(WorkerSetUp)
  /// Parent to worker: do this. `payload` bytes follow the frame.
  case perform(TaskPlan)
  /// Worker to parent, in answer to `setUp`: work can come.
  case ready
  /// Worker to parent, in answer to `perform`: what came of it. `payload` bytes follow the frame.
  case ended(task: Int, TaskResult, payload: Int)
  /// Worker to parent, after its pipe was closed: what it used.
  case farewell(peakRSSBytes: UInt64, resolverThreads: Int, LockFigures)
}

/// What a worker must know before it can work.
struct WorkerSetUp: Equatable {
  var worker: Int
  var parent: Int
  var chunks: Int
  var tasks: Int
  var seats: Int
  var switchInterval: UInt64
  var tier: Tier
  var mayLeaveMachine: Bool
  /// The server whose own certificate is trusted, if any fetch goes there.
  var trusted: TrustedServer?
  /// Whether there are fetches, so that libcurl is worth making ready.
  var fetches: Bool
}

extension WorkerMessage {
  /// Room for a program's source, or for what it has printed.
  private static let limit = 8 << 20

  /// Writes the frame. Throws when the other side is gone.
  func send(to pipe: Descriptor) throws {
    var frame = WireWriter()
    encode(into: &frame)
    var whole = WireWriter()
    whole.put(frame.bytes.count)
    try write(whole.bytes + frame.bytes, to: pipe)
  }

  /// The next frame, or nil when the other side is gone or sent nonsense.
  static func receive(from pipe: Descriptor) -> WorkerMessage? {
    guard let header = read(8, from: pipe) else { return nil }
    var reader = WireReader(header)
    guard let count = try? reader.integer(), (1...limit).contains(count), let body = read(count, from: pipe) else {
      return nil
    }
    var frame = WireReader(body)
    return try? decode(&frame)
  }

  /// Writes that many bytes that mean nothing.
  static func sendPayload(_ count: Int, to pipe: Descriptor) throws {
    let chunk = [UInt8](repeating: 0x5A, count: min(count, 1 << 16))
    var left = count
    while left > 0 {
      try write(left >= chunk.count ? chunk : Array(chunk.prefix(left)), to: pipe)
      left -= chunk.count
    }
  }

  /// Reads that many bytes and forgets them. False when the other side is gone.
  static func receivePayload(_ count: Int, from pipe: Descriptor) -> Bool {
    var left = count
    return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
      while left > 0 {
        let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(left, buffer.count)])
        guard let count = try? pipe.read(into: part), count > 0 else { return false }
        left -= count
      }
      return true
    }
  }

  private static func read(_ count: Int, from pipe: Descriptor) -> [UInt8]? {
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      isWhole = (try? pipe.readFully(into: UnsafeMutableRawBufferPointer(buffer))) == true
      filled = isWhole ? count : 0
    }
    return isWhole ? bytes : nil
  }
}

private func write(_ bytes: [UInt8], to pipe: Descriptor) throws {
  try bytes.withUnsafeBytes { try pipe.writeFully($0) }
}

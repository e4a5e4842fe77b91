/// A number that equal states have in common, and others hardly: what a hash value is, but quick, as an exploration spends
/// most of its time on it, and the same in every run. (The mixing step is that of FxHash, from Firefox and rustc.)
struct Fingerprint {
  private(set) var bits: UInt64 = 0

  mutating func mix(_ word: UInt64) {
    bits = ((bits << 5 | bits >> 59) ^ word) &* 0x517c_c1b7_2722_0a95
  }

  mutating func mix(_ number: Int) { mix(UInt64(bitPattern: Int64(number))) }

  mutating func mix(_ values: some Sequence<PythonValue>) { for value in values { mix(value) } }

  mutating func mix(_ frames: [Frame]) {
    mix(frames.count)
    for frame in frames {
      mix(frame.function << 32 | frame.next)
      mix(frame.slots)
    }
  }

  mutating func mix(_ value: PythonValue) {
    switch value {
    case .unbound: mix(UInt64(1))
    case .none: mix(UInt64(2))
    case .bool(let condition): mix(condition ? UInt64(3) : 4)
    case .int(let integer): mix(integer)
    case .float(let number): mix(number.bitPattern)
    case .string(let text): for byte in text.utf8 { mix(UInt64(byte)) }
    case .tuple(let elements):
      mix(elements.count)
      mix(elements)
    case .range(let start, let stop, _): mix(start ^ stop)
    case .function(let place): mix(UInt64(5) << 32 | UInt64(place))
    case .builtin(let builtin): mix(UInt64(6) << 32 | UInt64(builtin.rawValue))
    case .object(let handle): mix(handle, 7)
    case .held(let handle): mix(handle, 8)
    case .thread(let number): mix(UInt64(9) << 32 | UInt64(number))
    case .task(let number): mix(UInt64(10) << 32 | UInt64(number))
    case .pause(let nanoseconds): mix(nanoseconds)
    case .iterator(let source, let next, _):
      mix(next)
      mix(source)
    }
  }

  private mutating func mix(_ handle: Handle, _ kind: UInt64) {
    mix(kind << 48 | UInt64(handle.thread) << 32 | UInt64(handle.index))
  }
}

extension ProgramState {
  /// What of it tells states of one program apart, mixed.
  var fingerprint: UInt64 {
    var print = Fingerprint()
    print.mix(globals)
    heap.mix(into: &print)
    for thread in threads {
      print.mix(thread.hasEnded ? 1 : thread.status == .new ? 2 : 3)
      print.mix(thread.frames)
      for task in thread.tasks { print.mix(task.frames) }
      if let loop = thread.loop { for task in loop.readyTasks { print.mix(task) } }
      switch thread.wait {
      case .nothing: print.mix(0)
      case .lock(let lock): print.mix(.object(lock))
      case .thread(let other): print.mix(other)
      case .sleep(let until): print.mix(until)
      }
    }
    print.mix(output.digest)
    print.mix(running ?? -1)
    print.mix(clock)
    return print.bits
  }
}

extension Heap {
  fileprivate func mix(into print: inout Fingerprint) {
    for lane in lanes {
      print.mix(lane.count)
      for object in lane {
        print.mix(object.elements)
        print.mix(object.keys)
        print.mix(object.holder ?? -1)
      }
    }
  }
}

import Interpreter
import Testing

@testable import Scheduling

@Suite struct SnapshotsTests {
  @Test func snapshots_areDroppedWhereTheyAreMissedLeast_whenThereIsNoRoom() throws {
    let machine = DeterministicMachine(try PythonSource.compile("x = 1\n"))
    let moment = Moment(state: machine.start)
    let room = 40
    var snapshots = Snapshots(moment, byteLimit: room * moment.byteCount(beside: moment))
    let end = 4000 * Snapshots.spacing
    for position in stride(from: Snapshots.spacing, through: end, by: Snapshots.spacing) {
      snapshots.keep(moment, at: position, of: position)
    }
    #expect(snapshots.count <= room + 1)
    // Near the end they are near one another, and nowhere is the way to the next much longer than the way to the end.
    #expect(snapshots.last(notAfter: end - 1).position >= end - 2 * Snapshots.spacing)
    for distance in [10, 100, 1000, 3000].map({ $0 * Snapshots.spacing }) {
      #expect(snapshots.last(notAfter: end - distance).position >= max(0, end - 2 * distance))
    }
    #expect(snapshots.last(notAfter: Snapshots.spacing - 1).position == 0)

    snapshots.forget(after: end / 2)
    #expect(snapshots.last(notAfter: end).position <= end / 2)
  }

  @Test func back_isExact_whereALongListGrows() throws {
    let source =
      "xs = []\nfor i in range(1000):\n    xs.append(i)\n    if i % 7 == 0:\n        xs[i // 2] = xs.pop(0)\n"
    let machine = DeterministicMachine(try PythonSource.compile(source))
    var history = History(machine)
    var moments = [history.moment]
    while let thread = history.choices.first {
      history.step(thread)
      moments.append(history.moment)
    }
    for position in stride(from: moments.count - 1, through: 0, by: -97) {
      history.seek(to: position)
      #expect(history.moment == moments[position])
    }
  }

  @Test func valueArray_isAnArray() {
    var (array, expected) = (ValueArray(), [PythonValue]())
    for number in 0..<300 {
      array.append(.int(number))
      expected.append(.int(number))
      let place = number * 7919 % expected.count
      if number % 3 == 0 {
        #expect(array.remove(at: place) == expected.remove(at: place))
      } else {
        array[place] = .int(-number)
        expected[place] = .int(-number)
      }
      #expect(Array(array) == expected)
      #expect(array == ValueArray(expected))
    }
    var copy = array
    copy[100] = .none
    #expect(copy != array)
    let pointers = 2 * MemoryLayout<[PythonValue]>.stride
    #expect(copy.sharedByteCount(with: array) == 2 * (64 * MemoryLayout<PythonValue>.stride - pointers))
  }
}

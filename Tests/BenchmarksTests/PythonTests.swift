import Testing

@testable import interleave_bench

@Suite struct PythonTests {
  private func python(_ minor: Int, _ micro: Int = 0, isFreeThreaded: Bool = false) -> Python? {
    Python(answer: "cpython 3 \(minor) \(micro) \(isFreeThreaded ? 1 : 0) /opt/\(minor).\(micro)/bin/python3\n")
  }

  @Test func answer_namesTheBuild() throws {
    let python = try #require(Python(answer: "cpython 3 13 1 1 /opt/bin/python3.13t\n"))
    #expect(python.version == (3, 13, 1))
    #expect(python.isFreeThreaded)
    #expect(python.series == "3.13t")
    #expect(python.path == "/opt/bin/python3.13t")
  }

  @Test(arguments: [
    "", "pypy 3 9 1 0 /opt/bin/pypy3", "cpython 2 7 18 0 /usr/bin/python", "cpython 3 12 1 0",
    "cpython 3 x 1 0 /bin/p", "cpython 3 12 1 0 python3", "pyenv: no such command",
  ])
  func answer_ofAnythingElse_isNone(_ answer: String) {
    #expect(Python(answer: answer) == nil)
  }

  @Test func patterns_coverPyenvAndPath_eachOnce() {
    let patterns = Python.patterns(path: "/a/bin:/usr/bin:/a/bin::relative", home: "/home/kim")
    #expect(patterns.first == "/home/kim/.pyenv/versions/*/bin/python3")
    #expect(patterns.contains("/a/bin/python3.[0-9]"))
    #expect(patterns.contains("/a/bin/python3.[0-9][0-9]t"))
    #expect(Set(patterns).count == patterns.count)
    #expect(patterns.allSatisfy { $0.hasPrefix("/") })
  }

  @Test func oneOfEachSeries_isItsNewest_withTheOldestSeriesFirst() {
    let found = [
      python(12, 1), python(13, 0, isFreeThreaded: true), python(8, 18), python(9, 18), python(12, 7), python(13),
    ]
    let chosen = Python.oneOfEachSeries(found.compactMap { $0 })
    #expect(chosen.map(\.series) == ["3.9", "3.12", "3.13", "3.13t"])
    #expect(chosen.map(\.version.micro) == [18, 7, 0, 0])
  }

  @Test func preferred_isTheOneOfTheBounds_elseTheNewestWithTheLock() {
    let newest = [python(14, isFreeThreaded: true), python(13), python(12)].compactMap { $0 }
    #expect(Python.preferred(of: newest)?.series == "3.12")
    #expect(Python.preferred(of: Array(newest.prefix(2)))?.series == "3.13")
    #expect(Python.preferred(of: []) == nil)
  }

  @Test func counterparts_haveTheCheckpointsOfTheirSeries_andOneIsWithoutTheLock() throws {
    let withLock = try Counterpart.all(of: [#require(python(9)), #require(python(13))])
    #expect(withLock.map(\.name) == ["3.9", "3.13", "no lock"])
    #expect(withLock.map(\.checkpoints.rawValue) == ["3.9", "3.13", "3.13"])
    #expect(withLock.map(\.model) == [.gilThreads, .gilThreads, .freeThreads])
    let withBoth = try Counterpart.all(of: [#require(python(13)), #require(python(13, isFreeThreaded: true))])
    #expect(withBoth.map(\.name) == ["3.13", "3.13t"])
    #expect(withBoth.last?.python != nil)
    #expect(try Counterpart.all(of: [#require(python(99))]).map(\.name) == ["no lock"])
  }
}

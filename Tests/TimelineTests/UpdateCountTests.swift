import Testing

@testable import Timeline

@Suite struct UpdateCountTests {
  private let count = UpdateCount(global: "counter", expected: 100, found: 44)

  @Test(arguments: ["44\n", "counter = 44\n", "counter: 44", "counter 44", " 44 "])
  func output_thatIsTheCounter_saysNoMore(output: String) {
    #expect(count.saysAll(of: output))
  }

  @Test(arguments: ["", "\n", "45\n", "total = 44", "44\n44\n", "the counter is 44", "44 counter", "counter = 44.0"])
  func output_thatIsAnythingElse_saysMore(output: String) {
    #expect(!count.saysAll(of: output))
  }

  @Test func output_isShown_whereTheCountDoesNotSayIt() {
    var task = TaskRecord(identity: TaskIdentity(id: 0, name: "a", kind: .program), outcome: .ok, spans: [])
    task.output = "44\n"
    #expect(task.shownOutput == "44\n")
    task.updates = count
    #expect(task.shownOutput == nil && task.output == "44\n")
    task.output = "44\nend\n"
    #expect(task.shownOutput == "44\nend\n")
  }
}

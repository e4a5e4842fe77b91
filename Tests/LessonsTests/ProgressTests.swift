import Foundation
import Glibc
import Platform
import Testing

@testable import Lessons

/// Foundation has a class of that name.
typealias Progress = Lessons.Progress

/// Progress as a person could have made it, drawn from a seed.
func progress(seed: UInt64) -> Progress {
  var generator = SeededGenerator(seed: seed)
  var progress = Progress()
  let lessons = ["01-a", "02-b", "07-the-lock"]
  for _ in 0..<Int.random(in: 0...25, using: &generator) {
    let lesson = lessons[Int.random(in: 0...2, using: &generator)]
    let time = Int64.random(in: 1...40, using: &generator)
    let question = QuestionID(
      lesson: lesson, step: Int.random(in: 0...2, using: &generator), index: Int.random(in: 0...1, using: &generator))
    switch Int.random(in: 0...7, using: &generator) {
    case 0: progress.finish(lesson, at: time)
    case 1: progress.reset(lesson, at: time)
    case 2: progress.noteWarmUp(question, isRight: Bool.random(using: &generator), at: time)
    case 3: progress.keep(["x.yaml": ["sequential": ["wall": Double(time)]]], of: lesson, at: time)
    case 4: progress.visit(lesson, step: Int.random(in: 0...5, using: &generator), passed: [0: Int(time % 3)], at: time)
    default:
      let given: [Answer.Given] = [.noIdea, .options([0]), .options([0, 2]), .number(12.5), .order(["processes"])]
      var answer = Answer(
        given[Int.random(in: 0...4, using: &generator)],
        sureness: Sureness(rawValue: Int.random(in: 0...2, using: &generator)) ?? .certain, at: time)
      answer.isRight = [nil, true, false][Int.random(in: 0...2, using: &generator)]
      answer.isExplained = Bool.random(using: &generator)
      progress.note(answer, to: question)
    }
  }
  return progress
}

@Suite("Progress as a value") struct ProgressTests {
  @Test(arguments: UInt64(0)..<300) func merging_dependsOnNothingButWhatIsMerged(seed: UInt64) {
    let (a, b, c) = (progress(seed: seed), progress(seed: seed + 1000), progress(seed: seed + 2000))
    #expect(a.merged(with: a) == a.merged(with: a).merged(with: a), "merging again changes nothing")
    #expect(a.merged(with: b) == b.merged(with: a), "it does not matter which is merged into which")
    #expect(a.merged(with: b).merged(with: c) == a.merged(with: b.merged(with: c)), "nor in which order")
  }

  @Test(arguments: UInt64(0)..<100) func file_saysTheSame(seed: UInt64) throws {
    let original = progress(seed: seed)
    #expect(try ProgressFile.progress(from: ProgressFile.text(of: original)) == original)
  }

  @Test func newerAnswer_counts() {
    let question = QuestionID(lesson: "01-a", step: 0, index: 0)
    var (old, new) = (Progress(), Progress())
    old.note(Answer(.options([0]), sureness: .certain, at: 10), to: question)
    new.note(Answer(.options([1]), sureness: .guessing, at: 20), to: question)
    #expect(new.merged(with: old).answers(in: "01-a")[question]?.given == .options([1]))
  }

  @Test func reset_outlivesWhatOthersHadKept() {
    var one = Progress()
    one.visit("01-a", step: 5, passed: [0: 1], at: 10)
    one.finish("01-a", at: 10)
    var other = one
    other.reset("01-a", at: 20)
    let merged = other.merged(with: one)
    #expect(!merged.isFinished("01-a") && !merged.isBegun("01-a") && merged.isEmpty)
    other.visit("01-a", step: 1, passed: [:], at: 20)
    #expect(one.merged(with: other).lessons["01-a"]?.step == 1, "what is done in the second of the reset counts")
  }

  @Test func confidentMisses_comeBackAfter1And7And30Days_twoAtATime() {
    let day: Int64 = 86_400
    var progress = Progress()
    let questions = (0..<3).map { QuestionID(lesson: "01-a", step: $0, index: 0) }
    for (index, question) in questions.enumerated() {
      var answer = Answer(.options([0]), sureness: .certain, at: Int64(index))
      answer.isRight = false
      progress.note(answer, to: question)
    }
    #expect(progress.dueQuestions(at: day - 1) == [])
    #expect(progress.dueQuestions(at: day + 5) == [questions[0], questions[1]])
    progress.noteWarmUp(questions[0], isRight: true, at: day + 5)
    progress.skipWarmUp(questions[1], at: day + 5)
    #expect(progress.dueQuestions(at: day + 6) == [questions[2]])
    #expect(progress.dueQuestions(at: 2 * day + 6) == [questions[2], questions[1]])
    progress.noteWarmUp(questions[0], isRight: true, at: 8 * day + 5)
    #expect(!progress.dueQuestions(at: 38 * day).contains(questions[0]))
    progress.noteWarmUp(questions[1], isRight: false, at: 9 * day)
    progress.noteWarmUp(questions[2], isRight: true, at: 9 * day)
    #expect(progress.dueQuestions(at: 10 * day) == [questions[1]], "a wrong answer begins anew")
    progress.noteWarmUp(questions[0], isRight: true, at: 39 * day)
    #expect(!progress.dueQuestions(at: 1000 * day).contains(questions[0]), "three right answers are enough")
  }

  @Test func guessesThatMiss_doNotComeBack() {
    var progress = Progress()
    var answer = Answer(.options([0]), sureness: .guessing, at: 0)
    answer.isRight = false
    progress.note(answer, to: QuestionID(lesson: "01-a", step: 0, index: 0))
    #expect(progress.dueQuestions(at: .max) == [])
  }
}

@Suite("Files of progress that this program did not write") struct ProgressFileTests {
  @Test func everyTruncation_isRefused() {
    let text = Array(ProgressFile.text(of: progress(seed: 5)).utf8)
    for length in 0..<(text.count - 2) {
      #expect(throws: ProgressFile.Refusal.damaged) {
        try ProgressFile.progress(from: String(decoding: text[..<length], as: UTF8.self))
      }
    }
  }

  @Test func flippedBits_areRefusedOrRead_andNeverFatal() {
    let text = Array(ProgressFile.text(of: progress(seed: 7)).utf8)
    for position in text.indices {
      for bit in [UInt8(1), 4, 64] {
        var damaged = text
        damaged[position] ^= bit
        _ = try? ProgressFile.progress(from: String(decoding: damaged, as: UTF8.self))
      }
    }
  }

  @Test(arguments: [
    "", "null", "[]", "{}", "nonsense", "{\"schema\":\"interleave.run/1\"}", "{\"schema\":\"interleave.progress/x\"}",
    #"{"schema":"interleave.progress/1","lessons":{"../../x":{"step":0,"passed":{},"visited":0,"figures":{},"figuresTime":0}},"answers":[],"returns":[]}"#,
    #"{"schema":"interleave.progress/1","lessons":{"01-a":{"step":-1,"passed":{},"visited":0,"figures":{},"figuresTime":0}},"answers":[],"returns":[]}"#,
    #"{"schema":"interleave.progress/1","lessons":{"01-a":{"step":99999999999999999999,"passed":{}}},"answers":[],"returns":[]}"#,
  ]) func whatMakesNoSense_isDamaged(text: String) {
    #expect(throws: ProgressFile.Refusal.damaged) { try ProgressFile.progress(from: text) }
  }

  @Test func laterVersion_isSaidToBeOne() {
    #expect(throws: ProgressFile.Refusal.laterVersion) {
      try ProgressFile.progress(from: #"{"schema":"interleave.progress/2","anything":1}"#)
    }
  }

  @Test func fieldsOfTheFuture_areTolerated() throws {
    let text = #"{"schema":"interleave.progress/1","lessons":{},"answers":[],"returns":[],"more":[1,2]}"#
    #expect(try ProgressFile.progress(from: text) == Progress())
  }
}

@Suite("Where progress is kept") struct ProgressStoreTests {
  private let folder = FileManager.default.temporaryDirectory.path + "/interleave-store-\(UUID().uuidString)"

  private func store(_ base: String? = nil) -> ProgressStore {
    let base = base ?? folder
    return ProgressStore(StateDirectory(environment: { $0 == "XDG_STATE_HOME" ? base : nil }))
  }

  private func visited(_ lesson: String, at time: Int64) -> Progress {
    var progress = Progress()
    progress.visit(lesson, step: 1, passed: [0: 1], at: time)
    return progress
  }

  private func clean() { try? FileManager.default.removeItem(atPath: folder) }

  @Test func nothingIsThere_atFirst() {
    defer { clean() }
    #expect(store().load() == (Progress(), nil))
  }

  @Test func twoPrograms_loseNothing() throws {
    defer { clean() }
    try store().save(visited("01-a", at: 1))
    try store().save(visited("02-b", at: 2))
    #expect(Set(store().load().progress.lessons.keys) == ["01-a", "02-b"])
  }

  @Test func manyAtOnce_loseNothing() throws {
    defer { clean() }
    let threads = try (1...20).map { number in
      let (store, progress) = (store(), visited(number < 10 ? "0\(number)-a" : "\(number)-a", at: Int64(number)))
      return try PosixThread.start("save") { _ = try? store.save(progress) }
    }
    for thread in threads { thread.join() }
    #expect(store().load().progress.lessons.count == 20)
  }

  @Test(arguments: [("{\"schema\":\"interle", "damaged"), ("{\"schema\":\"interleave.progress/9\"}", "later-version")])
  func whatCannotBeRead_isSetAside_underANameOfItsOwn(text: String, ending: String) throws {
    defer { clean() }
    let file = "\(folder)/interleave/progress.json"
    for number in 1...2 {
      try FileManager.default.createDirectory(atPath: "\(folder)/interleave", withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: file))
      let (progress, notice) = store().load()
      #expect(progress == Progress() && notice?.en.contains("progress.json.\(ending)-\(number)") == true)
      #expect(try String(contentsOfFile: "\(file).\(ending)-\(number)", encoding: .utf8) == text)
    }
    try store().save(visited("01-a", at: 1))
    #expect(store().load().progress.isBegun("01-a"))
  }

  @Test func folderThatCannotBeWritten_isSaid_andNothingIsLost() throws {
    defer { clean() }
    // A file where the folder should be: not even a superuser can write below it.
    try Data().write(to: URL(filePath: folder))
    let error = #expect(throws: (any Error).self) { try store().save(visited("01-a", at: 1)) }
    #expect("\(error.map { "\($0)" } ?? "")".contains(folder))
  }

  @Test func leftoversOfAKilledWriter_areRemoved() throws {
    defer { clean() }
    try store().save(visited("01-a", at: 1))
    // No process has this number: it is above the kernel's limit.
    let leftover = "\(folder)/interleave/.progress.json.99999999"
    try Data("half".utf8).write(to: URL(filePath: leftover))
    try store().save(visited("01-a", at: 2))
    #expect(!FileManager.default.fileExists(atPath: leftover))
  }
}

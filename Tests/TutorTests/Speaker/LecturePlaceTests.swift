import Experiments
import Foundation
import Glibc
import Platform
import Testing
import Wording

@testable import Lessons
@testable import Tutor

@Suite struct LecturePlaceTests {
  private let place = HallPlace(folder: "/tmp/interleave-place-\(UUID().uuidString.prefix(8))")

  /// The lecture as another process would begin it, going on at `left`.
  private func resumed(_ left: LecturePlace, _ language: Language = .en) throws -> TutorState {
    var state = try lecture(language)
    state.resume(at: left)
    return state
  }

  @Test func everyPlace_isReachedAgain_inBothLanguages() throws {
    for language in Language.allCases {
      var state = try lecture(language)
      state.hall?.pretendRuns(introduced: [])
      for _ in 0..<60 {
        let hall = try #require(state.hall)
        let other = try resumed(hall.keptPlace, language)
        #expect(other.hall?.place.slide == hall.place.slide)
        if case .run = hall.slide?.content {
          #expect(other.hall?.place.stage == 0, "what was run is shown once it was found")
        } else {
          #expect(other.hall?.place.stage == hall.place.stage)
        }
        #expect(other.hall?.began == hall.began && other.hall?.stepBegan == hall.stepBegan)
        state.click()
      }
    }
  }

  @Test func hands_andTheDark_areKept() throws {
    var state = try lecture()
    state.click(to: .question)
    let asked = try #require(state.hall?.shownQuestion)
    _ = update(&state, .hall(.setVote(option: 1, count: 21)))
    _ = update(&state, .hall(.blank))
    let other = try resumed(try #require(state.hall?.keptPlace))
    #expect(other.hall?.votes[asked.id]?[1] == 21 && other.hall?.isBlank == true)
  }

  @Test func anotherLecture_orAPlaceThatThereIsNot_isABeginning() throws {
    var state = try lecture()
    for _ in 0..<5 { state.click() }
    let left = try #require(state.hall?.keptPlace)
    var wrong = [left, left, left, left]
    wrong[0].steps.removeLast()
    wrong[1].part = 99
    wrong[2].slide = 999
    wrong[3].stage = -1
    for place in wrong { #expect(try resumed(place).hall?.place == HallState.Place()) }
  }

  @Test func whatWasRun_isShownAsRecorded_onceItIsFound() throws {
    var state = try lecture()
    state.click(to: .run)
    state.click()
    state.runInHall(threePages)
    state.click()
    let experiment = try #require(state.hall?.shownRun?.experiment)
    let left = try #require(state.hall?.keptPlace)
    let panel = try #require(state.hall?.desks[experiment]?.runs.last)
    let record = try #require(panel.record)
    var other = try resumed(left)
    #expect(other.hall?.hasRun(experiment) == false)
    let kept = KeptRuns(runs: [RecordedRun(record, of: panel.experiment)], labBase: nil, date: 1_000)
    _ = update(&other, .recalled(KeptRunsName(experiment), kept))
    #expect(other.hall?.showsKept == [experiment])
    // Somebody who begins is shown nothing that they have not asked for.
    var fresh = try lecture()
    _ = update(&fresh, .recalled(KeptRunsName(experiment), kept))
    #expect(fresh.hall?.showsKept == [])
  }

  @Test func thePlace_isWritten_read_andForgotten() throws {
    defer { try? FileManager.default.removeItem(atPath: place.folder) }
    #expect(place.lecturePlace() == nil)
    var state = try lecture()
    for _ in 0..<4 { state.click() }
    let left = try #require(state.hall?.keptPlace)
    place.keep(left)
    #expect(place.lecturePlace() == left)
    place.forgetLecturePlace()
    #expect(place.lecturePlace() == nil)
  }

  @Test func aDamagedFile_isNoPlace() throws {
    defer { try? FileManager.default.removeItem(atPath: place.folder) }
    try PrivateFolder.make(place.folder)
    place.keep(try #require(try lecture().hall?.keptPlace))
    let file = place.folder + "/place.json"
    let whole = try String(contentsOfFile: file, encoding: .utf8)
    let damaged = [
      "", "{}", String(whole.dropLast(5)), whole.replacingOccurrences(of: "\"part\":0", with: "\"part\":-1"),
      whole.replacingOccurrences(of: "\"slide\":0", with: "\"slide\":99999999999"),
    ]
    for text in damaged {
      try text.write(toFile: file, atomically: true, encoding: .utf8)
      #expect(place.lecturePlace() == nil, "\(text)")
    }
    unlink(file)
    symlink("/etc/hostname", file)
    #expect(place.lecturePlace() == nil)
  }
}

import Lessons
import Terminal
import Testing
import Wording

@testable import Tutor

@Suite("Search")
struct SearchTests {
  private let text = """
    ---
    title: Locks
    minutes: 5
    prerequisites: []
    misconception: None.
    terms: {"스레드 (쓰레드, thread)": A thread.}
    states: []
    summary: A summary.
    ---

    ## Two clocks

    A block.

    ## Locking

    One 스레드 after another.

    ## How the lock changes hands

    None.
    """

  private func findings(_ words: String) throws -> [Int] {
    let lesson = try content("01-waiting", text, experiments: [:])
    var library = Library([Library.Entry(lesson.folder, lesson.texts.mapValues(\.frontMatter))], acts: [])
    library.texts = [lesson]
    return library.steps(matching: words, in: .ko).map(\.step)
  }

  @Test func wordsAndTheirBeginnings_comeBeforePartsOfWords() throws {
    #expect(try findings("lock") == [1, 2, 0])
    #expect(try findings("lock changes") == [2])
  }

  @Test func anotherNameOfATerm_findsWhatTheTermFinds() throws {
    #expect(try findings("스레드") == [1])
    #expect(try findings("쓰레드") == [1] && findings("thread") == [1])
    #expect(try findings("쓰") == [])
  }
}

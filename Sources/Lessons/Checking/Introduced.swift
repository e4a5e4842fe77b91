import Experiments
import Timeline
import Wording

/// The terms and states that the lessons so far have introduced.
struct Introduced {
  /// The lesson of each state.
  private(set) var states: [TaskState: String] = [:]
  /// The lesson of each term, by language.
  private(set) var terms: [String: String] = [:]

  /// Adds what a lesson introduces.
  mutating func add(_ lesson: CheckedLesson) {
    for frontMatter in lesson.texts.map(\.frontMatter) {
      for state in frontMatter.states where states[state.state] == nil { states[state.state] = lesson.folder.name }
      for term in frontMatter.terms where terms[term.name] == nil { terms[term.name] = lesson.folder.name }
    }
  }
}

extension CheckedLesson {
  private static let mostTerms = 3
  private static let mostStates = 2
  /// The lesson on where the time of a page goes shows all phases of a transfer at once.
  private static let exception = 2

  /// A lesson adds a few terms and states, none of them twice, and names no state that comes later.
  mutating func checkIntroductions(after before: Introduced) {
    for lesson in texts {
      let frontMatter = lesson.frontMatter
      if folder.number != Self.exception {
        checkCount("terms", frontMatter.terms.count, Self.mostTerms, frontMatter)
        checkCount("states", frontMatter.states.count, Self.mostStates, frontMatter)
      }
      for state in frontMatter.states {
        guard let earlier = before.states[state.state] else { continue }
        report(.frontMatter(.introducedBefore(state.state.name, lesson: earlier)), at: state.place)
      }
      for term in frontMatter.terms {
        guard let earlier = before.terms[term.name] else { continue }
        report(.frontMatter(.introducedBefore(term.name, lesson: earlier)), at: term.place)
      }
      checkNamedStates(in: lesson, known: Set(before.states.keys).union(frontMatter.states.map(\.state)))
    }
  }

  /// Prerequisites are lessons of the course that come before.
  mutating func checkPrerequisites(in course: Course) {
    for word in texts.flatMap(\.frontMatter.prerequisites) {
      if let lesson = course.lesson(called: word.text) {
        if lesson.number >= folder.number {
          report(.frontMatter(.prerequisiteNotBefore(word.text)), at: word.place)
        }
      } else {
        report(.frontMatter(.unknownWord(key: "prerequisites", course.suggestion(for: word.text))), at: word.place)
      }
    }
  }

  private mutating func checkCount(_ key: String, _ count: Int, _ maximum: Int, _ frontMatter: FrontMatter) {
    guard count > maximum, let place = frontMatter.places[key] else { return }
    report(.frontMatter(.tooMany(key: key, count: count, maximum: maximum)), at: place)
  }

  /// A state's identifier in code. Those that are also words of Python say nothing about states.
  private mutating func checkNamedStates(in lesson: Lesson, known: Set<TaskState>) {
    let identifiers: Set<TaskState> = [.gilWait, .lockWait, .dns, .tls, .ipc]
    for run in lesson.steps.flatMap({ [$0.title] + $0.blocks.flatMap(\.texts) }).joined() {
      guard run.style.contains(.code), case .text(let text) = run.content, let state = TaskState(name: text),
        identifiers.contains(state), !known.contains(state)
      else { continue }
      report(.structure(.stateNotIntroduced(text)), at: run.place)
    }
  }
}

import Lessons

/// Where on the path through the course the reader is.
struct HomeState: Equatable {
  /// The chosen line.
  var cursor = 0
}

/// What can be opened from home, from top to bottom.
enum HomeLine: Equatable {
  /// The lesson with that index in the library.
  case lesson(Int)
  case ownWork
  case glossary
  case search
}

extension TutorState {
  /// The lines of home.
  var homeLines: [HomeLine] { library.entries.indices.map(HomeLine.lesson) + [.ownWork, .glossary, .search] }
}

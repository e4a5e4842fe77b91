import Experiments
import Timeline

/// What a lesson says about itself.
public struct FrontMatter: Equatable, Sendable {
  /// A term that the lesson introduces.
  public struct Term: Equatable, Sendable {
    /// In the lesson's language. Brackets hold what search finds too.
    public var name: String
    /// What it means, nil when the front matter only lists it.
    public var meaning: String?
    /// Where it stands.
    public var place: SourcePlace
  }

  /// A word with its place.
  public struct Word: Equatable, Sendable {
    /// The word.
    public var text: String
    /// Where it stands.
    public var place: SourcePlace
  }

  /// A state that the lesson introduces.
  public struct State: Equatable, Sendable {
    /// The state.
    public var state: TaskState
    /// Where it stands.
    public var place: SourcePlace
  }

  /// The lesson's title.
  public var title = ""
  /// How long it takes.
  public var minutes = 0
  /// Lessons that come before it: a number, a folder's name, or what follows the number.
  public var prerequisites: [Word] = []
  /// What many people believe before it.
  public var misconception = ""
  /// The terms that it introduces.
  public var terms: [Term] = []
  /// The states that it introduces.
  public var states: [State] = []
  /// What remains, in a few sentences.
  public var summary = ""
  /// Where each key stands.
  public var places: [String: SourcePlace] = [:]

  /// Nothing is said.
  public init() {}

  /// Its keys, in the order in which they are usually written. All must be there.
  public static let keys = ["title", "minutes", "prerequisites", "misconception", "terms", "states", "summary"]
}

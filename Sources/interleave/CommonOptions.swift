import ArgumentParser
import Canvas
import Glibc
import Lessons
import Platform
import Wording

/// What `--lang` takes.
enum LanguageChoice: String, CaseIterable, ExpressibleByArgument {
  case ko, en
  /// Of a handout; everywhere else the language is then chosen as if nothing was given.
  case both

  /// The languages of a handout, in the order in which they stand.
  var languages: [Language] {
    switch self {
    case .ko: [.ko]
    case .en: [.en]
    case .both: [.en, .ko]
    }
  }
}

extension Theme: ExpressibleByArgument {}

/// Options that every command has.
struct CommonOptions: ParsableArguments {
  @Option(
    help: """
      Language of everything but this help: ko or en, of a handout also both. \
      Default: the saved choice, else the locale.
      """)
  var lang: LanguageChoice?

  @Option(help: ArgumentHelp("Where the lessons are.", valueName: "DIR"))
  var lessons: String?

  @Option(help: "Colours for a dark or a light background. Default: the saved choice, else what COLORFGBG says.")
  var theme: Theme?

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  @Flag(help: "Use no colour. A NO_COLOR that is not empty does the same.")
  var noColor = false

  /// The language in force.
  var language: Language {
    let only = lang.flatMap { $0.languages.count == 1 ? $0.languages.first : nil }
    return Language.chosen(option: only, saved: SavedLanguage.read(), environment: Environment.all)
  }

  /// The lessons in use, nil where there are none. Throws when those that were named are not there.
  func course() throws(CommandMessage) -> Course? { try CourseInUse.find(option: lessons) }
}

/// The language that was chosen with F2, kept between starts.
enum SavedLanguage {
  private static let file = "language"

  static func read() -> Language? {
    let word = StateDirectory().read(file)?.split(whereSeparator: \.isWhitespace).first
    return word.flatMap { Language(rawValue: String($0)) }
  }

  /// A choice that cannot be kept holds for this start only.
  static func save(_ language: Language) { try? StateDirectory().write(file, language.rawValue + "\n") }
}

/// The background that was chosen on the screen, kept between starts.
enum SavedTheme {
  private static let file = "theme"

  static func read() -> Theme? {
    let word = StateDirectory().read(file)?.split(whereSeparator: \.isWhitespace).first
    return word.flatMap { Theme(rawValue: String($0)) }
  }

  /// A choice that cannot be kept holds for this start only.
  static func save(_ theme: Theme) { try? StateDirectory().write(file, theme.rawValue + "\n") }
}

/// The variables of the environment that choose the language.
enum Environment {
  static var all: [String: String] {
    ["LC_ALL", "LC_MESSAGES", "LANG"].reduce(into: [:]) { variables, name in
      variables[name] = getenv(name).map { String(cString: $0) }
    }
  }
}

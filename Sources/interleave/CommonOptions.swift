import ArgumentParser
import Glibc
import Platform
import Wording

extension Language: ExpressibleByArgument {}

/// Options that every command has.
struct CommonOptions: ParsableArguments {
  @Option(help: "Language of everything but this help: ko or en. Default: the saved choice, else the locale.")
  var lang: Language?

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  @Flag(help: "Use no colour. A NO_COLOR that is not empty does the same.")
  var noColor = false

  /// The language in force.
  var language: Language {
    Language.chosen(option: lang, saved: SavedLanguage.read(), environment: Environment.all)
  }
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

/// The variables of the environment that choose the language.
enum Environment {
  static var all: [String: String] {
    ["LC_ALL", "LC_MESSAGES", "LANG"].reduce(into: [:]) { variables, name in
      variables[name] = getenv(name).map { String(cString: $0) }
    }
  }
}

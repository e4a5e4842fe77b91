/// What was looked at, what was found, and what that means: the report of `interleave doctor` as a value.
public struct Diagnosis: Equatable, Sendable {
  /// What a finding means for whoever wants to use the program.
  public enum Verdict: CaseIterable, Sendable {
    case ok
    /// The program works, but not with everything it could have here.
    case note
    /// Something that is needed does not work.
    case problem
  }

  /// One thing that was looked at.
  public struct Row: Equatable, Sendable {
    /// What was looked at.
    public let subject: DoctorSubject
    /// What it means.
    public let verdict: Verdict
    /// What was found.
    public let finding: Phrase
    /// What to do about it, nil when nothing has to be done.
    public let advice: Phrase?

    /// Makes a row; see the members.
    public init(_ subject: DoctorSubject, _ verdict: Verdict, _ finding: Phrase, advice: Phrase? = nil) {
      self.subject = subject
      self.verdict = verdict
      self.finding = finding
      self.advice = advice
    }
  }

  /// Rows that belong together.
  public struct Section: Equatable, Sendable {
    /// What they are about.
    public let heading: Phrase
    /// In the order in which they are read.
    public let rows: [Row]

    /// Makes a section; see the members.
    public init(_ heading: Phrase, _ rows: [Row]) {
      self.heading = heading
      self.rows = rows
    }
  }

  /// In the order in which they are read.
  public var sections: [Section]

  /// A diagnosis of those sections.
  public init(_ sections: [Section] = []) { self.sections = sections }

  /// How many rows say that something needed does not work.
  public var problems: Int { sections.flatMap(\.rows).count { $0.verdict == .problem } }
}

extension Diagnosis.Section {
  /// Heading and rows in lines of at most `columns`, nil for one line a finding and one a piece of advice. Columns are the same
  /// in every section, so that sections can be printed as they become known. Ends with a line break.
  public func text(in language: Language, columns: Int? = nil) -> String {
    let lines = [heading[language]] + rows.flatMap { $0.lines(in: language, columns: columns) }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Diagnosis.Row {
  private static let gap = "  "

  fileprivate func lines(in language: Language, columns: Int?) -> [String] {
    let verdicts = Diagnosis.Verdict.allCases.map { $0.words[language].columnWidth }.max() ?? 0
    let subjects = DoctorSubject.allCases.map { $0.words[language].columnWidth }.max() ?? 0
    let start = Self.gap + verdict.words[language].padded(toColumns: verdicts) + Self.gap
    let first = start + subject.words[language].padded(toColumns: subjects) + Self.gap
    let margin = first.columnWidth
    let room = columns.map { max(20, $0 - margin) }
    let found = finding[language].lines(ofColumns: room)
    let advised = advice?[language].lines(ofColumns: room) ?? []
    let rest = (found.dropFirst() + advised).map { String(repeating: " ", count: margin) + $0 }
    return [first + (found.first ?? "")] + rest
  }
}

extension String {
  /// The text in lines of at most `columns`, broken at spaces; a longer word has a line of its own. Nil breaks nothing.
  fileprivate func lines(ofColumns columns: Int?) -> [String] {
    guard let columns else { return [self] }
    var lines: [String] = []
    for word in split(separator: " ") {
      if let line = lines.last, line.columnWidth + 1 + word.columnWidth <= columns {
        lines[lines.count - 1] = line + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}

/// The table that the README shows, in Markdown: a row for a figure, a column for a kind of CPython.
struct FidelityBlock {
  /// What it was measured on, and when.
  let machine: String
  /// In the order of the columns.
  let counterparts: [String]
  let comparisons: [Comparison]

  /// The marks between which it stands.
  private static let begin = "<!-- fidelity: written by `make fidelity WRITE=1` -->"
  private static let end = "<!-- fidelity: end -->"

  init(machine: String, counterparts: [Counterpart], comparisons: [Comparison]) {
    self.init(machine: machine, columns: counterparts.map(\.name), comparisons: comparisons)
  }

  /// With the names of the columns.
  init(machine: String, columns: [String], comparisons: [Comparison]) {
    self.machine = machine
    counterparts = columns
    self.comparisons = comparisons
  }

  /// The block with its marks.
  var text: String {
    var lines = [Self.begin, machine, "", row(["ours : CPython's (deviation)", "asked"] + counterparts)]
    lines.append(row(Array(repeating: "---", count: counterparts.count + 2)))
    for figure in figures {
      let ofFigure = comparisons.filter { $0.figure == figure }
      let asked = ofFigure.first?.agreement.text ?? ""
      lines.append(row([figure, asked] + counterparts.map { name in cell(ofFigure.first { $0.counterpart == name }) }))
    }
    return (lines + [Self.end]).joined(separator: "\n")
  }

  /// A text in which the block takes the place of the one before. Throws when there is none.
  func replacing(in readme: String) throws -> String {
    guard let begin = readme.firstRange(of: Self.begin),
      let end = readme[begin.upperBound...].firstRange(of: Self.end)
    else { throw CannotMeasure("the README has no place for the table: \(Self.begin) … \(Self.end)") }
    return readme[..<begin.lowerBound] + text + readme[end.upperBound...]
  }

  /// In the order in which they were measured.
  private var figures: [String] {
    var known: Set<String> = []
    return comparisons.map(\.figure).filter { known.insert($0).inserted }
  }

  /// What deviates too far is in bold.
  private func cell(_ comparison: Comparison?) -> String {
    guard let comparison else { return "" }
    var cell = comparison.ours.text
    if let theirs = comparison.theirs { cell += " : \(theirs.text)" }
    if let deviation = comparison.deviation { cell += " (\(deviation))" }
    return comparison.holds == false ? "**\(cell)**" : cell
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}

import Experiments
import Wording

/// Whether every step fits a terminal of 80 × 24.
struct FitCheck {
  let experiments: [String: ExperimentFile]

  /// The steps, code and tables of a lesson that do not fit.
  func problems(of lesson: Lesson) -> LessonProblems {
    var problems = LessonProblems()
    for step in lesson.steps {
      let rows =
        machines(step).map { StepHeight(processors: $0, experiments: experiments).rows(step.blocks) }.max() ?? 0
      if rows > StepHeight.rows {
        problems.report(.size(.tooHigh(rows: rows, maximum: StepHeight.rows)), at: step.place)
      }
      checkWidths(step.blocks, into: &problems)
    }
    return problems
  }

  /// Numbers of processors between which the conditions of a step change.
  private func machines(_ step: Step) -> Set<Int> {
    var machines: Set<Int> = [1]
    for block in step.blocks {
      guard case .condition(let condition, _) = block.content else { continue }
      switch condition {
      case .processorsAtLeast(let count), .processorsBelow(let count): machines.formUnion([max(1, count - 1), count])
      }
    }
    return machines
  }

  private func checkWidths(_ blocks: [Block], into problems: inout LessonProblems) {
    for block in blocks {
      switch block.content {
      case .code(let code):
        for (offset, line) in code.lines.enumerated() where line.columnWidth > StepHeight.columns {
          // The fence is the line before the first.
          let place = SourcePlace(file: block.place.file, line: block.place.line + 1 + offset, column: 1)
          report(line.columnWidth, at: place, into: &problems)
        }
        let output = (code.execution?.output ?? []) + [code.execution?.failure].compactMap(\.self)
        let widest = CodeBlock.outputIndent + (output.map(\.columnWidth).max() ?? 0)
        if widest > StepHeight.columns { report(widest, at: block.place, into: &problems) }
      case .table(let table):
        if table.columns > StepHeight.columns { report(table.columns, at: block.place, into: &problems) }
      case .condition(_, let inner), .quote(let inner): checkWidths(inner, into: &problems)
      case .list(let list): list.items.forEach { checkWidths($0, into: &problems) }
      default: break
      }
    }
  }

  private func report(_ columns: Int, at place: SourcePlace, into problems: inout LessonProblems) {
    problems.report(.size(.tooWide(columns: columns, maximum: StepHeight.columns)), at: place)
  }
}

extension Table {
  /// Columns of its widest row: each cell as wide as the widest of its column, with two spaces between them.
  var columns: Int {
    let rows = [header] + rows
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { $0.indices.contains(column) ? $0[column].measuredText.columnWidth : 0 }.max() ?? 0
    }
    return widths.reduce(0, +) + 2 * max(0, count - 1)
  }
}

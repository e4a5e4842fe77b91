import Canvas
import Wording

/// Where the parts of the run screen lie, from the size and what there is to be shown.
struct ScreenLayout: Equatable {
  /// How the models to choose from are shown.
  enum Choices: Equatable {
    /// A line for each, with what it does.
    case list
    /// All on a row or two, by name.
    case row
    /// The chosen one alone.
    case line
    /// In a column of their own, beside the timelines.
    case side
  }

  /// Below this the screen only says that it is too small.
  static let least = TutorState.Size(width: 40, height: 12)
  /// From this width on, text and choices stand beside the timelines instead of above them.
  static let wide = 110

  let choices: Choices
  /// Whether the work is described in sentences, and the next step.
  let hasIntroduction: Bool
  /// Whether an empty row divides that and the choices.
  let isAiry: Bool
  let title: Rect
  /// Sentences and choices, or the panel of numbers.
  let text: Rect
  /// The runs.
  let picture: RunPicture
  let notice: Rect
  /// What was decided in a schedule that the reader goes through; empty where they do not.
  let steps: Rect
  let footer: Rect
  /// Everything between title and footer.
  let body: Rect

  init(_ state: TutorState) {
    let page = Page(state.size, stepRows: state.stepRows)
    let runs = state.own.shownRuns
    (title, notice, footer, body) = (page.title, page.notice, page.footer, page.body)
    steps = page.steps
    if page.isWide {
      choices = .side
      (hasIntroduction, isAiry) = (true, true)
      let columns = body.split(left: Page.columnWidth(of: body.width), gap: 3)
      text = columns.left
      let rows = RunList(runs, language: state.language, columns: columns.rest.width - 2)
      picture = RunPicture(rows, in: columns.rest, legendRows: state.legendRows)
    } else {
      let rows = RunList(runs, language: state.language, columns: body.width - 2)
      let stack = TextStack.richest(for: state, in: body, rows: rows.count)
      choices = stack.choices
      (hasIntroduction, isAiry) = (stack.hasIntroduction, stack.isAiry)
      let parts = body.split(top: stack.height(state, width: body.width))
      text = parts.top
      let gap = stack.gap(height: state.size.height)
      let rest = parts.rest.split(top: gap).rest
      picture = RunPicture(rows, in: rest, legendRows: stack.legendRows(state))
    }
  }

  /// Whether there is too little room for any of it.
  static func isTooSmall(_ size: TutorState.Size) -> Bool { size.width < least.width || size.height < least.height }
}

/// The rows that every screen has.
private struct Page {
  let title: Rect
  let body: Rect
  let notice: Rect
  let steps: Rect
  let footer: Rect
  let isWide: Bool

  init(_ size: TutorState.Size, stepRows: Int) {
    let inner = Rect(width: size.width, height: size.height).inset(columns: 1)
    let top = size.height >= 18 ? 2 : 1
    let bottom = size.height >= 16 ? 2 : 1
    title = inner.row(0)
    footer = inner.row(size.height - 1)
    notice = inner.row(size.height - 2)
    steps = inner.split(bottom: 1).rest.split(bottom: stepRows).bottom
    body = inner.split(top: top).rest.split(bottom: stepRows == 0 ? bottom : 1 + stepRows).rest
    isWide = size.width >= ScreenLayout.wide
  }

  /// Columns of the text beside the timelines. What a model does fits on one line where the timelines can spare the room.
  static func columnWidth(of width: Int) -> Int { width >= 150 ? 52 : min(45, width * 2 / 5) }
}

extension TutorState {
  /// Rows that the legend may need: tasks of several kinds pass through more states.
  fileprivate var legendRows: Int {
    let kinds = Set(own.shownRuns.flatMap { ($0.experiment.work?.lines ?? []).map(\.work.kind) })
    return kinds.count > 1 && size.height >= 24 ? 3 : 2
  }
}

/// What stands above the timelines on a narrow screen. Less of it when the runs need the room.
private struct TextStack {
  let choices: ScreenLayout.Choices
  let hasIntroduction: Bool
  /// Whether an empty row divides introduction and choices.
  let isAiry: Bool
  /// Rows for the legend, where two stand for as many as the runs need.
  private let fewLegendRows: Int

  private init(_ choices: ScreenLayout.Choices, introduced: Bool, airy: Bool = false, legendRows: Int) {
    self.choices = choices
    hasIntroduction = introduced
    isAiry = airy
    fewLegendRows = legendRows
  }

  private static let candidates = [
    TextStack(.list, introduced: true, airy: true, legendRows: 2),
    TextStack(.list, introduced: true, airy: true, legendRows: 1),
    TextStack(.list, introduced: true, airy: true, legendRows: 0),
    TextStack(.row, introduced: true, airy: true, legendRows: 2),
    TextStack(.row, introduced: true, legendRows: 1),
    TextStack(.row, introduced: false, legendRows: 2),
    TextStack(.row, introduced: false, legendRows: 1),
    TextStack(.line, introduced: true, legendRows: 0),
    TextStack(.line, introduced: false, legendRows: 1),
  ]

  /// The richest that leaves the runs the room they need; where none does, one that leaves them most of it. What is yet to be
  /// run has no states to explain, so that it can do without a legend, and with fewer lanes.
  static func richest(for state: TutorState, in body: Rect, rows: Int) -> TextStack {
    let isPlanned = state.own.runs.isEmpty
    let needed = isPlanned ? min(rows, RunList.usualHeadRows + 5) : rows
    let possible = candidates.filter { stack in
      switch stack.choices {
      case .list: ChoiceLines.width(state) <= body.width && (isPlanned || stack.fewLegendRows > 0)
      case .row: ChoiceRow(state).height(in: body.width) <= 2
      case .line, .side: isPlanned || stack.fewLegendRows > 0
      }
    }
    func room(_ stack: TextStack) -> Int {
      body.height - stack.height(state, width: body.width) - stack.gap(height: state.size.height) - 1
        - stack.legendRows(state)
    }
    if let stack = possible.first(where: { room($0) >= needed }) { return stack }
    let tolerable = possible.first { !$0.hasIntroduction && room($0) >= 8 }
    return tolerable ?? candidates[candidates.count - 1]
  }

  /// Rows of it at that width.
  func height(_ state: TutorState, width: Int) -> Int {
    let air = isAiry ? 1 : 0
    let introduction = hasIntroduction ? Introduction(state).height(in: width) : 0
    switch choices {
    case .list: return introduction + air + state.own.setup.choices.count
    case .row: return introduction + air + ChoiceRow(state).height(in: width)
    case .line, .side: return introduction + air + 1
    }
  }

  /// Rows for the legend below the timelines.
  func legendRows(_ state: TutorState) -> Int { fewLegendRows < 2 ? fewLegendRows : state.legendRows }

  /// Empty rows below it.
  func gap(height: Int) -> Int { height >= 16 ? 1 : 0 }
}

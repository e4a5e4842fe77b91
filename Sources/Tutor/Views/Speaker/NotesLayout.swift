import Canvas

/// Where the parts of the speaker's terminal lie.
struct NotesLayout: Equatable {
  /// From this height on empty rows divide the parts.
  private static let airy = 18
  /// Longer lines are hard to read at a glance.
  private static let mostColumns = 64
  /// Beside the hall's screen they are as short as this where there is no room for both.
  private static let leastColumns = 44
  /// Columns of what the hall sees on a projector of 80, without its margins.
  private static let hallColumns = 76
  /// Fewer rows of the hall's screen than this say nothing.
  private static let leastHallRows = 4
  /// Columns between notes and the hall's screen.
  private static let gap = 4

  let title: Rect
  /// Everything between title and footer, for the help.
  let body: Rect
  /// The heading of the step.
  let heading: Rect
  /// Notes, or what lies over them.
  let notes: Rect
  /// What the hall sees; empty where there is no room.
  let hall: Rect
  /// Warnings and the state of the experiment, the next slide, times.
  let facts: Rect
  let notice: Rect
  let footer: Rect

  /// The parts of a screen of that size whose notes and facts take so many rows in so many columns, and what the hall sees
  /// so many with its heading. Facts are never left out: the time is what the speaker looks for.
  init(
    _ size: TutorState.Size, noteRows: (_ columns: Int) -> Int, hallRows: Int, factRows: (_ columns: Int) -> Int
  ) {
    let inner = Rect(width: size.width, height: size.height).inset(columns: 1)
    let air = size.height >= NotesLayout.airy ? 1 : 0
    title = inner.row(0)
    notice = inner.row(inner.height - 2)
    footer = inner.row(inner.height - 1)
    body = inner.split(top: 1 + air).rest.split(bottom: 1 + air).rest
    let bottom = body.split(bottom: factRows(body.width))
    facts = bottom.bottom
    let isWide = size.width >= ScreenLayout.wide
    let main = bottom.rest.split(bottom: air).rest
    let side = isWide ? min(NotesLayout.hallColumns, main.width - NotesLayout.leastColumns - NotesLayout.gap) : 0
    let columns = isWide ? main.split(right: side, gap: NotesLayout.gap) : main.split(right: 0)
    let left = columns.rest.split(left: NotesLayout.mostColumns).left
    heading = Rect(x: main.x, y: main.y, width: isWide ? left.width : main.width, height: min(1, main.height))
    let rest = left.split(top: 1 + air).rest
    if isWide {
      notes = rest
      hall = columns.right
    } else {
      // Below the notes, a row apart, when these leave enough. What neither needs is for the step's text.
      let below = rest.height - noteRows(rest.width) - 1
      let rows = below > NotesLayout.leastHallRows ? min(below, hallRows) : 0
      let parts = rest.split(bottom: rows)
      notes = parts.rest.split(bottom: rows > 0 ? 1 : 0).rest
      hall = Rect(x: main.x, y: parts.bottom.y, width: main.width, height: rows)
    }
  }
}

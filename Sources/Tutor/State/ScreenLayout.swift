import Canvas

/// Where the parts of the run screen lie, from the size alone and what is to be shown.
struct ScreenLayout: Equatable {
  /// Below this the screen only says that it is too small.
  static let least = TutorState.Size(width: 40, height: 12)
  /// From this width on, choices stand beside the timelines instead of above them.
  static let wide = 110

  let title: Rect
  let choices: Rect
  let list: Rect
  let axis: Rect
  let legend: Rect
  let footer: Rect
  let isWide: Bool
  let isTooSmall: Bool

  init(_ state: TutorState) {
    let (width, height) = (state.size.width, state.size.height)
    isTooSmall = width < ScreenLayout.least.width || height < ScreenLayout.least.height
    isWide = width >= ScreenLayout.wide
    let margin = 1
    title = Rect(x: margin, y: 0, width: width - 2 * margin, height: 1)
    footer = Rect(x: margin, y: height - 1, width: width - 2 * margin, height: 1)
    let body = Rect(x: margin, y: 2, width: width - 2 * margin, height: max(0, height - 4))
    let side = isWide ? 40 : 0
    choices =
      isWide
      ? Rect(x: body.x, y: body.y, width: side - 3, height: body.height)
      : Rect(x: body.x, y: body.y, width: body.width, height: min(4, body.height))
    let top = isWide ? body.y : choices.y + choices.height + 1
    let right = Rect(
      x: body.x + side, y: top, width: body.width - side, height: max(0, body.y + body.height - top))
    list = Rect(x: right.x, y: right.y, width: right.width, height: max(0, right.height - 3))
    axis = Rect(x: right.x, y: list.y + list.height, width: right.width, height: min(1, right.height))
    legend = Rect(x: right.x, y: axis.y + 1, width: right.width, height: min(2, max(0, right.height - 1)))
  }

  /// Rows of the list of runs that can be seen at once.
  var listRows: Int { max(0, list.height) }
}

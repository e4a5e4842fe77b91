import Experiments

/// What a picture is for.
enum PictureForm {
  /// A slide: wide, with its title, what the runs cost, and where it comes from.
  case slide
  /// A page, which says these things around the picture: narrow, so that letters are of the page's size in print.
  case page
}

/// Where things are in the picture.
struct SVGLayout {
  /// Runs that are drawn; the rest is counted.
  static let runs = 8

  let form: PictureForm
  let width: Int
  let margin: Int
  /// Where bars begin; names end before it.
  let left: Int
  /// Lanes that each run may have.
  let lanesOfRun: Int
  /// Height of a bar, and from one lane to the next.
  let barHeight: Int
  let laneHeight: Int
  /// Sizes of letters: of a run's name, of what stands beside it, of lanes' names and the legend, and of the scale.
  let sizes: (heading: Int, body: Int, label: Int, small: Int)
  /// Columns that a lane's name may have.
  let nameColumns: Int

  init(_ runs: [RecordedRun], _ form: PictureForm) {
    self.form = form
    let drawn = max(1, min(SVGLayout.runs, runs.count))
    // On a page a picture may not be longer than the page.
    lanesOfRun = form == .slide ? max(4, 48 / drawn) : max(8, 32 / drawn)
    let shown = runs.prefix(SVGLayout.runs).reduce(0) { [lanesOfRun] in $0 + min(lanesOfRun, $1.record.tasks.count) }
    switch form {
    case .slide:
      (width, margin, left, nameColumns) = (1280, 48, 208, 18)
      barHeight = shown <= 24 ? 20 : 14
      laneHeight = barHeight + (shown <= 24 ? 8 : 4)
      sizes = (22, 16, 15, 13)
    case .page:
      (width, margin, left, nameColumns) = (720, 4, 128, 17)
      barHeight = shown <= 16 ? 16 : shown <= 28 ? 12 : 10
      laneHeight = barHeight + (shown <= 16 ? 6 : 3)
      sizes = (15, 13, shown <= 28 ? 12 : 11, 11)
    }
  }

  /// Columns of the bars, a unit each.
  var columns: Int { width - left - margin - (form == .page ? 20 : 0) }
  /// Units between two times of the scale, at the least.
  var spacing: Int { form == .slide ? 110 : 72 }
}

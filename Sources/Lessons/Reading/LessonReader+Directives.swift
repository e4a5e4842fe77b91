import Experiments
import Wording

extension LessonReader {
  /// The directives of an HTML block, with their places. Anything else in it is reported.
  mutating func readComments(_ html: String, at node: MarkdownNode) -> [(directive: Directive, place: SourcePlace)] {
    var directives: [(Directive, SourcePlace)] = []
    let text = html.drop { $0 == " " }
    var rest = PlacedText(text, at: source.place(of: text, line: node.line, byte: node.column)).trimmed
    var hasComment = false
    while !rest.text.isEmpty {
      guard rest.text.hasPrefix("<!--") else {
        report(hasComment ? .directive(.textBesideComment) : .structure(.html), at: rest.place)
        break
      }
      hasComment = true
      let place = rest.place
      let inside = rest.from(rest.text.index(rest.text.startIndex, offsetBy: 4))
      guard let (comment, after) = inside.split(at: "-->") else {
        report(.directive(.unclosedComment), at: place)
        break
      }
      if let directive = readDirective(comment.trimmed, at: place) { directives.append((directive, place)) }
      rest = after.trimmed
    }
    return directives
  }

  /// Does what a directive says.
  mutating func apply(_ directive: Directive, at place: SourcePlace, in context: BlockContext, to list: inout BlockList)
  {
    if directive == .own { return }
    guard context == .step else {
      report(.directive(.directiveInside(directive.name)), at: place)
      return
    }
    switch directive {
    case .own: break
    case .pause: list.append(Block(.pause, at: place))
    case .note(let text): list.append(Block(.note(text), at: place))
    case .when(let condition):
      if list.condition != nil { report(.directive(.conditionInCondition), at: place) }
      list.endCondition()
      list.condition = BlockList.OpenCondition(condition: condition, place: place)
    case .end:
      if list.condition == nil { report(.directive(.endWithoutCondition), at: place) }
      list.endCondition()
    case .predict(let direction): apply(direction, at: place, to: &list)
    }
  }

  private mutating func apply(_ direction: PredictionDirection, at place: SourcePlace, to list: inout BlockList) {
    if let waiting = list.prediction {
      report(.directive(.predictionWithoutChoice), at: waiting.place)
      list.prediction = nil
    }
    // A prediction is about the run that follows it.
    let experiment = links.next(after: place.line) ?? links.last(before: place.line)
    switch direction {
    case .choice(let about):
      let quotation = about.flatMap { readPredicted($0, standard: experiment) }
      let file = quotation?.subject.references.first?.experiment ?? experiment
      list.prediction = BlockList.WaitingPrediction(
        prediction: { Prediction(form: .choice($0), quotation: quotation, experiment: file) }, place: place)
    case .order(let about):
      let (named, rest) = Self.file(of: about)
      let known = links.files
      guard let figure = readFigure(rest),
        let file = readExperiment(named, at: about.place, standard: experiment, known: known)
      else { return }
      list.append(Block(.prediction(Prediction(form: .order(figure), experiment: file)), at: place))
    case .number(let unit, let lower, let upper, let about):
      guard let quotation = readPredicted(about, standard: experiment),
        let range = readRange(unit, lower, upper, of: quotation.subject)
      else { return }
      let file = quotation.subject.references.first?.experiment
      list.append(
        Block(.prediction(Prediction(form: .number(range), quotation: quotation, experiment: file)), at: place))
    }
  }

  private mutating func readPredicted(_ about: PlacedText, standard: String?) -> Quotation? {
    let known = links.files
    return readSubject(about, standard: standard, known: known).map {
      Quotation(subject: $0, source: LessonText.line(about.text), place: about.place)
    }
  }

  private mutating func readRange(
    _ unit: PlacedText, _ lower: Double, _ upper: Double, of subject: Quotation.Subject
  ) -> NumberRange? {
    let units = PredictionUnit.units(of: subject)
    guard let found = units.first(where: { $0.name == unit.text }) else {
      let suggestion = suggestion(unit.text, among: units.map(\.name))
      report(.directive(.unknownWord(place: "predict: number", suggestion)), at: unit.place)
      return nil
    }
    return NumberRange(unit: found, bounds: lower...upper)
  }
}

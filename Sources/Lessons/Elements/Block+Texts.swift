extension Block {
  /// All text of the block, explanations included.
  var texts: [[Inline]] {
    switch content {
    case .paragraph(let text), .heading(let text): [text]
    case .list(let list): list.items.joined().flatMap(\.texts)
    case .table(let table): table.header + table.rows.joined()
    case .quote(let blocks), .condition(_, let blocks): blocks.flatMap(\.texts)
    case .experiment(let link): [link.title]
    case .choice(let choice): choice.texts
    case .prediction(let prediction): prediction.choice?.texts ?? []
    case .code, .pause, .note: []
    }
  }

  /// The figures quoted anywhere in the block, predictions' among them.
  var quotations: [Quotation] {
    texts.flatMap(\.quotations) + predictions.compactMap(\.quotation)
  }

  private var predictions: [Prediction] {
    [self].flattened.compactMap { if case .prediction(let prediction) = $0.content { prediction } else { nil } }
  }
}

extension Choice {
  fileprivate var texts: [[Inline]] { options.flatMap { [$0.text] + $0.explanation.flatMap(\.texts) } }
}

extension Prediction {
  /// Its options, nil when it has none.
  public var choice: Choice? {
    if case .choice(let choice) = form { choice } else { nil }
  }
}

extension [Inline] {
  /// The figures among the runs.
  var quotations: [Quotation] {
    compactMap { if case .quotation(let quotation) = $0.content { quotation } else { nil } }
  }
}

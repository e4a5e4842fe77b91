import Lessons
import Timeline
import Wording

/// Questions in the hall: all options at once where thirty words are enough for them, else some after others; then what is
/// right, and why.
extension SlideWriter {
  /// The slides that ask a question, at least one.
  mutating func questionSlides(_ question: Question, _ id: QuestionID, at place: Int) -> [SlideQuestion] {
    guard let choice = question.choice else {
      let ask = takeQuestion(limit: SlideWords.most - SlideWriter.invitationWords - SlideWords.count(step.title))
      flush()
      return [
        SlideQuestion(id: id, ask: ask, question: question, options: 0..<0, models: models(of: question))
      ]
    }
    let words = choice.options.map { SlideWriter.words(of: $0) }
    let all = words.reduce(0, +)
    let withTitle = SlideWords.most - SlideWords.count(step.title) - all
    var ask = takeQuestion(limit: max(0, withTitle))
    // The heading is the first that has to go.
    if ask.isEmpty { ask = takeQuestion(limit: max(0, SlideWords.most - all)) }
    flush()
    guard all > SlideWords.most else {
      return [SlideQuestion(id: id, ask: ask, question: question, options: choice.options.indices)]
    }
    var slides: [SlideQuestion] = []
    var first = 0
    while first < choice.options.count {
      var end = first + 1
      while end < choice.options.count, words[first...end].reduce(0, +) <= SlideWords.most { end += 1 }
      slides.append(SlideQuestion(id: id, ask: [], question: question, options: first..<end))
      first = end
    }
    return slides
  }

  /// Words below a question without options: within what bounds, or the models.
  private static let invitationWords = 8

  func words(of slide: SlideQuestion) -> Int {
    let options = slide.question.choice?.options[slide.options] ?? []
    let others = slide.question.choice == nil ? SlideWriter.invitationWords : 0
    return others + SlideWords.count(slide.ask) + options.reduce(0) { $0 + SlideWriter.words(of: $1) }
  }

  /// An option with its letter.
  private static func words(of option: Choice.Option) -> Int { 1 + SlideWords.count(option.text) }

  private func models(of question: Question) -> [RunModel] {
    guard case .order = question.form, let file = question.prediction?.experiment else { return [] }
    return lesson.runnable(in: file)?.models ?? []
  }

  /// The same slide once more, with what is right.
  mutating func answer(_ slide: SlideQuestion, at place: Int) {
    add(.answer(slide), .answer, at: place, words: words(of: slide))
  }

  /// Why the right options are right.
  mutating func explain(_ question: Question, at place: Int) {
    guard let choice = question.choice else { return }
    for right in choice.rightAnswers {
      let option = choice.options[right]
      let text = option.explanation.flatMap { block -> [Inline] in
        if case .paragraph(let text) = block.content { text } else { [] }
      }
      guard !text.isEmpty else { continue }
      let mark = SlideLetters.letter(right)
      for part in SlideDivision.parts(of: text, limit: room - 1) {
        let piece = SlidePiece(mark: mark, text: part)
        add(.words([piece]), .explanation, at: place, words: piece.words + 1)
      }
    }
  }
}

/// What options are called in a hall, where digits are counts.
enum SlideLetters {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ").map(String.init)

  /// The name of an option, from 0.
  static func letter(_ option: Int) -> String {
    letters.indices.contains(option) ? letters[option] : "\(option + 1)"
  }
}

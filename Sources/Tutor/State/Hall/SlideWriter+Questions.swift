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
      flush(at: place)
      return [
        SlideQuestion(id: id, ask: ask, question: question, options: [], models: models(of: question))
      ]
    }
    let words = choice.options.map { SlideWriter.words(of: $0) }
    let all = words.reduce(0, +)
    let withTitle = SlideWords.most - SlideWords.count(step.title) - all
    var ask = takeQuestion(limit: max(0, withTitle))
    // The heading is the first that has to go.
    if ask.isEmpty { ask = takeQuestion(limit: max(0, SlideWords.most - all)) }
    flush(at: place)
    guard all > SlideWords.most else {
      return [SlideQuestion(id: id, ask: ask, question: question, options: Array(choice.options.indices))]
    }
    var slides: [SlideQuestion] = []
    var first = 0
    while first < choice.options.count {
      var end = first + 1
      while end < choice.options.count, words[first...end].reduce(0, +) <= SlideWords.most { end += 1 }
      slides.append(
        SlideQuestion(id: id, ask: [], question: question, options: Array(first..<end), isPart: true))
      first = end
    }
    return slides
  }

  /// Words below a question without options: within what bounds, or the models.
  private static let invitationWords = 8

  func words(of slide: SlideQuestion) -> Int {
    guard let choice = slide.question.choice else { return SlideWriter.invitationWords + SlideWords.count(slide.ask) }
    return slide.options.reduce(SlideWords.count(slide.ask)) { $0 + SlideWriter.words(of: choice.options[$1]) }
  }

  /// An option with its letter.
  private static func words(of option: Choice.Option) -> Int { 1 + SlideWords.count(option.text) }

  private func models(of question: Question) -> [RunModel] {
    guard case .order = question.form, let file = question.prediction?.experiment else { return [] }
    return lesson.runnable(in: file)?.models ?? []
  }

  /// The same slide once more, with what is right, and why. Of options on several slides, only those that are right: those in
  /// turn until the slide is full.
  mutating func answer(_ slides: [SlideQuestion], at place: Int) {
    guard var slide = slides.first else { return }
    if let choice = slide.question.choice, slide.isPart {
      slide.options = []
      for right in choice.rightAnswers {
        let more = slide.options + [right]
        let words = more.reduce(SlideWriter.votesWords) { $0 + SlideWriter.words(of: choice.options[$1]) }
        if slide.options.isEmpty || words <= SlideWords.most { slide.options = more }
      }
    }
    let votes = slide.isPart ? SlideWriter.votesWords : 0
    add(.answer(slide), .answer, at: place, words: words(of: slide) + votes)
    explain(slide.question, at: place)
  }

  /// Words that say what the hall said, where not every option has a place for it.
  private static let votesWords = 7

  /// Why the right options are right.
  private mutating func explain(_ question: Question, at place: Int) {
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

import Experiments
import Lessons
import Timeline
import Wording

/// Makes slides of a step. Nothing is written twice for that: a lecture shows the lesson's own sentences, a few at a time, and
/// its questions, runs and figures; all of the step is in the speaker's notes.
///
/// - Paragraphs and items of lists come one after another, together as long as thirty words are enough for them; what is longer
///   is divided between sentences.
/// - A question takes the sentence that asks it along. What is right comes on a slide of its own, that of a prediction after
///   its run.
/// - An experiment is a slide on which it takes place, and one for every model with its recording and its figure.
/// - Where the sources are from is for the handout.
struct SlideWriter {
  let lesson: LessonContent
  let step: Step
  /// The step's place in the lesson, from 0.
  let index: Int
  /// The step's place in the lecture, from 0.
  let part: Int
  let plan: StepPlan

  private(set) var slides: [Slide] = []
  /// Pieces of text that have no slide yet.
  private var pending: [SlidePiece] = []
  /// The last paragraph, as long as what follows may take its question along.
  private var held: [Inline]?
  /// The number of the next question in the step.
  private var questions = 0
  /// Predictions whose run has not come yet, each with its landmark and the slides that ask it.
  var predictions: [(landmark: Int, file: String, slides: [SlideQuestion])] = []

  /// Pieces of one slide at most: more are hard to survey, however short they are.
  private static let mostPieces = 5

  init(_ step: Step, of lesson: LessonContent, index: Int, part: Int, processors: Int) {
    self.lesson = lesson
    self.step = step
    self.index = index
    self.part = part
    plan = StepPlan(step, processors: processors)
  }

  /// All slides of the step; at least one.
  static func slides(
    of step: Step, in lesson: LessonContent, index: Int, part: Int, processors: Int
  ) -> [Slide] {
    var writer = SlideWriter(step, of: lesson, index: index, part: part, processors: processors)
    var landmarks = 0
    for block in writer.plan.blocks {
      writer.write(block, at: landmarks)
      if block.isLandmark { landmarks += 1 }
    }
    writer.flush(at: landmarks)
    writer.answerTheRest()
    // A step that has nothing for the hall still has a place in the lecture.
    if writer.slides.isEmpty { writer.add(.words([]), .words, at: 0, words: 0) }
    return writer.slides
  }

  /// How the step is called.
  var number: String { "\(lesson.folder.number).\(index + 1)" }

  /// Words that a slide has beside the heading of its step.
  var room: Int { max(SlideWords.most / 2, SlideWords.most - SlideWords.count(step.title)) }

  private mutating func write(_ block: Block, at place: Int) {
    switch block.content {
    case .paragraph(let text):
      if !isAboutSources(text) { say(text, at: place) }
    case .heading(let text):
      flush(at: place)
      say([SlidePiece(text: text, isHeading: true)], at: place)
    case .list(let list): say(list, at: place)
    case .quote(let blocks):
      for block in blocks { write(block, at: place) }
    case .code(let code):
      flush(at: place)
      write(code, at: place)
    case .table(let table):
      flush(at: place)
      write(table, at: place)
    case .choice, .prediction: ask(block, at: place)
    case .experiment(let link):
      flush(at: place)
      run(link, at: place)
    case .pause: flush(at: place)
    case .note, .condition: break
    }
  }

  /// A slide is added; its heading is left out where it would be too much.
  mutating func add(_ content: Slide.Content, _ kind: Slide.Kind, at landmark: Int, words: Int) {
    slides.append(
      Slide(
        anchor: Slide.Anchor(part: part, landmark: landmark, kind: kind), number: number, title: step.title,
        showsTitle: SlideWords.count(step.title) + words <= SlideWords.most, content: content))
  }

  // MARK: Text

  /// Whether a paragraph only says where a lesson has its knowledge from.
  private func isAboutSources(_ text: [Inline]) -> Bool {
    guard let first = text.first, first.style.contains(.strong), case .text(let word) = first.content else {
      return false
    }
    return ["Sources.", "출처."].contains(word)
  }

  private mutating func say(_ text: [Inline], at place: Int) {
    release(at: place)
    held = text
  }

  /// The last paragraph is one like others.
  private mutating func release(at place: Int) {
    guard let text = held else { return }
    held = nil
    say(SlideDivision.parts(of: text, limit: room).map { SlidePiece(text: $0) }, at: place)
  }

  private mutating func say(_ list: TextList, at place: Int) {
    release(at: place)
    for (number, item) in list.items.enumerated() {
      let mark = list.start.map { "\($0 + number)." } ?? "-"
      for (position, block) in item.enumerated() {
        guard case .paragraph(let text) = block.content else {
          write(block, at: place)
          continue
        }
        let parts = SlideDivision.parts(of: text, limit: room)
        say(
          parts.enumerated().map { SlidePiece(mark: position + $0 == 0 ? mark : "", text: $1) },
          at: place)
      }
    }
  }

  private mutating func say(_ pieces: [SlidePiece], at place: Int) {
    for piece in pieces {
      let words = pending.reduce(piece.words) { $0 + $1.words }
      if words > room || pending.count == SlideWriter.mostPieces { flush(at: place) }
      pending.append(piece)
    }
  }

  /// What was said so far gets its slide.
  mutating func flush(at landmark: Int) {
    release(at: landmark)
    guard !pending.isEmpty else { return }
    add(.words(pending), .words, at: landmark, words: pending.reduce(0) { $0 + $1.words })
    pending = []
  }

  /// Takes the sentences back that ask what follows: from the last question on, as far as `limit` words reach.
  mutating func takeQuestion(limit: Int) -> [Inline] {
    let sentences = held?.slideTokens.sentences ?? []
    func words(from first: Int) -> Int { sentences[first...].joined().reduce(0) { $0 + $1.words } }
    let asking = sentences.lastIndex { $0.last?.runs.plainText.contains("?") ?? false }
    guard var first = asking ?? sentences.indices.last, words(from: first) <= limit else { return [] }
    // What leads to the question comes along as far as there is room.
    while first > 0, words(from: first - 1) <= limit { first -= 1 }
    let rest = Array(sentences[..<first].joined())
    held = rest.isEmpty ? nil : rest.inlines
    return Array(sentences[first...].joined()).inlines
  }

  // MARK: Questions

  private mutating func ask(_ block: Block, at place: Int) {
    guard let question = Question(block) else { return }
    let id = QuestionID(lesson: lesson.folder.name, step: index, index: questions)
    questions += 1
    let slides = questionSlides(question, id, at: place)
    for slide in slides { add(.question(slide), .question, at: place, words: words(of: slide)) }
    guard let prediction = question.prediction, let file = prediction.experiment else {
      answer(slides, at: place)
      return
    }
    predictions.append((place, file, slides))
  }

  /// The predictions about an experiment are answered behind its results.
  mutating func answerPredictions(about file: String) {
    for prediction in predictions where prediction.file == file { answer(prediction.slides, at: prediction.landmark) }
    predictions.removeAll { $0.file == file }
  }

  /// Predictions whose experiment is not in this step.
  private mutating func answerTheRest() {
    for prediction in predictions { answer(prediction.slides, at: prediction.landmark) }
    predictions = []
  }
}

extension Block {
  /// Whether the hall does something with it other than read it.
  fileprivate var isLandmark: Bool {
    switch content {
    case .choice, .prediction, .experiment, .code, .table: true
    case .paragraph, .heading, .list, .quote, .pause, .note, .condition: false
    }
  }
}

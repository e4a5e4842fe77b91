import Experiments
import Lessons
import Timeline
import Wording

/// What the hall sees at once: one idea of a step, in at most thirty words.
struct Slide: Equatable {
  /// Where in the lecture it belongs, by which the same slide is found in the other language.
  struct Anchor: Hashable {
    /// The step of the lecture, from 0.
    var part: Int
    /// The landmark of the step from which it was made, or before which it stands: questions, experiments, code and tables are
    /// the same in both languages, however their paragraphs are divided. -1 for the lesson's own slide.
    var landmark: Int
    var kind: Kind
  }

  /// What kinds of slides a block can become, in their order.
  enum Kind: Hashable {
    case opening, words, code, table, question, run, result, answer, explanation, program
  }

  /// What stands on it below the title.
  enum Content: Equatable {
    /// A lesson begins.
    case opening
    /// Pieces of text, one revealed after another.
    case words([SlidePiece])
    /// Lines of a program, and then what they print.
    case code([String], output: [String])
    case table(Lessons.Table)
    /// A question with its options; nobody says what is right.
    case question(SlideQuestion)
    /// The same with what is right, and what the hall said.
    case answer(SlideQuestion)
    /// An experiment, which takes place here.
    case run(SlideRun)
    /// What was recorded of it under a model or policy, slowed, and then its figure.
    case result(SlideRun, RunModel)
    /// A program for the microscope.
    case program(SlideRun)
  }

  let anchor: Anchor
  /// How the step is called: `8.3`, the third step of lesson 8.
  let number: String
  /// The heading of its step.
  let title: [Inline]
  /// Whether the heading stands on it: not where it would be a word too many.
  let showsTitle: Bool
  let content: Content

  /// How often a key shows more of it, counted from 1.
  var stages: Int {
    switch content {
    case .words(let pieces): max(1, pieces.count)
    case .run, .result: 2
    case .code(let lines, let output): lines.isEmpty || output.isEmpty ? 1 : 2
    case .opening, .table, .question, .answer, .program: 1
    }
  }
}

/// Text that is revealed at once.
struct SlidePiece: Equatable {
  /// What hangs before an item of a list.
  var mark: String?
  var text: [Inline]
  /// Whether it heads what follows.
  var isHeading = false

  var words: Int { SlideWords.count(text) }
}

/// A question of a lesson as the hall is asked it.
struct SlideQuestion: Equatable {
  let id: QuestionID
  /// The sentences that ask; empty where they stand on the slide before.
  let ask: [Inline]
  let question: Question
  /// The options on this slide, where there are too many words for one.
  var options: [Int]
  /// Whether there are others on other slides.
  var isPart = false
  /// Models to be put in order; empty for another question.
  var models: [RunModel] = []
}

/// An experiment of a lesson as the hall sees it.
struct SlideRun: Equatable {
  let experiment: LessonExperiment
  /// The text of its link.
  let title: [Inline]
  /// The figure to look at, by model or policy.
  var figures: [RunModel: Figure] = [:]
  /// The question that it answers.
  var asked: SlideQuestion?
}

import Experiments
import Lessons
import Wording

/// What is lectured on: steps of lessons, in the lecturer's order.
public struct Lecture: Equatable, Sendable {
  /// A step of it.
  public struct Part: Equatable, Sendable {
    /// The name of the lesson's folder.
    public let lesson: String
    /// The step in the lesson, from 0.
    public let step: Int
    /// How long it is meant to take, in seconds.
    public let seconds: Int

    /// A step of a lesson that is to take so many seconds.
    public init(lesson: String, step: Int, seconds: Int) {
      self.lesson = lesson
      self.step = step
      self.seconds = seconds
    }
  }

  /// What it is called; nil for what its first lesson is called.
  public let title: Phrase?
  /// In the lecturer's order.
  public let parts: [Part]
  /// The lessons that its steps are of, by name.
  public internal(set) var contents: [String: LessonContent]

  /// Those steps of those lessons. Steps that are not there are left out.
  public init(title: Phrase? = nil, parts: [Part], contents: [LessonContent]) {
    self.title = title
    self.contents = Dictionary(contents.map { ($0.folder.name, $0) }) { first, _ in first }
    let counts = self.contents.mapValues(\.stepCount)
    self.parts = parts.filter { (0..<(counts[$0.lesson] ?? 0)).contains($0.step) }
  }

  /// A whole lesson, whose minutes are spread over its steps.
  public init(_ content: LessonContent) {
    let seconds = LessonTimes.seconds(of: content)
    self.init(
      parts: (0..<content.stepCount).map {
        Part(lesson: content.folder.name, step: $0, seconds: seconds.indices.contains($0) ? seconds[$0] : 0)
      }, contents: [content])
  }

  /// What it is called in `language`.
  func name(in language: Language) -> String {
    title?[language] ?? parts.first.flatMap { lessonTitle($0.lesson, in: language) } ?? ""
  }

  /// What one of its lessons is called.
  func lessonTitle(_ name: String, in language: Language) -> String? {
    contents[name]?.text(in: language)?.frontMatter.title
  }

  /// The step of the lesson that a part is.
  func step(ofPart index: Int, in language: Language) -> Step? {
    guard parts.indices.contains(index) else { return nil }
    let steps = contents[parts[index].lesson]?.text(in: language)?.steps ?? []
    return steps.indices.contains(parts[index].step) ? steps[parts[index].step] : nil
  }

  /// All of it as slides; at least one.
  func slides(in language: Language, processors: Int) -> [Slide] {
    var slides: [Slide] = []
    for (index, part) in parts.enumerated() {
      guard let content = contents[part.lesson], let step = step(ofPart: index, in: language) else { continue }
      if index == 0 || parts[index - 1].lesson != part.lesson { slides.append(opening(content, at: index)) }
      slides += SlideWriter.slides(of: step, in: content, index: part.step, part: index, processors: processors)
    }
    return slides
  }

  /// The slide before the first step of a lesson.
  private func opening(_ content: LessonContent, at index: Int) -> Slide {
    Slide(
      anchor: Slide.Anchor(part: index, landmark: -1, kind: .opening), number: "\(content.folder.number)", title: [],
      showsTitle: false, content: .opening)
  }

  /// Every experiment that it runs, in its order, each once.
  func experiments(in language: Language, processors: Int) -> [LessonExperiment] {
    var known: Set<LessonExperiment> = []
    return slides(in: language, processors: processors).compactMap { slide in
      guard case .run(let run) = slide.content, known.insert(run.experiment).inserted else { return nil }
      return run.experiment
    }
  }
}

extension Lecture {
  /// A step with everything that is run in it.
  public struct RehearsedStep {
    /// How it is called: `8.3`.
    public let number: String
    /// Its heading.
    public let title: String
    /// What is run in it, each once.
    public let experiments: [(name: KeptRunsName, file: ExperimentFile)]
  }

  /// Every step, for somebody who tries what they will show.
  public func rehearsedSteps(in language: Language, processors: Int) -> [RehearsedStep] {
    let slides = slides(in: language, processors: processors)
    return parts.indices.map { index in
      let runs = slides.filter { $0.anchor.part == index }.compactMap { slide -> LessonExperiment? in
        if case .run(let run) = slide.content { run.experiment } else { nil }
      }
      let experiments = runs.compactMap { experiment in
        contents[experiment.lesson]?.runnable(in: experiment.file).map { (KeptRunsName(experiment), $0) }
      }
      let number = contents[parts[index].lesson]?.folder.number ?? 0
      return RehearsedStep(
        number: "\(number).\(parts[index].step + 1)",
        title: step(ofPart: index, in: language)?.title.plainText ?? "", experiments: experiments)
    }
  }
}

extension Lecture {
  /// A lecturer's own order. `contents` are the lessons of its entries. Steps without minutes of their own share what is left
  /// of the whole lecture's, or take what their lessons say.
  public init(_ order: RunningOrder, contents: [LessonContent]) {
    // What the lessons say of each step; of that the entries and the lecture as a whole take as much as they are given.
    let usual = order.entries.map { entry in
      let content = contents.first { $0.folder.name == entry.lesson.name }
      let seconds = content.map { LessonTimes.seconds(of: $0) } ?? []
      return entry.steps.map { seconds.indices.contains($0) ? seconds[$0] : 0 }
    }
    let given = order.entries.map { $0.minutes.map { $0 * 60 } }
    let open = zip(usual, given).filter { $0.1 == nil }.reduce(0) { $0 + $1.0.reduce(0, +) }
    let left = order.minutes.map { max(0, $0 * 60 - given.compactMap(\.self).reduce(0, +)) } ?? open
    let parts = order.entries.indices.flatMap { index in
      let shares = usual[index]
      let sum = shares.reduce(0, +)
      let total = given[index] ?? (open == 0 ? 0 : sum * left / open)
      let seconds = LessonTimes.divided(total, in: shares.map { sum > 0 ? Double($0) : 1 })
      return zip(order.entries[index].steps, seconds).map {
        Part(lesson: order.entries[index].lesson.name, step: $0, seconds: $1)
      }
    }
    self.init(title: order.title, parts: parts, contents: contents)
  }
}

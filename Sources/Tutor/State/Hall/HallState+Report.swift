import Canvas
import Lessons
import Wording

/// What the speaker's terminal is told. Notes never appear on the projector.
extension TutorState {
  /// Where the lecture is; nil while there is none. What the hall sees is added by whoever has drawn it.
  public var hallReport: HallReport? {
    guard let hall else { return nil }
    let lecture = hall.lecture
    let titles = lecture.parts.indices.map { lecture.step(ofPart: $0, in: language)?.title.plainText ?? "" }
    var report = HallReport(
      title: lecture.name(in: language),
      steps: lecture.parts.enumerated().map { index, part in
        let number = lecture.contents[part.lesson]?.folder.number ?? 0
        return HallReport.Step(name: "\(number).\(part.step + 1)", title: titles[index], seconds: part.seconds)
      })
    let slides = hall.slides.indices.filter { hall.slides[$0].anchor.part == hall.part }
    report.step = hall.part
    report.slide = slides.firstIndex(of: hall.place.slide) ?? 0
    report.slides = max(1, slides.count)
    report.notes = SpeakerNotes.notes(of: hall, in: language)
    report.text = SpeakerNotes.text(of: hall, in: language)
    report.next =
      hall.slides.indices.contains(hall.place.slide + 1) ? hall.name(ofSlide: hall.place.slide + 1, in: language) : nil
    report.isBlank = hall.isBlank
    report.began = hall.began
    report.stepBegan = hall.stepBegan
    report.run = hall.runReport
    report.hasRecording = hall.shownRun.map { hall.kept[$0.experiment] != nil } ?? false
    report.vote = hall.voteReport
    report.warnings = (notice.map { [$0[language]] } ?? []) + hall.warnings.map { $0[language] }
    return report
  }
}

extension HallState {
  /// What a slide is called in the speaker's list.
  func name(ofSlide index: Int, in language: Language) -> String {
    let slide = slides[index]
    let lesson = lecture.parts.indices.contains(slide.anchor.part) ? lecture.parts[slide.anchor.part].lesson : ""
    switch slide.content {
    case .opening: return "\(slide.number)  \(lecture.lessonTitle(lesson, in: language) ?? "")"
    case .words(let pieces): return "\(slide.number)  \(pieces.first?.text.plainText ?? slide.title.plainText)"
    case .code: return "\(slide.number)  \(HallWords.code[language])"
    case .table: return "\(slide.number)  \(HallWords.table[language])"
    case .question: return "\(slide.number)  \(HallWords.question[language])"
    case .answer: return "\(slide.number)  \(HallWords.answer[language])"
    case .run(let run), .program(let run): return "\(slide.number)  \(run.title.plainText)"
    case .result(_, let model): return "\(slide.number)  \(model.name)"
    }
  }

  fileprivate var runReport: HallReport.Run {
    guard let run = shownRun else { return .none }
    if showsKept.contains(run.experiment), kept[run.experiment] != nil { return .recorded }
    guard let desk = desks[run.experiment] else { return .none }
    if desk.isBusy { return .running }
    guard let last = desk.runs.last else { return .ready }
    return last.isGood ? .measured : .failed
  }

  fileprivate var voteReport: HallReport.Vote? {
    guard let asked = shownQuestion, let choice = asked.question.choice else { return nil }
    let options = choice.options.enumerated().map { "\(SlideLetters.letter($0))  \($1.text.plainText)" }
    let counts = choice.options.indices.map { votes[asked.id]?[$0] ?? 0 }
    return HallReport.Vote(options: options, counts: counts, isRevealed: isAnswerShown)
  }

  /// What went wrong with the runs of the slide, and which claims this very run does not bear out.
  fileprivate var warnings: [Phrase] {
    guard let run = shownRun, let desk = desks[run.experiment] else { return [] }
    var warnings: [Phrase] = []
    if case .refused(let reason)? = desk.runs.last?.phase { warnings.append(reason) }
    for panel in desk.runs where panel.record != nil && !panel.isGood {
      warnings += panel.summary.remarks.filter(\.isWarning).map(\.sentence)
    }
    return warnings + broken[run.experiment, default: []]
  }
}

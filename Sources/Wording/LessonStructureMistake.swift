/// Something in the text of a lesson that the tutor could not show.
public enum LessonStructureMistake: Equatable, Sendable {
  case noSteps
  case textBeforeSteps
  case emptyStep
  case stepWithoutTitle
  /// A heading of a level that has no meaning here.
  case headingLevel(Int)
  case image
  case html
  case rule
  case nestedTooDeep(maximum: Int)
  /// A heading, code or an experiment within a list, quotation or explanation.
  case notInside(BlockKind)
  /// A state that the reader meets in no lesson up to this one.
  case stateNotIntroduced(String)
  case deadLink(String)
  /// A link that leads to something the tutor cannot open.
  case unsupportedLink(String)
  /// The link of an experiment amid other text.
  case experimentInText(String)
  /// An experiment that is not in the lesson's own folder.
  case experimentElsewhere(String)
  /// A program outside the teaching subset, and why.
  case badCode(Phrase)
  /// A program that has not ended after so many instructions.
  case endlessCode(maximum: Int)
  /// A program whose threads wait for one another.
  case deadlockedCode
  /// `run` behind another language.
  case onlyPythonRuns
  case unknownCodeMark(Suggestion)

  /// Blocks that only a step itself can have.
  public enum BlockKind: CaseIterable, Sendable {
    case heading, table, experiment
  }
}

extension LessonStructureMistake {
  /// What is wrong and what to do. Text from the file is harmless in it.
  public var sentence: Phrase {
    switch self {
    case .noSteps:
      Phrase(
        en: "The lesson has no step. Begin each one with ## and its title.", ko: "레슨에 단계가 없습니다. 단계마다 ##과 제목으로 시작하세요.")
    case .textBeforeSteps:
      Phrase(
        en: "This stands before the first step and would not be shown. Put it below a line that begins with ##.",
        ko: "첫 단계보다 앞에 있어서 화면에 나오지 않습니다. ##으로 시작하는 줄 아래로 옮기세요.")
    case .emptyStep:
      Phrase(en: "This step is empty. Give it some text or delete it.", ko: "빈 단계입니다. 글을 쓰거나 지우세요.")
    case .stepWithoutTitle:
      Phrase(en: "This step has no title. Write it behind the ##.", ko: "단계에 제목이 없습니다. ## 뒤에 쓰세요.")
    case .headingLevel(let level):
      Phrase(
        en: "A heading of level \(level) has no meaning here. Use ## for a step and ### within one.",
        ko: "여기서는 \(level)단계 제목을 쓸 수 없습니다. 단계는 ##, 단계 안의 소제목은 ###으로 쓰세요.")
    case .image:
      Phrase(
        en: "A terminal shows no pictures. Say it in words, or link an experiment.",
        ko: "터미널에는 그림이 나오지 않습니다. 글로 쓰거나 실험을 링크하세요.")
    case .html:
      Phrase(
        en: "HTML is not shown. Use Markdown; directives are comments such as <!-- pause -->.",
        ko: "HTML은 화면에 나오지 않습니다. Markdown으로 쓰세요. 지시문은 <!-- pause --> 같은 주석입니다.")
    case .rule:
      Phrase(
        en: "A line across the page has no meaning here. Begin a step with ##, or use <!-- pause -->.",
        ko: "가로줄은 쓰지 않습니다. ##으로 단계를 나누거나 <!-- pause -->를 쓰세요.")
    case .nestedTooDeep(let maximum):
      Phrase(
        en: "Lists and quotations are nested more than \(maximum) deep here. Make it flatter.",
        ko: "목록이나 인용이 \(maximum)겹보다 깊습니다. 더 얕게 쓰세요.")
    case .notInside(let kind):
      Phrase(
        en: "\(kind.words.en) cannot stand inside a list or quotation. Move it out.",
        ko: "목록이나 인용 안에는 \(kind.words.ko) 넣을 수 없습니다. 밖으로 옮기세요.")
    case .stateNotIntroduced(let state):
      Phrase(
        en:
          "The state \(Quoted.word(state)) has not been introduced up to this lesson. Add it to \"states\", or say it in "
          + "other words.",
        ko: "이 레슨까지 소개하지 않은 상태입니다: \(Quoted.word(state)). \"states\"에 추가하거나 다른 말로 쓰세요.")
    case .deadLink(let target):
      Phrase(
        en: "The link leads nowhere: there is no \(Quoted.word(target)). Correct the path.",
        ko: "링크가 가리키는 것이 없습니다: \(Quoted.word(target)). 경로를 고치세요.")
    case .unsupportedLink(let target):
      Phrase(
        en:
          "The tutor cannot open \(Quoted.word(target)). Link an experiment (.yaml), a lesson (../07-the-lock/en.md) or "
          + "an https address.",
        ko: "화면에서 열 수 없는 링크입니다: \(Quoted.word(target)). 실험(.yaml), 레슨(../07-the-lock/ko.md), "
          + "https 주소만 링크하세요.")
    case .experimentInText(let file):
      Phrase(
        en: "The experiment \(Quoted.word(file)) is linked amid text. Give the link a paragraph of its own.",
        ko: "실험 링크가 글 속에 있습니다: \(Quoted.word(file)). 링크만 따로 한 문단으로 쓰세요.")
    case .experimentElsewhere(let file):
      Phrase(
        en: "\(Quoted.word(file)) is not in the lesson's own folder. Copy the experiment beside the lesson.",
        ko: "레슨 폴더에 있는 파일이 아닙니다: \(Quoted.word(file)). 실험 파일을 레슨 옆에 두세요.")
    case .badCode(let problem):
      Phrase(
        en: "This program cannot be run here: \(Harmless.text(problem.en)). Correct it, or leave \"run\" out.",
        ko: "여기서 실행할 수 없는 프로그램입니다: \(Harmless.text(problem.ko)). 고치거나 \"run\"을 빼세요.")
    case .endlessCode(let maximum):
      Phrase(
        en: "This program has not ended after \(Numbers.count(maximum)) instructions. Let it do less.",
        ko: "명령 \(Numbers.count(maximum))개를 실행해도 끝나지 않는 프로그램입니다. 하는 일을 줄이세요.")
    case .deadlockedCode:
      Phrase(
        en: "This program never ends: its threads wait for one another. Show it under the microscope instead.",
        ko: "스레드가 서로를 기다려 끝나지 않는 프로그램입니다. 이런 프로그램은 현미경으로 보여 주세요.")
    case .onlyPythonRuns:
      Phrase(
        en: "Only python can be run here. Write python in front of \"run\", or leave \"run\" out.",
        ko: "여기서는 python만 실행할 수 있습니다. \"run\" 앞에 python이라고 쓰거나 \"run\"을 빼세요.")
    case .unknownCodeMark(let suggestion):
      Phrase(
        en: "Behind the language of a code block, \(Quoted.word(suggestion.word)) is not known.\(suggestion.hint.en)",
        ko: "코드 블록의 언어 뒤에 쓸 수 없는 말입니다: \(Quoted.word(suggestion.word)).\(suggestion.hint.ko)")
    }
  }
}

extension LessonStructureMistake.BlockKind {
  /// The block with an article; the Korean form carries its particle.
  var words: Phrase {
    switch self {
    case .heading: Phrase(en: "A heading", ko: "제목을")
    case .table: Phrase(en: "A table", ko: "표를")
    case .experiment: Phrase(en: "An experiment", ko: "실험을")
    }
  }
}

import CourseSupport
import Experiments
import Testing
import Timeline
import Wording

@testable import Handout
@testable import Lessons

@Suite struct HandoutTests {
  private static let choices: [[Language]] = [[.en], [.ko], [.en, .ko]]

  @Test(arguments: RepositoryCourse.course.lessons)
  func everyLesson_isAWellFormedPage_inEachLanguageAndInBoth(_ folder: LessonFolder) throws {
    for languages in Self.choices {
      let page = ParsedPage(Handout(try subject(folder, languages)).html)
      #expect(page.error == nil, "\(folder.name) \(languages)")
      let ids = page.elements.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count, "ids twice in \(folder.name) \(languages)")
      let targets = page.all("a").compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
      #expect(targets.allSatisfy { ids.contains(String($0.dropFirst())) })
      let described = page.all("svg").compactMap { $0.attributes["aria-describedby"] }
      #expect(described.count == page.all("svg").count && described.allSatisfy { ids.contains($0) })
      let fills = page.elements.compactMap { $0.attributes["fill"] }.filter { $0.hasPrefix("url(#") }
      #expect(fills.allSatisfy { ids.contains(String($0.dropFirst(5).dropLast())) })
      #expect(page.all("html").first?.attributes["lang"] == languages.first?.rawValue)
      #expect(page.all("script").isEmpty && page.all("img").isEmpty && page.all("link").isEmpty)
    }
  }

  @Test(arguments: RepositoryCourse.course.lessons) func headings_leaveNoLevelOut(_ folder: LessonFolder) throws {
    let page = ParsedPage(Handout(try subject(folder, [.en])).html)
    let levels = page.elements.compactMap { ["h1": 1, "h2": 2, "h3": 3][$0.name] }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test(arguments: RepositoryCourse.course.lessons)
  func everyQuestion_hasItsAnswerAtTheEnd_andEveryExperimentItsRuns(_ folder: LessonFolder) throws {
    let subject = try subject(folder, [.ko])
    let page = ParsedPage(Handout(subject).html)
    let ids = Set(page.elements.compactMap { $0.attributes["id"] })
    let questions = subject.plans(in: .ko).reduce(0) { $0 + $1.questions.count }
    #expect((1...max(1, questions)).allSatisfy { questions == 0 || ids.contains("q\($0)") && ids.contains("a\($0)") })
    #expect(page.all("figure").count == subject.experiments.count)
  }

  @Test func text_fromALesson_isOnlyText() throws {
    var subject = try subject(try #require(RepositoryCourse.course.lessons.first), [.en])
    let evil = "<script>alert(\"1\")</script> & 'x' \u{1B}[2J \u{202E}"
    let place = SourcePlace(file: "x", line: 1, column: 1)
    var lesson = try #require(subject.content.texts[.en])
    lesson.frontMatter.title = evil
    lesson.frontMatter.terms = [FrontMatter.Term(name: evil, meaning: evil, place: place)]
    lesson.steps[0].title = [Inline(.text(evil), link: .web("https://x/\"><b>"), at: place)]
    lesson.steps[0].blocks.insert(Block(.paragraph([Inline(.text(evil), style: .code, at: place)]), at: place), at: 0)
    subject.content = LessonContent(
      folder: subject.content.folder, texts: [.en: lesson], experiments: subject.content.experiments, problems: 0)
    let html = Handout(subject).html
    let page = ParsedPage(html)
    #expect(page.error == nil)
    #expect(page.all("script").isEmpty)
    #expect(!html.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || $0.value == 0x202E })
  }

  @Test func figures_areThoseOfTheRuns() throws {
    let folder = try #require(RepositoryCourse.course.lesson(called: "1"))
    var subject = try subject(folder, [.en])
    guard case .ran(var runs)? = subject.outcomes["five-sites.yaml"] else {
      Issue.record("not said")
      return
    }
    runs[0].record.cost.wall = 1_234_000_000
    subject.outcomes["five-sites.yaml"] = .ran(runs)
    #expect(ParsedPage(Handout(subject).html).text.contains("the run took 1.234 s."))
  }

  @Test func conditions_areThoseOfTheMachine() throws {
    let folder = try #require(RepositoryCourse.course.lesson(called: "7"))
    let one = ParsedPage(Handout(try subject(folder, [.en], processors: 1)).html).text
    let two = ParsedPage(Handout(try subject(folder, [.en], processors: 2)).html).text
    #expect(one.contains("this program may use only one") && !two.contains("this program may use only one"))
  }

  @Test func notes_areForTheSpeakerAlone() throws {
    let folder = try #require(RepositoryCourse.course.lesson(called: "1"))
    #expect(!Handout(try subject(folder, [.en])).html.contains("Let the hall vote"))
  }

  @Test func anExperimentThatCannotBeRun_saysSo() throws {
    var subject = try subject(try #require(RepositoryCourse.course.lessons.first), [.en, .ko])
    subject.outcomes["five-sites.yaml"] = .refused(Phrase(en: "No <lab>.", ko: "서버 없음."))
    let page = ParsedPage(Handout(subject).html)
    #expect(page.error == nil && page.text.contains("No <lab>.") && page.text.contains("서버 없음."))
  }

  @Test func earlierTerms_areAddedWhereTheyAreUsed() throws {
    var subject = try subject(try #require(RepositoryCourse.course.lessons.first), [.en])
    let place = SourcePlace(file: "x", line: 1, column: 1)
    subject.earlierTerms = [
      .en: [
        FrontMatter.Term(name: "site (host)", meaning: "Asked.", place: place),
        FrontMatter.Term(name: "mainframe", meaning: "Large.", place: place),
      ]
    ]
    let text = ParsedPage(Handout(subject).html).text
    #expect(text.contains("Asked.") && !text.contains("Large."))
  }
}

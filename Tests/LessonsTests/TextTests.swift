import Lessons
import Testing
import Wording

@Suite struct TextTests {
  @Test func runs_haveStyles() {
    #expect(
      outline("## One\n\nPlain *emphasis*, **strong**, `code` and ***both***.")
        == ["Plain _emphasis_, *strong*, `code` and *_both_*."])
  }

  @Test func lines_areJoined_andBackslashesBreakThem() {
    #expect(outline("## One\n\nfirst\nsecond\\\nthird") == ["first second/third"])
  }

  @Test func neighbouringTexts_areOneRun() {
    let steps = reading("## One\n\na [b] & c! <\n").lesson.steps
    guard case .paragraph(let runs) = steps.first?.blocks.first?.content else {
      Issue.record("no paragraph")
      return
    }
    #expect(runs.count == 1)
  }

  @Test func text_isHarmless() {
    #expect(outline("## One\n\nred \u{1B}[31m and \u{202E}back") == ["red ?[31m and back"])
  }

  @Test func tilde_strikesNothing() {
    #expect(outline("## One\n\n~~kept~~") == ["~~kept~~"])
  }

  @Test func links_leadToTheWebOrToLessons() {
    #expect(
      outline("## One\n\n[a](https://x.test/) [b](../07-the-lock/en.md) [c](../07-the-lock/)\n")
        == ["[a](https://x.test/) [b](lesson 07-the-lock) [c](lesson 07-the-lock)"])
  }

  @Test(arguments: ["../README.md", "#step", "ftp://x", "/etc/passwd", "../../secret.md", "../07-the-lock/x.md"])
  func link_thatTheTutorCannotOpen(target: String) {
    #expect(
      problems("## One\n\nsee [it](\(target))") == [Found(3, 5, .structure(.unsupportedLink(target)))])
  }

  @Test func picturesAndHTML_areRefusedWhereTheyStand() {
    #expect(
      problems("## One\n\na ![b](c.png)\n\n<b>bold</b> text\n\n<div>\n")
        == [
          Found(3, 3, .structure(.image)), Found(5, 1, .structure(.html)), Found(5, 8, .structure(.html)),
          Found(7, 1, .structure(.html)),
        ])
  }

  @Test func columns_countCharacters_notBytes() {
    #expect(problems("## 하나\n\n가나다 ![b](c.png)", language: .ko) == [Found(3, 5, .structure(.image))])
  }

  @Test func lineBreaksOfOtherSystems_changeNothing() throws {
    let text = frontMatter + "## One\n\ntext\n"
    let course = try TemporaryCourse([
      "01-a/en.md": "\u{FEFF}" + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    ])
    let folder = try #require(Course(path: course.path).lessons.first)
    #expect(try folder.read(.en).problems.isEmpty)
    #expect(
      try folder.read(.en).lesson.steps == [
        Lesson.read(text, file: folder.file(in: .en), language: .en).lesson.steps[0]
      ])
  }
}

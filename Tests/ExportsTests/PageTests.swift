import Foundation
import Testing
import Wording

@testable import Exports

@Suite struct PageTests {
  @Test(arguments: Language.allCases) func html_loadsNothing_andEmbedsWhatItShows(_ language: Language) throws {
    let page = try export(try sampleTrace(), .html, language)
    #expect(page.contains("default-src 'none'"))
    for loading in ["src=", "href=", "@import", "url(", "fetch(", "XMLHttpRequest", "import("] {
      #expect(!page.contains(loading), "\(loading)")
    }
    #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
  }

  /// A hostile name can end neither the data nor the page.
  @Test func html_hasNoMarkupFromOutside() throws {
    let page = try export(try sampleTrace(), .html)
    #expect(page.components(separatedBy: "</script>").count == 3)
    #expect(!page.contains("<b>") && !page.contains("\u{1B}") && !page.contains("\u{202E}"))
    #expect(page.contains("A &lt;fetch&gt; &amp; more"))
  }

  @Test func theData_isJSON_andLivesAreDifferences() throws {
    let page = try export(try sampleTrace(), .html)
    let start = try #require(page.range(of: "id=\"data\">"))
    let end = try #require(page.range(of: "</script>", range: start.upperBound..<page.endIndex))
    let data = Data(page[start.upperBound..<end.lowerBound].utf8)
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let runs = try #require(document["runs"] as? [[String: Any]])
    let tasks = try #require(runs.first?["tasks"] as? [[String: Any]])
    #expect(tasks.map { $0["name"] as? String }.prefix(3) == ["site 1", "fetch-2", "spin"])
    #expect(tasks[3]["life"] as? [Int] == [0, 0, 1_000_000, 9, 4_000_000, 0, 1_000_000])
    #expect((document["states"] as? [Any])?.count == 14)
  }
}

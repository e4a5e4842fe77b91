/// One of the five practice sites: a page, and a latency of its own.
struct PracticeSite {
  /// 1 … 5.
  let number: Int

  /// Milliseconds until the site answers: 180 to 244, about 1.06 s for all five one after another. A seed deals the
  /// same five places anew, so that no two sites are alike and the order is not that of the numbers.
  func latency(seed: UInt64) -> Double {
    let place = Self.places(seed: seed)[number - 1]
    return Double(180 + 14 * place) + (8 * SplitMix64.fraction(seed: seed, index: UInt64(100 + place))).rounded(.down)
  }

  private static func places(seed: UInt64) -> [Int] {
    var places = Array(0..<5)
    for last in stride(from: 4, to: 0, by: -1) {
      places.swapAt(last, Int(SplitMix64.value(seed: seed, index: UInt64(last)) % UInt64(last + 1)))
    }
    return places
  }

  /// HTML, 4 to 20 KB, the same in every run.
  var page: String {
    let topic = Self.topics[number - 1]
    let rows = (1...topic.rows).map { row in
      let things = (0..<3).map { column in
        let draw = SplitMix64.value(seed: UInt64(number), index: UInt64(row * 3 + column))
        return topic.words[Int(draw % UInt64(topic.words.count))]
      }
      let amount = SplitMix64.value(seed: UInt64(number + 10), index: UInt64(row)) % 90 + 10
      return "<tr><td>\(row)</td><td>\(things.joined(separator: ", "))</td><td>\(amount)</td></tr>\n"
    }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head><meta charset="utf-8"><title>\(topic.title) (practice site \(number))</title></head>
      <body>
      <h1>\(topic.title)</h1>
      <p>This is practice site \(number) of 5: a page of a practice server inside this computer.
      Nothing here was fetched from the internet, and everything on this page was made up by a formula.</p>
      <table>
      <tr><th>No.</th><th>What</th><th>How many</th></tr>
      \(rows.joined())</table>
      </body>
      </html>

      """
  }

  private struct Topic {
    let title: String
    let rows: Int
    let words: [String]
  }

  private static let topics = [
    Topic(title: "A library's shelves", rows: 60, words: ["novels", "atlases", "letters", "plays", "maps", "diaries"]),
    Topic(title: "A weather station", rows: 110, words: ["rain", "sun", "fog", "snow", "wind", "hail", "clear sky"]),
    Topic(title: "A market's stalls", rows: 180, words: ["apples", "bread", "pears", "cheese", "leeks", "honey"]),
    Topic(title: "A harbour's day", rows: 250, words: ["ferry", "trawler", "tug", "barge", "yacht", "pilot boat"]),
    Topic(title: "A garden's beds", rows: 320, words: ["beans", "roses", "mint", "peas", "tulips", "sage", "beets"]),
  ]
}

import Terminal
import Testing
import Wording

@testable import Tutor

@Suite struct KeyTableTests {
  static let tables: [KeyTable] = [.runScreen, .lesson, .home, .warmUp, .lookup, .microscope, .explorer]

  private static let inMenu = "a line of the explorer's menu"

  /// Actions for which other plain keys do as much, and which.
  private static let covered: [Action: String] = [
    .pageUp: "Up, or Left in a lesson", .pageDown: "Down, or Right in a lesson", .top: "Up", .bottom: "Down",
    .erase: "Up and Down turn a number, Left turns a step back", .glossary: "a line of home", .search: "a line of home",
    .allStates: "Right in the timelines", .stepBack: "Left in the timelines",
    .stepForward: "Right in the timelines", .explorer: "Enter in the timelines of a lesson",
    .zoomIn: inMenu, .zoomOut: inMenu, .fit: inMenu, .sort: inMenu, .fold: inMenu, .pin: inMenu, .mark: inMenu,
    .nextMark: inMenu, .slower: inMenu, .faster: inMenu, .compare: inMenu, .race: inMenu, .ghost: inMenu,
  ]

  @Test(arguments: tables) func everyAction_canBeHadWithoutLetters(table: KeyTable) {
    for entry in table.entries where Self.covered[entry.action] == nil {
      let plain = entry.keys.filter { key in
        switch key {
        case .character(let character): character.isNumber
        case .up, .down, .left, .right, .enter, .tab, .escape, .function: true
        default: false
        }
      }
      #expect(!plain.isEmpty, "\(entry.action)")
    }
  }

  @Test(arguments: tables) func everyKey_hasOneMeaning(table: KeyTable) {
    let keys = table.entries.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
    for entry in table.entries {
      for key in entry.keys where key.digit == nil { #expect(table.action(for: key) == entry.action) }
    }
  }

  @Test(arguments: tables) func everyLetter_alsoWorksAsTheJamoOfItsKey(table: KeyTable) {
    // The second row of each is what the same keys give in the Korean layout with two sets.
    let layout = zip("qwertyuiopasdfghjklzxcvbnm", "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ")
    for (letter, jamo) in layout {
      #expect(table.action(for: .character(letter)) == table.action(for: .character(jamo)), "\(letter) \(jamo)")
    }
  }

  @Test(arguments: tables) func shift_changesNoMeaning(table: KeyTable) {
    for letter in "abcdefghijklmnopqrstuvwxyz" {
      let upper = Key.character(Character(letter.uppercased()))
      #expect(table.action(for: upper) == table.action(for: .character(letter)))
    }
    #expect(table.action(for: .character("ㅃ")) == .quit)
    #expect(KeyTable.runScreen.action(for: .character("ㄲ")) == .run)
  }

  @Test func digits_chooseModels() {
    let table = KeyTable.runScreen
    for digit in 0...9 { #expect(table.action(for: .character(Character("\(digit)"))) == .choose(digit)) }
  }

  @Test(arguments: tables) func unknownKeys_meanNothing(table: KeyTable) {
    #expect(table.action(for: .control("a")) == nil)
    #expect(table.action(for: .insert) == nil)
    #expect(table.action(for: .character("한")) == nil)
  }

  @Test(arguments: tables) func names_areASCIIOrKorean_soThatTheirWidthIsKnown(table: KeyTable) {
    let words = table.entries.flatMap { [$0.keyNames, $0.word, $0.help] + $0.words.values }
    for word in words.flatMap({ [$0.en, $0.ko] }) {
      #expect(!word.isEmpty)
      let isKnown = word.unicodeScalars.allSatisfy { $0.isASCII || (0xAC00...0xD7A3).contains($0.value) }
      #expect(isKnown, "\(word)")
    }
  }

  @Test func everyAction_isInTheHelp() throws {
    let page = HelpPage(screen(try setup()))
    let help = page.lines.compactMap { $0.text?.plain }.joined(separator: " ")
    for entry in KeyTable.runScreen.entries {
      let beginning = entry.help.en.prefix(20)
      #expect(help.contains(beginning), "\(entry.action)")
    }
  }
}

extension Key {
  fileprivate var digit: Int? {
    guard case .character(let character) = self else { return nil }
    return character.wholeNumberValue
  }
}

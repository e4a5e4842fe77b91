import Terminal
import Testing
import Wording

@testable import Tutor

@Suite struct KeyTableTests {
  private let table = KeyTable.runScreen

  /// Every action that has an entry, and the numbers of the models.
  private var actions: [Action] { table.entries.map(\.action) }

  @Test func everyAction_canBeHadWithoutLetters() {
    for entry in table.entries {
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

  @Test func everyKey_hasOneMeaning() {
    let keys = table.entries.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
    for entry in table.entries {
      for key in entry.keys where key.digit == nil { #expect(table.action(for: key) == entry.action) }
    }
  }

  @Test func everyLetter_alsoWorksAsTheJamoOfItsKey() {
    // The second row of each is what the same keys give in the Korean layout with two sets.
    let layout = zip("qwertyuiopasdfghjklzxcvbnm", "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ")
    for (letter, jamo) in layout {
      #expect(table.action(for: .character(letter)) == table.action(for: .character(jamo)), "\(letter) \(jamo)")
    }
  }

  @Test func shift_changesNoMeaning() {
    for letter in "abcdefghijklmnopqrstuvwxyz" {
      let upper = Key.character(Character(letter.uppercased()))
      #expect(table.action(for: upper) == table.action(for: .character(letter)))
    }
    #expect(table.action(for: .character("ㅃ")) == .quit)
    #expect(table.action(for: .character("ㄲ")) == .run)
  }

  @Test func digits_chooseModels() {
    for digit in 0...9 { #expect(table.action(for: .character(Character("\(digit)"))) == .choose(digit)) }
  }

  @Test func unknownKeys_meanNothing() {
    #expect(table.action(for: .control("a")) == nil)
    #expect(table.action(for: .insert) == nil)
    #expect(table.action(for: .character("한")) == nil)
  }

  @Test func names_areASCIIOrKorean_soThatTheirWidthIsKnown() {
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
    for entry in table.entries {
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

import Lessons
import Terminal
import Wording

/// What lies over a slide for a moment: the way to another step, and the counting of hands.
extension TutorState {
  mutating func perform(_ action: Action, in panel: HallState.Panel) -> [Effect] {
    switch panel {
    case .jump(let words, let cursor): return perform(action, inJump: words, cursor)
    case .votes(let id, let option): perform(action, inVotes: id, option)
    }
    return []
  }

  /// Whether characters are the name of a step.
  var takesHallText: Bool {
    guard screen == .hall, overlay == nil, case .jump? = hall?.panel else { return false }
    return true
  }

  // MARK: Going to a step

  private static let longestName = 40

  /// Digits that are typed into the hall are the number of a step.
  mutating func beginJump(_ words: String) {
    let step = hall?.bestStep(for: words, in: language) ?? 0
    hall?.panel = .jump(words: words, cursor: step)
  }

  /// A character was typed.
  mutating func typeInHall(_ character: Character) {
    guard case .jump(let words, _)? = hall?.panel, words.count < TutorState.longestName else { return }
    beginJump(words + String(character))
  }

  private mutating func perform(_ action: Action, inJump words: String, _ cursor: Int) -> [Effect] {
    let steps = hall?.steps(called: words, in: language) ?? []
    let place = steps.firstIndex(of: cursor) ?? 0
    switch action {
    case .cancel, .jump: hall?.panel = nil
    case .erase: beginJump(String(words.dropLast()))
    case .up, .pageUp, .left: if place > 0 { hall?.panel = .jump(words: words, cursor: steps[place - 1]) }
    case .down, .pageDown, .right:
      if place + 1 < steps.count { hall?.panel = .jump(words: words, cursor: steps[place + 1]) }
    case .advance:
      hall?.panel = nil
      guard steps.indices.contains(place) else { return [] }
      return go(toSlide: hall?.firstSlide(ofPart: steps[place]) ?? 0)
    default: break
    }
    return []
  }

  // MARK: Hands

  mutating func openVotes() {
    guard let asked = hall?.shownQuestion, asked.question.choice != nil else {
      notice = HallWords.nothingToVote
      return
    }
    hall?.panel = .votes(asked.id, option: 0)
  }

  private mutating func perform(_ action: Action, inVotes id: QuestionID, _ option: Int) {
    guard let count = hall?.shownQuestion?.question.choice?.options.count else {
      hall?.panel = nil
      return
    }
    let hands = hall?.votes[id]?[option] ?? 0
    switch action {
    case .choose(let digit): hall?.setVote(hands * 10 + digit, of: id, option: option, of: count)
    case .erase: hall?.setVote(hands / 10, of: id, option: option, of: count)
    case .pageUp, .up, .left: hall?.panel = .votes(id, option: max(0, option - 1))
    case .advance, .down, .right: hall?.panel = option + 1 < count ? .votes(id, option: option + 1) : nil
    case .cancel, .votes: hall?.panel = nil
    default: break
    }
  }
}

extension HallState {
  /// Hands that a hall has at most.
  private static let mostHands = 9_999

  mutating func setVote(_ hands: Int, of id: QuestionID, option: Int, of count: Int) {
    var counts = votes[id] ?? Array(repeating: 0, count: count)
    guard counts.indices.contains(option), (0...HallState.mostHands).contains(hands) else { return }
    counts[option] = hands
    votes[id] = counts
  }

  /// The steps that somebody means who typed `words`: a number as it stands before the step's name, or part of the name. All
  /// of them while nothing was typed.
  func steps(called words: String, in language: Language) -> [Int] {
    let sought = words.lowercased()
    return lecture.parts.indices.filter { index in
      guard !sought.isEmpty else { return true }
      let number = number(ofPart: index)
      let isNumber = sought.allSatisfy { $0.isNumber || $0 == "." }
      if isNumber, number == sought || number.hasSuffix("." + sought) || number.hasPrefix(sought + ".") { return true }
      let title = lecture.step(ofPart: index, in: language)?.title.plainText ?? ""
      return title.lowercased().contains(sought)
    }
  }

  /// The likeliest of them: the exact number, else a step of that number, else the first.
  func bestStep(for words: String, in language: Language) -> Int? {
    let steps = steps(called: words, in: language)
    return steps.first { number(ofPart: $0) == words } ?? steps.first { number(ofPart: $0).hasSuffix("." + words) }
      ?? steps.first
  }

  /// How a step is called: `8.3`.
  func number(ofPart index: Int) -> String {
    let part = lecture.parts[index]
    return "\(lecture.contents[part.lesson]?.folder.number ?? 0).\(part.step + 1)"
  }
}

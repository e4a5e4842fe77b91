import Canvas
import Experiments
import Interpreter
import Scheduling
import Wording

/// What is said of a thread: how it stands, what it does next, its stack and its locals.
extension MicroscopeFacts {
  func threadRows(_ number: Int, _ detail: Detail, columns: Int) -> [Row] {
    let thread = history.state.threads[number]
    let isChosen = number == microscope.chosen
    var rows = [headRow(number, isChosen: isChosen, columns: columns)]
    guard thread.status == .started, let frame = thread.frames.last else { return rows }
    switch detail {
    case .roomy, .close: break
    case .brief: guard isChosen else { return rows }
    case .least: return isChosen ? rows + [valueRow(frame, isChosen: true)] : rows
    }
    let instruction = StyledText.Run("      " + next(frame), isChosen ? .text : .dim)
    let stack = stackRuns(frame, isChosen: isChosen)
    let locals = localRuns(frame, number)
    let oneRow = StyledText([instruction, StyledText.Run("   ")] + stack)
    if locals.isEmpty, oneRow.width <= columns {
      rows.append(Row(text: oneRow, thread: number))
    } else {
      rows.append(Row(text: StyledText([instruction]), thread: number))
      rows.append(Row(text: StyledText([StyledText.Run("      ")] + stack + locals), thread: number))
    }
    return rows
  }

  /// `> 2 # add-1  running                 line 5`
  private func headRow(_ number: Int, isChosen: Bool, columns: Int) -> Row {
    let condition = ThreadCondition(number, at: history.moment, on: history.machine)
    let sign = condition.sign.map { glyphs.cell(for: $0) }
    let mark = isChosen ? glyphs.pointer.text : " "
    let head = [
      StyledText.Run(mark + " ", .selection), StyledText.Run("\(number + 1) ", .key),
      StyledText.Run(sign?.glyph.text ?? " ", sign?.style ?? .text),
      StyledText.Run(" " + names.thread(number), isChosen ? .selection : .text),
    ]
    let texts = [condition.words(names), condition.shortWords(names)].map { words in
      StyledText(head + [StyledText.Run("  " + words[language], condition.style)])
    }
    let line = history.machine.span(of: number, in: history.state)?.line
    let right = line.map { StyledText(MicroscopeWords.line($0)[language], .dim) }
    let isThere = history.state.threads[number].status == .started
    // All of it, else less of it with the line, else less of it.
    let widths = [columns - 2 - (right?.width ?? 0), columns]
    let text = texts.first { $0.width <= widths[0] } ?? texts.first { $0.width <= widths[1] } ?? texts[1]
    return Row(text: text, right: isThere ? right : nil, thread: number)
  }

  private func valueRow(_ frame: Frame, isChosen: Bool) -> Row {
    Row(
      text: StyledText([StyledText.Run("      ")] + stackRuns(frame, isChosen: isChosen)),
      thread: isChosen ? microscope.chosen : nil)
  }

  /// The next instruction.
  private func next(_ frame: Frame) -> String {
    let listing = Disassembly(names.program.functions[frame.function], of: names.program)
    guard listing.lines.indices.contains(frame.next) else { return "" }
    let line = listing.lines[frame.next]
    return [line.opcode, Harmless.text(line.meaning, limit: 24)].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func stackRuns(_ frame: Frame, isChosen: Bool) -> [StyledText.Run] {
    let values = frame.stack.isEmpty ? MicroscopeWords.empty[language] : names.texts(frame.stack)
    let style: Style = frame.stack.isEmpty ? .dim : isChosen ? Style.accent.with(.bold) : .accent
    return [StyledText.Run(MicroscopeWords.stack[language] + " ", .dim), StyledText.Run(values, style)]
  }

  /// Locals that have a value. Those of the program's own code are what a comprehension has left.
  private func localRuns(_ frame: Frame, _ number: Int) -> [StyledText.Run] {
    let code = names.program.functions[frame.function]
    let locals = zip(code.localNames, frame.locals).filter { $0.1 != .unbound }
    guard !locals.isEmpty else { return [] }
    let words = locals.map { "\(Harmless.text($0.0, limit: 20)) = \(names.text($0.1))" }.joined(separator: ", ")
    return [StyledText.Run("   " + MicroscopeWords.locals[language] + " ", .dim), StyledText.Run(words)]
  }
}

extension ThreadCondition {
  fileprivate var style: Style {
    switch self {
    case .running: Style.text.with(.bold)
    case .failed: .warning
    case .notStarted, .ended: .dim
    default: .text
    }
  }
}

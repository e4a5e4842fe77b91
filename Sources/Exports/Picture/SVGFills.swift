import Canvas
import Timeline

/// How bars are filled, the same in pictures as on the terminal: the colour is the family's, the sign the state's.
struct SVGFills {
  private let ink: PictureInk
  /// Height of a bar.
  private let height: Int
  /// What the names of patterns begin with, so that several pictures can stand in one page.
  private let prefix: String

  init(_ ink: PictureInk, height: Int, prefix: String) {
    self.ink = ink
    self.height = height
    self.prefix = prefix
  }

  /// What a bar in `state` is filled with.
  func fill(_ state: TaskState) -> String {
    state == .running ? ink.family(.works) : "url(#\(prefix)\(state.name))"
  }

  /// The patterns of those states, to be defined once.
  func definitions(_ states: [TaskState]) -> String {
    states.filter { $0 != .running }.map(pattern).joined()
  }

  private func pattern(_ state: TaskState) -> String {
    let colour = ink.family(state.family)
    let (width, drawing) = drawing(state, colour)
    return "<pattern id=\"\(prefix)\(state.name)\" width=\"\(width)\" height=\"\(height)\" "
      + "patternUnits=\"userSpaceOnUse\">"
      + "<rect width=\"\(width)\" height=\"\(height)\" fill=\"\(colour)\" fill-opacity=\"\(opacity(state))\"/>"
      + drawing + "</pattern>\n"
  }

  /// What bars are tinted with behind their signs: waiting recedes, what moves or holds up does not.
  private func opacity(_ state: TaskState) -> String {
    switch state.family {
    case .waits: "0.16"
    case .heldUp: "0.26"
    case .works, .worksNatively, .movesData: "0.3"
    }
  }

  private func drawing(_ state: TaskState, _ colour: String) -> (width: Int, drawing: String) {
    let middle = Double(height) / 2
    switch state {
    case .running: return (8, "")
    case .native:
      // Two corners of a chequer, as ▞ has them.
      let half = height / 2
      return (
        2 * half,
        "<path d=\"M\(half) 0h\(half)v\(half)h-\(half)zM0 \(half)h\(half)v\(height - half)h-\(half)z\" fill=\"\(colour)\"/>"
      )
    case .ready:
      let dots = stride(from: 2, to: height, by: 4).map { y in
        "<circle cx=\"\(y % 8 == 2 ? 2 : 5)\" cy=\"\(y)\" r=\"1\" fill=\"\(colour)\"/>"
      }
      return (6, dots.joined())
    case .wait: return (9, line("M1 \(middle)h6", colour, width: 2))
    case .receive: return (8, "<rect y=\"\(middle - 3)\" width=\"8\" height=\"6\" fill=\"\(colour)\"/>")
    case .send: return (10, line("M3 \(middle - 4)l4 4l-4 4", colour))
    case .sleep: return (8, "<circle cx=\"4\" cy=\"\(middle)\" r=\"1.4\" fill=\"\(colour)\"/>")
    case .gilWait: return (10, line("M2 \(middle - 3)l6 6M2 \(middle + 3)l6 -6", colour))
    case .lockWait: return (10, line("M3 \(middle - 4)v8h5", colour))
    case .spawn: return (10, line("M5 \(middle - 3.5)v7M1.5 \(middle)h7", colour))
    case .ipc: return (12, line("M0 \(middle)q3 -5 6 0t6 0", colour))
    case .dns: return (11, letter("d", colour))
    case .connect: return (11, letter("c", colour))
    case .tls: return (11, letter("t", colour))
    }
  }

  private func line(_ path: String, _ colour: String, width: Double = 1.6) -> String {
    "<path d=\"\(path)\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"\(width)\"/>"
  }

  private func letter(_ letter: String, _ colour: String) -> String {
    let base = Double(height) / 2 + 4
    return "<text x=\"2\" y=\"\(base)\" font-family=\"monospace\" font-size=\"12\" fill=\"\(colour)\">\(letter)</text>"
  }
}

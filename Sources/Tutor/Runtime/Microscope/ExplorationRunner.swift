import Platform
import Scheduling
import Synchronization
import Wording

/// Looks into questions about every interleaving of a program, one at a time, each on a thread of its own. For the
/// interface's thread.
final class ExplorationRunner {
  /// What the one who explores asks now and then.
  private final class Wish: Sendable {
    let isGone = Atomic(false)
  }

  /// A few seconds, also on a slow machine, and a few hundred megabytes; beyond it a reader is better served by a smaller
  /// program.
  private static let bounds = ExplorationBounds(states: 100_000, duration: .seconds(10))

  private let mailbox: Mailbox
  private var wish: Wish?

  init(mailbox: Mailbox) { self.mailbox = mailbox }

  /// Begins to look into a question, and gives up the one before. The answer comes as an event with that number.
  func start(_ number: Int, _ machine: DeterministicMachine, _ question: ExplorationQuestion) {
    stop()
    let (wish, mailbox) = (Wish(), mailbox)
    self.wish = wish
    do {
      let thread = try PosixThread.start("explore", stackBytes: 8 << 20) {
        let explorer = Explorer(machine, bounds: Self.bounds) { wish.isGone.load(ordering: .relaxed) }
        let answer = explorer.answer(to: question)
        if !wish.isGone.load(ordering: .relaxed) { mailbox.put(.event(.explored(number, answer))) }
      }
      thread.detach()
    } catch {
      mailbox.put(.event(.refusedExploration(number, MicroscopeWords.cannotExplore(error.description))))
    }
  }

  /// Gives up what is being looked into. Its thread ends soon.
  func stop() {
    wish?.isGone.store(true, ordering: .relaxed)
    wish = nil
  }
}

extension Explorer {
  /// The answer to a question. Takes as long as the bounds let it.
  func answer(to question: ExplorationQuestion) -> ExplorationAnswer {
    switch question {
    case .count: .counted(count())
    case .shortest(let goal): .searched(shortest(to: goal))
    }
  }
}

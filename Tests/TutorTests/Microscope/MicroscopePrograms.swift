import Canvas
import Experiments
import Terminal
import Timeline
import Wording

@testable import Tutor

/// Two threads and one counter.
let racePython = """
  from threading import Thread

  counter = 0

  def add():
      global counter
      counter += 1

  a = Thread(target=add)
  b = Thread(target=add)
  a.start()
  b.start()
  a.join()
  b.join()
  print(counter)
  """

/// Two locks, taken in opposite order.
let deadlockPython = """
  from threading import Lock, Thread

  left = Lock()
  right = Lock()

  def first():
      with left:
          with right:
              print("first")

  def second():
      with right:
          with left:
              print("second")

  a = Thread(target=first)
  b = Thread(target=second)
  a.start()
  b.start()
  a.join()
  b.join()
  """

/// A balance that is checked and then changed.
let accountPython = """
  from threading import Thread
  from types import SimpleNamespace

  account = SimpleNamespace(balance=100)

  def allowed(amount):
      return account.balance >= amount

  def pay(amount):
      account.balance -= amount

  def withdraw(amount):
      if allowed(amount):
          pay(amount)
      assert account.balance >= 0

  threads = [Thread(target=withdraw, args=(80,)) for _ in range(2)]
  for t in threads:
      t.start()
  for t in threads:
      t.join()
  """

/// A program as the microscope takes it.
func subject(
  _ source: String, _ rule: String = "3.9", file: String = "race.py", expect: Timeline.Expectation? = nil,
  path: String? = nil
) -> MicroscopeSubject {
  MicroscopeSubject(
    MicroscopeExperiment(
      file: file, source: source, checkpoints: SwitchRule(name: rule) ?? .freeThreaded, expectation: expect),
    path: path)
}

/// A microscope as the command line opens it.
func microscope(
  _ subject: MicroscopeSubject, _ width: Int = 80, _ height: Int = 24, language: Language = .en,
  glyphs: GlyphSet = .ascii
) throws -> TutorState {
  var state = screen(try setup(), width, height, language: language, glyphs: glyphs)
  state.begin(under: subject)
  return state
}

extension TutorState {
  /// What the screen says about the last step, in English.
  var deed: String { microscope?.account?.deed.en ?? "" }
  var meaning: String { microscope?.account?.meaning?.en ?? "" }

  /// Presses a key until the account of the last step says that, at most so often.
  mutating func press(_ key: Key, until words: String, atMost limit: Int = 200) -> Bool {
    for _ in 0..<limit {
      if "\(deed) \(meaning)".contains(words) { return true }
      press(key)
    }
    return "\(deed) \(meaning)".contains(words)
  }

  /// Walks by keys into the middle of the lost update: both threads have started, the first holds what it has read, the
  /// second has stored.
  mutating func walkIntoLostUpdate() -> Bool {
    guard press(.enter, until: "main started add-2") else { return false }
    // Only at a checkpoint can another one go on.
    type("c2")
    guard press(.right, until: "add-1 read counter = 0") else { return false }
    type("3")
    guard press(.right, until: "add-2 stored 1 in counter") else { return false }
    type("2")
    return true
  }
}

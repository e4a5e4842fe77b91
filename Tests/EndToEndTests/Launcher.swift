/// Who starts the program in a terminal.
enum Launcher {
  /// An interactive shell with job control: what most people have. It repairs the terminal's modes after a program that
  /// did not.
  case shell
  /// A script that repairs nothing. It runs the program with `arguments` and says how it ended. `before` is what the
  /// script does first.
  case script(_ arguments: [String], before: String = "")
  /// The same with job control: the script says how the program was stopped, waits for Enter, and lets it go on.
  case continuingScript(_ arguments: [String])

  /// The shell's prompt: the number of the next command, and how the last one ended.
  static let prompt = "\\#:$?> "

  /// What is seen once the pane waits for its first line.
  var question: String {
    switch self {
    case .shell: "1:0>"
    case .script, .continuingScript: "start?"
    }
  }

  /// What a script says when the program has ended with `status`, or 128 and the number of the signal that ended it.
  static func ending(_ status: Int32) -> String { "ended: \(status)" }

  /// What a script says when the program has been stopped by `signal`.
  static func stop(_ signal: Int32) -> String { "stopped: \(128 + signal)" }

  /// The command of the pane.
  var command: [String] {
    switch self {
    case .shell: ["/bin/bash", "--norc", "--noprofile", "--noediting", "-i"]
    case .script(let arguments, let before):
      // Signals of the keyboard reach the script as well, which has more to do.
      ["/bin/sh", "-c", "\(begin)\(before)\ninterleave \"$@\"\n\(end)", "sh"] + arguments
    case .continuingScript(let arguments):
      [
        "/bin/bash", "-c",
        "set -m\n\(begin)interleave \"$@\"\necho \"stopped: $?\"; read -r go; fg\n\(end)", "bash",
      ] + arguments
    }
  }

  private var begin: String { "trap : INT QUIT; ulimit -c 0; echo '\(question)'; read -r go\n" }

  private var end: String { "echo \"ended: $?\"; exec sleep infinity" }
}

import Glibc
import Platform

// `make bench`: measures what the project promises, and prints a table. `make bench ONLY=event-loop` measures one
// section. Exits 0 also when a bound is missed, which the table says, and 69 when it cannot measure.

Signals.block([])
DescriptorLimit.raise()

do {
  if CommandLine.arguments.dropFirst().first == EventLoopClient.role {
    try EventLoopClient.run(CommandLine.arguments.dropFirst(2))
  } else {
    try Suite(only: CommandLine.arguments.dropFirst().first).run()
  }
} catch {
  Output.error("\(error)")
  exit(EX_UNAVAILABLE)
}

import Glibc
import Models
import Platform

// `make bench`: measures what the project promises, and prints a table. `make bench ONLY=event-loop` measures one
// section. `make fidelity` compares with every CPython of this machine. Exits 0 also when a bound is missed, which the
// table says, and 69 when it cannot measure.

Signals.block([])
DescriptorLimit.raise()

do {
  switch CommandLine.arguments.dropFirst().first {
  case Workbench.workerRole: exit(WorkerMain.run())
  case EventLoopClient.role: try EventLoopClient.run(CommandLine.arguments.dropFirst(2))
  case FidelitySuite.command: try FidelitySuite(CommandLine.arguments.dropFirst(2)).run()
  case let section: try Suite(only: section).run()
  }
} catch {
  Output.error("\(error)")
  exit(EX_UNAVAILABLE)
}

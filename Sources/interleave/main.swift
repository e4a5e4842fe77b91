import Glibc
import Lab
import Models
import Platform

// A role of the program is decided before anything else: a worker has no time for a command line parser.
Signals.block()
CrashSignals.resetToDefault()

switch CommandLine.arguments.dropFirst().first {
case Program.workerRole:
  Signals.unblock([SIGTERM])
  exit(WorkerMain.run())
case Program.labRole: exit(LabRole.run())
default:
  DescriptorLimit.raise()
  InterleaveCommand.main()
}

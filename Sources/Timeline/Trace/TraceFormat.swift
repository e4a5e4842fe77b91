/// The trace file, byte by byte. This is the one place that describes it; readers and writers are beside it and, for
/// the parts that only an experiment knows, in `Experiments/Trace`.
///
/// A file holds runs and what was run. It is written once, as a whole, and never changed. Numbers of a fixed width are
/// little-endian; `number` is an unsigned LEB128 number (seven bits a byte, least first, the high bit set on all but
/// the last) of at most ten bytes; `flag` is a byte that is 0 or 1; `text` is a `number`: 0 for none, else one more
/// than a place in the table of texts; `integer` is the `number` of the 64 bits of a signed one. Times are nanoseconds.
///
/// | bytes | what |
/// | --- | --- |
/// | 8 | `89 69 6C 76 74 0D 0A 1A`: not text, and damaged by what takes a file for text |
/// | 2 | version of the format: 2. A reader refuses later ones, and reads earlier ones |
/// | 2 | 0 |
/// | 8 | bytes of the whole file |
/// | … | the table of texts: their `number`, then of each the `number` of its bytes, and the bytes: valid UTF-8 |
/// | … | the document |
/// | 4 | CRC-32 (that of zlib and PNG) of all bytes before |
///
/// **The document**: the program's version `text`; of the machine processors `number`, kernel `text`, bytes of a page
/// `number`, bytes of memory `number`; the practice server's address `text`; experiments: their `number`, then each;
/// runs: their `number`, then each.
///
/// **An experiment**: a byte, its kind: 0, work under execution models, or 1, jobs under policies; title, English `text`
/// and Korean `text`, both or neither; models or policies: their `number`, then the identifier `text` of each. Claims are
/// not kept: they are of the file, not of its runs. **Of work** there follow: switch interval `number`; version of the
/// checkpoints `text`; `flag` whether hot loops are fused; the global `text` that is looked at in the end and, if there is
/// one, what it is to be, `integer`; workers `number`, 0 for the model's default; seed `number`; targets of going online:
/// their `number`, then each; lines: their `number`, then each. **Of jobs**: processors `number`, quantum `number`, switch
/// cost `number`; jobs: their `number`, then of each the name `text`, arrival `number`, nice `integer`, bursts: their
/// `number`, then each a `number`.
///
/// **A target**: a byte, 0 practice server, 1 practice server with https, 2 elsewhere; path or URL `text`.
///
/// **A line** of an experiment: a byte, its work: 0 fetch, 1 cpu, 2 native, 3 native that keeps the lock, 4 sleep, 5
/// program; of a fetch the `number` of targets, then each; of a program the name of its file `text` and its source
/// `text`; of the others a time `number`. Name `text`; count `number`, 0 for none, else one more; a `number` of times,
/// or 0 and the name `text` of the task whose end ends it; tasks in flight `number`, 0 for unbounded; time limit
/// `number`; payload `number`.
///
/// **A run**: place of its experiment `number`; identifier of its model `text`; provenance, a byte; `flag` whether hot loops were fused; when it started,
/// Unix time, `number`, 0 where that is not known; wall, processor time in user mode and in the kernel, peak of memory,
/// threads, threads that looked up names, processes: a `number` each; `flag`, and if it is 1 of the global lock
/// switches, drop requests, time held and time waited for: a `number` each; `flag`, and if it is 1 of a schedule
/// processors, switches and their time: a `number` each; events that were dropped `number`; notes:
/// their `number`, then of each a byte (0 fetches bounded, 1 pooled, 2 children bounded: two `number`s; 3 kernel agrees: a `number`, the bits of a double; 4
/// nice refused: the `number` of jobs, then the name `text` of each; 5 one processor: a `number`); tasks: their `number`, then
/// each.
///
/// **A task**, whose id is its place: a byte with, from the lowest bit, three bits of kind, two of outcome (0 ok, 1
/// failed, 2 cancelled), and one bit each for whether there is an answer, a worker and more; name: the `text` that it
/// begins with, and a `number`, 0 for none, else one more than the number that it ends with; URL `text`; of a failed
/// one the cause `number`, one more than the phase or 0 `number`, subject `text`, detail `text`; of an answer status
/// `number` and body bytes `number`; worker `number`; if there is more: the parent `number`, 0 for none, else one more
/// than its id, result `text`, output `text`, the global `text` whose updates were counted and, if there is one, what was expected of
/// it and what was found, an `integer` each. Then its life and, since version 2, its whereabouts.
///
/// **A life** is a sequence of events in order of time. An event is one byte whose high half says how many bytes follow
/// it (0 to 8): the time since the task's event before, for the first one since the run's start. The low half says what
/// happened: 0 to 13 the task entered the state with that raw value; 14 it asked the holder of the global lock to let
/// go; 15 it ended, and so does its life. There is at least one state, and it comes first. So an event takes a byte and
/// as many as its time needs: 3 up to 65 µs, 4 up to 17 ms, 5 up to 4.3 s.
///
/// **Whereabouts**: a byte that says what there is of them, and that, in the order of its bits from the lowest: when its worker
/// got the task, counted from the task's start, `number`; changes of its processor: their `number`, then each; what it did
/// with its program's locks: their `number`, then each; names of the program's locks: their `number`, then each a `text`.
///
/// **A change of the processor**: a `number` whose lowest bit is 1 if a time follows and whose rest says how many spans to go
/// on in the task's life, of those that are running or native, counted from that of the change before, for the first one from
/// the task's start; the processor `number`, another one than before; and the time `number`, from that span's start to when
/// the task was seen there, 0 where it is not written. So a task that is seen on another processor whenever it begins to run
/// takes two bytes more each time.
///
/// **What a task did with a lock**: a `number` whose lowest two bits say what (0 it wants the lock, 1 somebody else does and
/// it holds it, 2 it has waited for it and has it, 3 it releases it) and whose rest is the lock's, 0 for the global lock
/// that a task keeps while it is native; the time since the one
/// before, for the first one since the task's start, `number`.
///
/// Kinds, provenances, causes and states are numbered in the order in which the program declares them; the numbers are
/// in `TraceNumbering` and never change.
///
/// The file is not trusted: nothing is read outside it, nothing is reserved that its length does not warrant, and every
/// number has a bound that keeps sums and pictures in range.
public enum TraceFormat {
  /// What a trace file begins with.
  public static let signature: [UInt8] = [0x89, 0x69, 0x6C, 0x76, 0x74, 0x0D, 0x0A, 0x1A]
  /// The version that is written, and the latest that is read.
  public static let version: UInt16 = 2
  /// Bytes before the table of texts.
  public static let headerBytes = 20
  /// Bytes of the checksum.
  public static let checksumBytes = 4

  /// Bytes of the longest file that is written or read.
  public static let mostBytes = 256_000_000
  /// Runs of one file.
  public static let mostRuns = 10_000
  /// Tasks of all runs of a file.
  public static let mostTasks = 1_000_000
  /// Events of all tasks of a file.
  public static let mostEvents = 40_000_000
  /// Bytes of all names that are put together from a beginning and a number.
  static let mostNameBytes = 64_000_000
  /// Nanoseconds of all lives of a file, and the largest amount of anything: sums of two of them fit into an `Int`.
  public static let mostOfAnything: UInt64 = 1 << 60
  /// The highest number of a processor that an event of the recorder has room for.
  static let mostProcessors = 65_534
  /// The highest number of a program's lock, for the same reason.
  public static let mostLocks = 65_535
  /// Threads, workers and other things that can be counted by looking at them.
  static let mostThings = 1 << 31
}

/// Why a trace file is refused.
public enum TraceProblem: Error, Equatable, Sendable {
  /// It does not begin as a trace file does.
  case notATrace
  /// It has a later version than this program knows.
  case laterVersion(Int)
  /// It ends before its end, was changed after it was written, or holds what no program of this kind wrote.
  case damaged
  /// It has more runs, tasks, events or bytes than a trace file may have.
  case tooLarge
}

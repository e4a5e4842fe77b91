import Interpreter

/// The largest things that an experiment may ask for, so that a slip of the finger cannot stall a machine for a day.
public enum Bounds {
  /// Bytes of an experiment file.
  public static let fileBytes: UInt64 = 1_000_000
  /// Bytes of a program beside one.
  public static let programBytes = UInt64(PythonSource.byteLimit)
  /// Tasks of one experiment.
  public static let tasks = 100_000
  /// Times that one task does its work.
  public static let repeats = 1_000_000
  /// Threads of a pool, worker processes or subinterpreters.
  public static let workers = 1_024
  /// Nanoseconds of any time in an experiment: an hour.
  public static let time: UInt64 = 3_600_000_000_000
  /// Bytes moved to and from a worker: a gigabyte.
  public static let payload: UInt64 = 1_000_000_000
  /// Mistakes of one file that are reported in words.
  public static let problems = 100
  /// Scalars of a task's name.
  public static let name = 40
  /// UTF-8 bytes of a URL.
  public static let url = 8_000
  /// URLs of the online list.
  public static let online = 100
  /// Least nanoseconds of computing and of the switch interval; CPython's own minimum for the latter.
  public static let microsecond: UInt64 = 1_000
}

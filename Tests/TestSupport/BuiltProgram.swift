import Platform

/// The program that was built together with the tests.
public enum BuiltProgram {
  /// Path of the executable: it lies beside the test bundle, which is what runs this code.
  public static var path: String {
    let folder = Executable.path.split(separator: "/").dropLast().joined(separator: "/")
    return "/\(folder)/interleave"
  }
}

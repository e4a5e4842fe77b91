import Glibc

/// The program that was built together with the tests.
public enum BuiltProgram {
  /// Path of the executable: it lies beside the test bundle, which is what runs this code.
  public static var path: String {
    let own = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
      count = buffer.withMemoryRebound(to: CChar.self) { max(0, readlink("/proc/self/exe", $0.baseAddress, $0.count)) }
    }
    let folder = String(decoding: own, as: UTF8.self).split(separator: "/").dropLast().joined(separator: "/")
    return "/\(folder)/interleave"
  }
}

import Lessons

/// The course of the source tree, for tests that take every lesson of it.
public enum RepositoryCourse {
  /// The course.
  public static let course = Course(path: folder)

  private static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/") + "/lessons"
}

/// The largest lessons that are read, so that no file can stall the program.
public enum LessonBounds {
  /// Bytes of a lesson's text in one language.
  public static let fileBytes = 200_000
  /// Lists and quotations within one another.
  public static let depth = 20
  /// Bytes of front matter.
  public static let frontMatterBytes = 16_000
  /// Problems of one file that are reported in words.
  public static let problems = 100
  /// Instructions that a program in a lesson may take.
  public static let steps = 100_000
  /// Instructions that all programs of a lesson together may take.
  public static let stepsOfLesson = 1_000_000
  /// Lessons of one course.
  public static let lessons = 99
}

/// Something wrong with a file or folder of a course.
public enum LessonFileMistake: Equatable, Sendable {
  /// A language in which the lesson does not exist: `file` is missing.
  case missingTranslation(file: String)
  /// Not UTF-8 from this place on.
  case notText
  case fileTooLarge(maximum: UInt64)
  /// The reason is the system's own, in English.
  case unusableFile(reason: String)
  /// A folder without any lesson in it.
  case noLessons
  /// Two folders with the same number or the same name.
  case repeatedLesson(String)
}

extension LessonFileMistake {
  /// What is wrong and what to do. Text from the file is harmless in it.
  public var sentence: Phrase {
    switch self {
    case .missingTranslation(let file):
      Phrase(
        en: "The lesson has no \(Quoted.word(file)). Write it with the same steps as the other language.",
        ko: "이 레슨에 파일이 없습니다: \(Quoted.word(file)). 다른 언어와 같은 단계로 쓰세요.")
    case .notText:
      Phrase(
        en: "From here on this is not UTF-8. Save the file as UTF-8.", ko: "여기부터 UTF-8이 아닙니다. 파일을 UTF-8로 저장하세요.")
    case .fileTooLarge(let maximum):
      Phrase(
        en: "The file is larger than \(Numbers.bytes(maximum)). Divide the lesson.",
        ko: "파일이 \(Numbers.bytes(maximum))보다 큽니다. 레슨을 나누세요.")
    case .unusableFile(let reason):
      Phrase(
        en: "This cannot be read (\(Quoted.text(reason))). Check its permissions.",
        ko: "읽을 수 없습니다(\(Quoted.text(reason))). 권한을 확인하세요.")
    case .noLessons:
      Phrase(
        en: "There is no lesson here. Make a folder such as 01-one-at-a-time with en.md and ko.md.",
        ko: "여기에는 레슨이 없습니다. 01-one-at-a-time 같은 폴더를 만들고 en.md와 ko.md를 넣으세요.")
    case .repeatedLesson(let name):
      Phrase(
        en: "Another lesson has this number or name too: \(Quoted.word(name)). Rename one of the folders.",
        ko: "번호나 이름이 같은 레슨이 또 있습니다: \(Quoted.word(name)). 폴더 하나의 이름을 바꾸세요.")
    }
  }
}

import Glibc
import Interpreter
import Wording

extension ExperimentReader {
  /// A program that lies beside the experiment, and compiles: its file's name, and what stands in it.
  mutating func readSource(_ field: Field) -> (file: String, text: String)? {
    guard let name = text(field) else { return nil }
    guard isBeside(name) else {
      report(.badProgramFile(name), at: field.value)
      return nil
    }
    let path = folder + name
    do {
      let source = try TextFile.read(path, maximum: Bounds.programBytes)
      globals.append(try PythonSource.compile(source).globalNames)
      return (name, source)
    } catch let problem as SourceProblem {
      let place = SourcePlace(file: path, line: problem.line, column: problem.column)
      if isReporting() { problems.append(ExperimentProblem(.badProgram(problem.advice), at: place)) }
    } catch {
      report(.unreadableProgram(((error as? CommandMessage) ?? .missingFile(path: path)).sentence), at: field.value)
    }
    return nil
  }

  /// The experiment's folder with its slash, empty for the working directory.
  private var folder: String { file.lastIndex(of: "/").map { String(file[...$0]) } ?? "" }

  /// A plain name, and no link: an experiment that somebody sent must not read what lies elsewhere.
  private func isBeside(_ name: String) -> Bool {
    guard name.hasSuffix(".py"), !name.hasPrefix("."), !name.contains("/"), !name.contains("\0"),
      Harmless.text(name) == name
    else { return false }
    var status = stat()
    return lstat(folder + name, &status) != 0 || status.st_mode & S_IFMT != S_IFLNK
  }
}

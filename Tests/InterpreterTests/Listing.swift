import Interpreter

/// A program's functions as lines `position OPERATION meaning`, those of the functions after those of the module, so that
/// tests read as a specification. With `only`, that function's lines without its name.
func listing(_ source: String, only name: String? = nil) throws(SourceProblem) -> String {
  let program = try PythonSource.compile(source)
  return program.functions.filter { name == nil || $0.name == name }.map { function in
    let lines = Disassembly(function, of: program).lines.map { line in
      "\(line.position) \(line.opcode)" + (line.meaning.isEmpty ? "" : " \(line.meaning)")
    }
    return ((name == nil ? ["\(function.name):"] : []) + lines).joined(separator: "\n")
  }.joined(separator: "\n")
}

/// What is wrong with a source; nil when it compiles.
func problem(of source: String) -> SourceProblem? {
  do throws(SourceProblem) {
    _ = try PythonSource.compile(source)
    return nil
  } catch {
    return error
  }
}

import Glibc

/// An HTTPS server, by the `openssl` command, with a certificate that nobody vouches for.
enum SelfSignedServer {
  /// The command could not be run.
  struct NoServer: Error {}

  static func running(_ body: (_ port: UInt16) throws -> Void) throws {
    var template = Array("/tmp/interleave-tests-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw NoServer() }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let pem = folder + "/pem"
    defer {
      unlink(pem)
      rmdir(folder)
    }
    let subject = ["-subj", "/CN=127.0.0.1", "-days", "2", "-nodes"]
    let key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"]
    let words = ["openssl", "req", "-x509", "-keyout", pem, "-out", pem]
    let maker = try spawn(words + key + subject, output: nil)
    guard wait(for: maker) == 0 else { throw NoServer() }

    let (reading, writing) = try pipe()
    defer { reading.close() }
    let server = try spawn(
      ["openssl", "s_server", "-accept", "127.0.0.1:0", "-www", "-cert", pem], output: writing.descriptor)
    writing.close()
    defer {
      // Not SIGTERM, which threads of a test run may block, and with them what they start.
      kill(server, SIGKILL)
      _ = wait(for: server)
    }
    try body(try port(saidOn: reading.descriptor))
  }

  /// The server says `ACCEPT 127.0.0.1:PORT` once it listens.
  private static func port(saidOn descriptor: Int32) throws -> UInt16 {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while read(descriptor, &byte, 1) == 1 {
      line.append(byte)
      guard byte == UInt8(ascii: "\n") else { continue }
      let text = String(decoding: line.dropLast(), as: UTF8.self)
      if text.hasPrefix("ACCEPT"), let port = text.split(separator: ":").last.flatMap({ UInt16($0) }) { return port }
      line = []
    }
    throw NoServer()
  }

  private static func spawn(_ words: [String], output: Int32?) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDWR, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_RDWR, 0)
    // Sockets of tests that run at the same time must not live on in here.
    for descriptor in 3..<Int32(1_024) where descriptor != output {
      posix_spawn_file_actions_addclose(&actions, descriptor)
    }
    if let output {
      posix_spawn_file_actions_adddup2(&actions, output, 1)
    } else {
      posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_RDWR, 0)
    }
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    guard posix_spawnp(&process, words[0], &actions, nil, &arguments, environ) == 0 else { throw NoServer() }
    return process
  }

  private static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR { continue }
    return status
  }
}

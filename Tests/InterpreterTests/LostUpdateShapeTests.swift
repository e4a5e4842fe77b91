import Testing

@testable import Interpreter

/// The forms of an update, each with the order in which CPython loads and stores: whether one is lost depends on that.
@Suite struct LostUpdateShapeTests {
  @Test func global_isLoadedAndStoredAroundTheAddition() throws {
    let source = #"""
      c = 0
      def work(n):
          global c
          for _ in range(n):
              c += 1
      """#
    #expect(
      try listing(source, only: "work") == #"""
        0 RESUME
        1 LOAD_BUILTIN range
        2 LOAD_FAST n
        3 CALL 1
        4 GET_ITER
        5 FOR_ITER to 12
        6 STORE_FAST _
        7 LOAD_GLOBAL c
        8 LOAD_CONST 1
        9 BINARY_OP +
        10 STORE_GLOBAL c
        11 JUMP_BACKWARD to 5
        12 LOAD_CONST None
        13 RETURN_VALUE
        """#)
  }

  @Test func augmentedCall_loadsTheOldValueFirst() throws {
    let source = #"""
      c = 0
      def f():
          return 1
      def work():
          global c
          c += f()
      """#
    #expect(
      try listing(source, only: "work") == #"""
        0 RESUME
        1 LOAD_GLOBAL c
        2 LOAD_GLOBAL f
        3 CALL 0
        4 BINARY_OP +
        5 STORE_GLOBAL c
        6 LOAD_CONST None
        7 RETURN_VALUE
        """#)
  }

  @Test func augmentedBuiltinCall_loadsTheOldValueFirst() throws {
    let source = #"""
      c = 0
      def work():
          global c
          c += int(1)
      """#
    #expect(
      try listing(source, only: "work") == #"""
        0 RESUME
        1 LOAD_GLOBAL c
        2 LOAD_BUILTIN int
        3 LOAD_CONST 1
        4 CALL 1
        5 BINARY_OP +
        6 STORE_GLOBAL c
        7 LOAD_CONST None
        8 RETURN_VALUE
        """#)
  }

  @Test func callBeforeTheName_loadsTheOldValueAfterwards() throws {
    let source = #"""
      c = 0
      def f():
          return 1
      def work():
          global c
          c = f() + c
      """#
    #expect(
      try listing(source, only: "work") == #"""
        0 RESUME
        1 LOAD_GLOBAL f
        2 CALL 0
        3 LOAD_GLOBAL c
        4 BINARY_OP +
        5 STORE_GLOBAL c
        6 LOAD_CONST None
        7 RETURN_VALUE
        """#)
  }

  @Test func attribute_isReadAndWrittenOnOneObject() throws {
    let source = #"""
      from types import SimpleNamespace
      o = SimpleNamespace(n=0)
      def work():
          o.n += 1
      """#
    #expect(
      try listing(source, only: "work") == #"""
        0 RESUME
        1 LOAD_GLOBAL o
        2 COPY 1
        3 LOAD_ATTR n
        4 LOAD_CONST 1
        5 BINARY_OP +
        6 SWAP 2
        7 STORE_ATTR n
        8 LOAD_CONST None
        9 RETURN_VALUE
        """#)
  }

  @Test func subscript_isReadAndWrittenInOneContainer() throws {
    let source = #"""
      d = {"k": 0}
      def work(k):
          d[k] += 1
      """#
    #expect(
      try listing(source, only: "work") == #"""
        0 RESUME
        1 LOAD_GLOBAL d
        2 LOAD_FAST k
        3 COPY 2
        4 COPY 2
        5 BINARY_SUBSCR
        6 LOAD_CONST 1
        7 BINARY_OP +
        8 SWAP 3
        9 SWAP 2
        10 STORE_SUBSCR
        11 LOAD_CONST None
        12 RETURN_VALUE
        """#)
  }

  @Test func loopBetweenReadAndWrite_liesBetweenThem() throws {
    let source = #"""
      c = 0
      def work():
          global c
          old = c
          for _ in range(3):
              pass
          c = old + 1
      """#
    #expect(
      try listing(source, only: "work") == #"""
        0 RESUME
        1 LOAD_GLOBAL c
        2 STORE_FAST old
        3 LOAD_BUILTIN range
        4 LOAD_CONST 3
        5 CALL 1
        6 GET_ITER
        7 FOR_ITER to 10
        8 STORE_FAST _
        9 JUMP_BACKWARD to 7
        10 LOAD_FAST old
        11 LOAD_CONST 1
        12 BINARY_OP +
        13 STORE_GLOBAL c
        14 LOAD_CONST None
        15 RETURN_VALUE
        """#)
  }

  @Test func lock_surroundsTheUpdate() throws {
    let source = #"""
      import threading
      c = 0
      lock = threading.Lock()
      def work():
          global c
          with lock:
              c += 1
      """#
    #expect(
      try listing(source, only: "work") == #"""
        0 RESUME
        1 LOAD_GLOBAL lock
        2 ENTER_WITH
        3 LOAD_GLOBAL c
        4 LOAD_CONST 1
        5 BINARY_OP +
        6 STORE_GLOBAL c
        7 EXIT_WITH
        8 LOAD_CONST None
        9 RETURN_VALUE
        """#)
  }
}

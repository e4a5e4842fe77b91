import Testing

@testable import Interpreter

/// What statements compile to.
@Suite struct StatementListingTests {
  @Test func while_testsAboveAndBelowItsBody() throws {
    let source = #"""
      def f(n):
          while n:
              n -= 1
          return n
      """#
    #expect(
      try listing(source, only: "f") == #"""
        0 RESUME
        1 LOAD_FAST n
        2 POP_JUMP_IF_FALSE to 10
        3 LOAD_FAST n
        4 LOAD_CONST 1
        5 BINARY_OP -
        6 STORE_FAST n
        7 LOAD_FAST n
        8 POP_JUMP_IF_FALSE to 10
        9 JUMP_BACKWARD to 3
        10 LOAD_FAST n
        11 RETURN_VALUE
        """#)
  }

  @Test func endlessWhile_hasNoTest() throws {
    let source = #"""
      def f(n):
          while True:
              n += 1
              if n > 9:
                  break
          return n
      """#
    #expect(
      try listing(source, only: "f") == #"""
        0 RESUME
        1 LOAD_FAST n
        2 LOAD_CONST 1
        3 BINARY_OP +
        4 STORE_FAST n
        5 LOAD_FAST n
        6 LOAD_CONST 9
        7 COMPARE_OP >
        8 POP_JUMP_IF_FALSE to 10
        9 JUMP_FORWARD to 11
        10 JUMP_BACKWARD to 1
        11 LOAD_FAST n
        12 RETURN_VALUE
        """#)
  }

  @Test func continue_goesBackToTheTest() throws {
    let source = #"""
      def f(n):
          while n:
              n -= 1
              if n == 3:
                  continue
              print(n)
      """#
    #expect(
      try listing(source, only: "f") == #"""
        0 RESUME
        1 LOAD_FAST n
        2 POP_JUMP_IF_FALSE to 19
        3 LOAD_FAST n
        4 LOAD_CONST 1
        5 BINARY_OP -
        6 STORE_FAST n
        7 LOAD_FAST n
        8 LOAD_CONST 3
        9 COMPARE_OP ==
        10 POP_JUMP_IF_FALSE to 12
        11 JUMP_BACKWARD to 1
        12 LOAD_BUILTIN print
        13 LOAD_FAST n
        14 CALL 1
        15 POP_TOP
        16 LOAD_FAST n
        17 POP_JUMP_IF_FALSE to 19
        18 JUMP_BACKWARD to 3
        19 LOAD_CONST None
        20 RETURN_VALUE
        """#)
  }

  @Test func for_keepsItsIteratorOnTheStack() throws {
    let source = #"""
      def f(xs):
          for x in xs:
              if x:
                  break
              print(x)
      """#
    #expect(
      try listing(source, only: "f") == #"""
        0 RESUME
        1 LOAD_FAST xs
        2 GET_ITER
        3 FOR_ITER to 14
        4 STORE_FAST x
        5 LOAD_FAST x
        6 POP_JUMP_IF_FALSE to 9
        7 POP_TOP
        8 JUMP_FORWARD to 14
        9 LOAD_BUILTIN print
        10 LOAD_FAST x
        11 CALL 1
        12 POP_TOP
        13 JUMP_BACKWARD to 3
        14 LOAD_CONST None
        15 RETURN_VALUE
        """#)
  }

  @Test func branches_jumpToTheEnd() throws {
    let source = #"""
      def f(a, b):
          if a:
              return 1
          elif b:
              a = 2
          else:
              a = 3
          return a
      """#
    #expect(
      try listing(source, only: "f") == #"""
        0 RESUME
        1 LOAD_FAST a
        2 POP_JUMP_IF_FALSE to 5
        3 LOAD_CONST 1
        4 RETURN_VALUE
        5 LOAD_FAST b
        6 POP_JUMP_IF_FALSE to 10
        7 LOAD_CONST 2
        8 STORE_FAST a
        9 JUMP_FORWARD to 12
        10 LOAD_CONST 3
        11 STORE_FAST a
        12 LOAD_FAST a
        13 RETURN_VALUE
        """#)
  }

  @Test func assert_raisesWithItsMessage() throws {
    let source = #"""
      def f(a):
          assert a > 0, "positive"
          assert a
      """#
    #expect(
      try listing(source, only: "f") == #"""
        0 RESUME
        1 LOAD_FAST a
        2 LOAD_CONST 0
        3 COMPARE_OP >
        4 POP_JUMP_IF_TRUE to 7
        5 LOAD_CONST 'positive'
        6 RAISE_ASSERTION
        7 LOAD_FAST a
        8 POP_JUMP_IF_TRUE to 11
        9 LOAD_CONST None
        10 RAISE_ASSERTION
        11 LOAD_CONST None
        12 RETURN_VALUE
        """#)
  }

  @Test func with_releases_whenItsBodyEnds() throws {
    let source = #"""
      def f(lock, other):
          with lock, other:
              print(1)
      """#
    #expect(
      try listing(source, only: "f") == #"""
        0 RESUME
        1 LOAD_FAST lock
        2 ENTER_WITH
        3 LOAD_FAST other
        4 ENTER_WITH
        5 LOAD_BUILTIN print
        6 LOAD_CONST 1
        7 CALL 1
        8 POP_TOP
        9 EXIT_WITH
        10 EXIT_WITH
        11 LOAD_CONST None
        12 RETURN_VALUE
        """#)
  }

  @Test func return_releases_afterItsValueIsComputed() throws {
    let source = #"""
      def f(lock, g):
          for x in g:
              with lock:
                  return x + 1
      """#
    #expect(
      try listing(source, only: "f") == #"""
        0 RESUME
        1 LOAD_FAST g
        2 GET_ITER
        3 FOR_ITER to 15
        4 STORE_FAST x
        5 LOAD_FAST lock
        6 ENTER_WITH
        7 LOAD_FAST x
        8 LOAD_CONST 1
        9 BINARY_OP +
        10 SWAP 2
        11 EXIT_WITH
        12 SWAP 2
        13 POP_TOP
        14 RETURN_VALUE
        15 LOAD_CONST None
        16 RETURN_VALUE
        """#)
  }

  @Test func returnOfAConstant_releasesFirst() throws {
    let source = #"""
      def f(lock):
          with lock:
              return 1
      """#
    #expect(
      try listing(source, only: "f") == #"""
        0 RESUME
        1 LOAD_FAST lock
        2 ENTER_WITH
        3 EXIT_WITH
        4 LOAD_CONST 1
        5 RETURN_VALUE
        """#)
  }

  @Test func breakAndContinue_release() throws {
    let source = #"""
      def f(lock):
          for x in range(3):
              with lock:
                  if x:
                      continue
                  break
      """#
    #expect(
      try listing(source, only: "f") == #"""
        0 RESUME
        1 LOAD_BUILTIN range
        2 LOAD_CONST 3
        3 CALL 1
        4 GET_ITER
        5 FOR_ITER to 16
        6 STORE_FAST x
        7 LOAD_FAST lock
        8 ENTER_WITH
        9 LOAD_FAST x
        10 POP_JUMP_IF_FALSE to 13
        11 EXIT_WITH
        12 JUMP_BACKWARD to 5
        13 EXIT_WITH
        14 POP_TOP
        15 JUMP_FORWARD to 16
        16 LOAD_CONST None
        17 RETURN_VALUE
        """#)
  }

  @Test func definition_storesAFunction() throws {
    let source = #"""
      def f(a, b=2):
          return a
      f(1)
      print(f)
      """#
    #expect(
      try listing(source, only: "<module>") == #"""
        0 RESUME
        1 LOAD_CONST <function f>
        2 STORE_GLOBAL f
        3 LOAD_GLOBAL f
        4 LOAD_CONST 1
        5 LOAD_CONST 2
        6 CALL 2
        7 POP_TOP
        8 LOAD_BUILTIN print
        9 LOAD_GLOBAL f
        10 CALL 1
        11 POP_TOP
        12 LOAD_CONST None
        13 RETURN_VALUE
        """#)
  }

  @Test func whatFollowsAReturn_isLeftOut() throws {
    let source = #"""
      def f():
          return 1
          print(2)
      """#
    #expect(
      try listing(source, only: "f") == #"""
        0 RESUME
        1 LOAD_CONST 1
        2 RETURN_VALUE
        """#)
  }
}

import Testing

@testable import Interpreter

/// What expressions compile to.
@Suite struct ExpressionListingTests {
  @Test func operators_workFromLeftToRight() throws {
    let source = #"""
      def f(a, b):
          return a + b * 2 - -a ** b // 3 % 4 / 5
      """#
    #expect(
      try listing(source, only: "f") == #"""
        0 RESUME
        1 LOAD_FAST a
        2 LOAD_FAST b
        3 LOAD_CONST 2
        4 BINARY_OP *
        5 BINARY_OP +
        6 LOAD_FAST a
        7 LOAD_FAST b
        8 BINARY_OP **
        9 UNARY_NEGATIVE
        10 LOAD_CONST 3
        11 BINARY_OP //
        12 LOAD_CONST 4
        13 BINARY_OP %
        14 LOAD_CONST 5
        15 BINARY_OP /
        16 BINARY_OP -
        17 RETURN_VALUE
        """#)
  }

  @Test func chainedComparison_evaluatesTheMiddleOnce() throws {
    let source = #"""
      def f(a, b, c):
          return a < b <= c
      """#
    #expect(
      try listing(source, only: "f") == #"""
        0 RESUME
        1 LOAD_FAST a
        2 LOAD_FAST b
        3 SWAP 2
        4 COPY 2
        5 COMPARE_OP <
        6 COPY 1
        7 POP_JUMP_IF_FALSE to 12
        8 POP_TOP
        9 LOAD_FAST c
        10 COMPARE_OP <=
        11 JUMP_FORWARD to 14
        12 SWAP 2
        13 POP_TOP
        14 RETURN_VALUE
        """#)
  }

  @Test func chainedCondition_dropsTheMiddle() throws {
    let source = #"""
      def f(a, b, c):
          if a < b < c:
              print(1)
      """#
    #expect(
      try listing(source, only: "f") == #"""
        0 RESUME
        1 LOAD_FAST a
        2 LOAD_FAST b
        3 SWAP 2
        4 COPY 2
        5 COMPARE_OP <
        6 POP_JUMP_IF_FALSE to 11
        7 LOAD_FAST c
        8 COMPARE_OP <
        9 POP_JUMP_IF_FALSE to 17
        10 JUMP_FORWARD to 13
        11 POP_TOP
        12 JUMP_FORWARD to 17
        13 LOAD_BUILTIN print
        14 LOAD_CONST 1
        15 CALL 1
        16 POP_TOP
        17 LOAD_CONST None
        18 RETURN_VALUE
        """#)
  }

  @Test func andOr_giveTheOperandThatDecides() throws {
    let source = #"""
      def f(a, b, c):
          return a and b or c
      """#
    #expect(
      try listing(source, only: "f") == #"""
        0 RESUME
        1 LOAD_FAST a
        2 COPY 1
        3 POP_JUMP_IF_FALSE to 6
        4 POP_TOP
        5 LOAD_FAST b
        6 COPY 1
        7 POP_JUMP_IF_TRUE to 10
        8 POP_TOP
        9 LOAD_FAST c
        10 RETURN_VALUE
        """#)
  }

  @Test func conditions_jumpWithoutBooleans() throws {
    let source = #"""
      def f(a, b, c):
          if not a and (b or c):
              print(1)
      """#
    #expect(
      try listing(source, only: "f") == #"""
        0 RESUME
        1 LOAD_FAST a
        2 POP_JUMP_IF_TRUE to 11
        3 LOAD_FAST b
        4 POP_JUMP_IF_TRUE to 7
        5 LOAD_FAST c
        6 POP_JUMP_IF_FALSE to 11
        7 LOAD_BUILTIN print
        8 LOAD_CONST 1
        9 CALL 1
        10 POP_TOP
        11 LOAD_CONST None
        12 RETURN_VALUE
        """#)
  }

  @Test func conditional_choosesOneValue() throws {
    let source = #"""
      def f(a):
          return 1 if a else 2
      """#
    #expect(
      try listing(source, only: "f") == #"""
        0 RESUME
        1 LOAD_FAST a
        2 POP_JUMP_IF_FALSE to 5
        3 LOAD_CONST 1
        4 JUMP_FORWARD to 6
        5 LOAD_CONST 2
        6 RETURN_VALUE
        """#)
  }

  @Test func membershipAndIdentity_haveOperations() throws {
    let source = #"""
      def f(a, b):
          return (a in b, a not in b, a is b, a is not None, not a)
      """#
    #expect(
      try listing(source, only: "f") == #"""
        0 RESUME
        1 LOAD_FAST a
        2 LOAD_FAST b
        3 CONTAINS_OP in
        4 LOAD_FAST a
        5 LOAD_FAST b
        6 CONTAINS_OP not in
        7 LOAD_FAST a
        8 LOAD_FAST b
        9 IS_OP is
        10 LOAD_FAST a
        11 LOAD_CONST None
        12 IS_OP is not
        13 LOAD_FAST a
        14 UNARY_NOT
        15 BUILD_TUPLE 5
        16 RETURN_VALUE
        """#)
  }

  @Test func containers_areBuiltFromTheStack() throws {
    let source = #"""
      def f(a):
          return [1, a], (a, 2), {"k": a, 2: []}, a[0]
      """#
    #expect(
      try listing(source, only: "f") == #"""
        0 RESUME
        1 LOAD_CONST 1
        2 LOAD_FAST a
        3 BUILD_LIST 2
        4 LOAD_FAST a
        5 LOAD_CONST 2
        6 BUILD_TUPLE 2
        7 LOAD_CONST 'k'
        8 LOAD_FAST a
        9 LOAD_CONST 2
        10 BUILD_LIST 0
        11 BUILD_MAP 2
        12 LOAD_FAST a
        13 LOAD_CONST 0
        14 BINARY_SUBSCR
        15 BUILD_TUPLE 4
        16 RETURN_VALUE
        """#)
  }

  @Test func formattedString_isBuiltFromItsParts() throws {
    let source = #"""
      def f(a):
          return f"{a} is {a + 1}!"
      """#
    #expect(
      try listing(source, only: "f") == #"""
        0 RESUME
        1 LOAD_FAST a
        2 LOAD_CONST ' is '
        3 LOAD_FAST a
        4 LOAD_CONST 1
        5 BINARY_OP +
        6 LOAD_CONST '!'
        7 BUILD_STRING 4
        8 RETURN_VALUE
        """#)
  }

  @Test func exchange_makesNoTuple() throws {
    let source = #"""
      def f(a, b):
          a, b = b, a
          (a, b), c = a
      """#
    #expect(
      try listing(source, only: "f") == #"""
        0 RESUME
        1 LOAD_FAST b
        2 LOAD_FAST a
        3 SWAP 2
        4 STORE_FAST a
        5 STORE_FAST b
        6 LOAD_FAST a
        7 UNPACK_SEQUENCE 2
        8 UNPACK_SEQUENCE 2
        9 STORE_FAST a
        10 STORE_FAST b
        11 STORE_FAST c
        12 LOAD_CONST None
        13 RETURN_VALUE
        """#)
  }

  @Test func severalTargets_shareOneValue() throws {
    let source = #"""
      a = b = []
      """#
    #expect(
      try listing(source, only: "<module>") == #"""
        0 RESUME
        1 BUILD_LIST 0
        2 COPY 1
        3 STORE_GLOBAL a
        4 STORE_GLOBAL b
        5 LOAD_CONST None
        6 RETURN_VALUE
        """#)
  }

  @Test func storesToPlaces_computeTheValueFirst() throws {
    let source = #"""
      def f(o, d, k):
          o.n = 1
          d[k] = 2
      """#
    #expect(
      try listing(source, only: "f") == #"""
        0 RESUME
        1 LOAD_CONST 1
        2 LOAD_FAST o
        3 STORE_ATTR n
        4 LOAD_CONST 2
        5 LOAD_FAST d
        6 LOAD_FAST k
        7 STORE_SUBSCR
        8 LOAD_CONST None
        9 RETURN_VALUE
        """#)
  }

  @Test func comprehension_usesAHiddenLocal() throws {
    let source = #"""
      x = 1
      ys = [x + 1 for x in range(3) if x]
      """#
    #expect(
      try listing(source, only: "<module>") == #"""
        0 RESUME
        1 LOAD_CONST 1
        2 STORE_GLOBAL x
        3 LOAD_BUILTIN range
        4 LOAD_CONST 3
        5 CALL 1
        6 GET_ITER
        7 BUILD_LIST 0
        8 SWAP 2
        9 FOR_ITER to 19
        10 STORE_FAST x
        11 LOAD_FAST x
        12 POP_JUMP_IF_TRUE to 14
        13 JUMP_BACKWARD to 9
        14 LOAD_FAST x
        15 LOAD_CONST 1
        16 BINARY_OP +
        17 LIST_APPEND 2
        18 JUMP_BACKWARD to 9
        19 STORE_GLOBAL ys
        20 LOAD_CONST None
        21 RETURN_VALUE
        """#)
  }

  @Test func nestedComprehension_appendsToTheListBelow() throws {
    let source = #"""
      def f(xs):
          return [y for x in xs for y in x]
      """#
    #expect(
      try listing(source, only: "f") == #"""
        0 RESUME
        1 LOAD_FAST xs
        2 GET_ITER
        3 BUILD_LIST 0
        4 SWAP 2
        5 FOR_ITER to 15
        6 STORE_FAST x
        7 LOAD_FAST x
        8 GET_ITER
        9 FOR_ITER to 14
        10 STORE_FAST y
        11 LOAD_FAST y
        12 LIST_APPEND 3
        13 JUMP_BACKWARD to 9
        14 JUMP_BACKWARD to 5
        15 RETURN_VALUE
        """#)
  }
}

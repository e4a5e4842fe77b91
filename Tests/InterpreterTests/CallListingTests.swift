import Testing

@testable import Interpreter

/// What calls compile to.
@Suite struct CallListingTests {
  @Test func len_hasAnOperation() throws {
    let source = #"""
      def f(xs):
          return len(xs)
      """#
    #expect(
      try listing(source, only: "f") == #"""
        0 RESUME
        1 LOAD_FAST xs
        2 CALL_LEN
        3 RETURN_VALUE
        """#)
  }

  @Test func append_hasAnOperation() throws {
    let source = #"""
      def f(xs):
          xs.append(1)
      """#
    #expect(
      try listing(source, only: "f") == #"""
        0 RESUME
        1 LOAD_FAST xs
        2 LOAD_CONST 1
        3 CALL_LIST_APPEND
        4 POP_TOP
        5 LOAD_CONST None
        6 RETURN_VALUE
        """#)
  }

  @Test func method_carriesItsArgumentCount() throws {
    let source = #"""
      def f(d):
          return d.get(1, 2)
      """#
    #expect(
      try listing(source, only: "f") == #"""
        0 RESUME
        1 LOAD_FAST d
        2 LOAD_CONST 1
        3 LOAD_CONST 2
        4 CALL_METHOD get 2
        5 RETURN_VALUE
        """#)
  }

  @Test func defaultsAndKeywords_areFilledIn() throws {
    let source = #"""
      def f(a, b=2, c=3):
          return a
      f(1, c=4)
      """#
    #expect(
      try listing(source, only: "<module>") == #"""
        0 RESUME
        1 LOAD_CONST <function f>
        2 STORE_GLOBAL f
        3 LOAD_GLOBAL f
        4 LOAD_CONST 1
        5 LOAD_CONST 2
        6 LOAD_CONST 4
        7 CALL 3
        8 POP_TOP
        9 LOAD_CONST None
        10 RETURN_VALUE
        """#)
  }

  @Test func print_takesSeparatorAndEndFirst() throws {
    let source = #"""
      print(1, 2, end="")
      """#
    #expect(
      try listing(source, only: "<module>") == #"""
        0 RESUME
        1 LOAD_BUILTIN print
        2 LOAD_CONST ' '
        3 LOAD_CONST ''
        4 LOAD_CONST 1
        5 LOAD_CONST 2
        6 CALL 4
        7 POP_TOP
        8 LOAD_CONST None
        9 RETURN_VALUE
        """#)
  }

  @Test func thread_takesTargetAndArguments() throws {
    let source = #"""
      import threading
      def f(n):
          pass
      t = threading.Thread(args=(1,), target=f)
      t.start()
      t.join()
      """#
    #expect(
      try listing(source, only: "<module>") == #"""
        0 RESUME
        1 LOAD_CONST <function f>
        2 STORE_GLOBAL f
        3 LOAD_BUILTIN threading.Thread
        4 LOAD_CONST 1
        5 BUILD_TUPLE 1
        6 LOAD_GLOBAL f
        7 SWAP 2
        8 CALL 2
        9 STORE_GLOBAL t
        10 LOAD_GLOBAL t
        11 CALL_METHOD start 0
        12 POP_TOP
        13 LOAD_GLOBAL t
        14 CALL_METHOD join 0
        15 POP_TOP
        16 LOAD_CONST None
        17 RETURN_VALUE
        """#)
  }

  @Test func namespace_takesADict() throws {
    let source = #"""
      import types
      o = types.SimpleNamespace(n=0)
      """#
    #expect(
      try listing(source, only: "<module>") == #"""
        0 RESUME
        1 LOAD_BUILTIN types.SimpleNamespace
        2 LOAD_CONST 'n'
        3 LOAD_CONST 0
        4 BUILD_MAP 1
        5 CALL 1
        6 STORE_GLOBAL o
        7 LOAD_CONST None
        8 RETURN_VALUE
        """#)
  }

  @Test func gather_takesAList() throws {
    let source = #"""
      import asyncio
      async def f(xs):
          await asyncio.gather(*xs)
          await asyncio.gather(f(1), f(2))
          await asyncio.sleep(0)
      """#
    #expect(
      try listing(source, only: "f") == #"""
        0 RESUME
        1 LOAD_BUILTIN asyncio.gather
        2 LOAD_FAST xs
        3 CALL 1
        4 AWAIT
        5 POP_TOP
        6 LOAD_BUILTIN asyncio.gather
        7 LOAD_GLOBAL f
        8 LOAD_CONST 1
        9 CALL 1
        10 LOAD_GLOBAL f
        11 LOAD_CONST 2
        12 CALL 1
        13 BUILD_LIST 2
        14 CALL 1
        15 AWAIT
        16 POP_TOP
        17 LOAD_BUILTIN asyncio.sleep
        18 LOAD_CONST 0
        19 CALL 1
        20 AWAIT
        21 POP_TOP
        22 LOAD_CONST None
        23 RETURN_VALUE
        """#)
  }

  @Test func mainGuard_comparesConstants() throws {
    let source = #"""
      if __name__ == "__main__":
          print(1)
      """#
    #expect(
      try listing(source, only: "<module>") == #"""
        0 RESUME
        1 LOAD_CONST '__main__'
        2 LOAD_CONST '__main__'
        3 COMPARE_OP ==
        4 POP_JUMP_IF_FALSE to 9
        5 LOAD_BUILTIN print
        6 LOAD_CONST 1
        7 CALL 1
        8 POP_TOP
        9 LOAD_CONST None
        10 RETURN_VALUE
        """#)
  }

  @Test func functionInAVariable_isCalledByValue() throws {
    let source = #"""
      def f(g):
          return g(1)(2)
      """#
    #expect(
      try listing(source, only: "f") == #"""
        0 RESUME
        1 LOAD_FAST g
        2 LOAD_CONST 1
        3 CALL 1
        4 LOAD_CONST 2
        5 CALL 1
        6 RETURN_VALUE
        """#)
  }
}

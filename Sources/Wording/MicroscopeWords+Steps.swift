/// What one instruction of a thread has done.
extension MicroscopeWords {
  // MARK: Values

  /// It put a shared value on its stack.
  public static func read(_ thread: String, _ place: String, _ value: String) -> Phrase {
    Phrase(
      en: "\(thread) read \(place) = \(value) and holds it on its stack; \(place) is still \(value).",
      ko:
        "\(Particle.subject.after(thread)) \(place)의 값 \(Particle.object.after(value)) 읽어 스택에 두었습니다. \(place)의 값은 아직 \(value)."
    )
  }
  /// It put something on its stack that has a name.
  public static func lookedUp(_ thread: String, _ name: String) -> Phrase {
    Phrase(
      en: "\(thread) looked up \(name).", ko: "\(Particle.subject.after(thread)) 이름 \(name)의 값을 찾아 스택에 올렸습니다.")
  }
  /// It put a value on its stack.
  public static func pushed(_ thread: String, _ value: String) -> Phrase {
    Phrase(
      en: "\(thread) put \(value) on its stack.",
      ko: "\(Particle.subject.after(thread)) \(Particle.object.after(value)) 스택에 올렸습니다.")
  }
  /// It put a local on its stack.
  public static func pushedLocal(_ thread: String, _ name: String, _ value: String) -> Phrase {
    Phrase(
      en: "\(thread) put its local \(name) = \(value) on its stack.",
      ko: "\(Particle.subject.after(thread)) 지역 변수 \(name)의 값 \(Particle.object.after(value)) 스택에 올렸습니다.")
  }
  /// It stored into a local.
  public static func storedLocal(_ thread: String, _ name: String, _ value: String) -> Phrase {
    Phrase(
      en: "\(thread) stored \(value) in its local \(name), which no other thread has.",
      ko: "\(Particle.subject.after(thread)) 자기만의 지역 변수 \(name)에 \(Particle.object.after(value)) 저장했습니다.")
  }
  /// `old` is nil for a place that had no value.
  public static func stored(_ thread: String, _ place: String, _ value: String, over old: String?) -> Phrase {
    Phrase(
      en: "\(thread) stored \(value) in \(place)" + (old.map { ", which was \($0)." } ?? "."),
      ko: "\(Particle.subject.after(thread)) \(place)에 \(Particle.object.after(value)) 저장했습니다."
        + (old.map { " 그전에는 \($0)." } ?? ""))
  }
  /// A store over stores that the thread had not seen.
  public static func lostUpdates(
    _ thread: String, _ place: String, _ value: String, over old: String, count: Int
  ) -> Phrase {
    let number = Numbers.count(count)
    return Phrase(
      en:
        "\(thread) stored \(value) over \(old) in \(place): \(count == 1 ? "one update is" : "\(number) updates are") lost.",
      ko:
        "\(Particle.subject.after(thread)) \(place)의 \(old) 위에 \(Particle.object.after(value)) 덮어썼습니다. 갱신 \(count == 1 ? "하나가" : "\(number)개가") 사라졌습니다."
    )
  }
  /// An operator has a result.
  public static func computed(_ thread: String, _ expression: String, _ result: String) -> Phrase {
    Phrase(
      en: "\(thread) computed \(expression) = \(result) on its stack; no other thread sees that.",
      ko: "\(Particle.subject.after(thread)) 자기 스택에서만 계산했습니다: \(expression) = \(result).")
  }
  /// A comparison has a result.
  public static func asked(_ thread: String, _ expression: String, _ result: String) -> Phrase {
    Phrase(
      en: "\(thread) asked whether \(expression): \(result).",
      ko: "\(Particle.subject.after(thread)) \(expression)의 참과 거짓을 물었습니다: \(result).")
  }
  /// It took a value off its stack.
  public static func dropped(_ thread: String, _ value: String) -> Phrase {
    Phrase(
      en: "\(thread) dropped \(value) from its stack.",
      ko: "\(Particle.subject.after(thread)) 스택에서 \(Particle.object.after(value)) 버렸습니다.")
  }
  /// It did nothing but move values on its stack.
  public static func rearranged(_ thread: String) -> Phrase {
    Phrase(en: "\(thread) rearranged its stack.", ko: "\(Particle.subject.after(thread)) 스택을 정리했습니다.")
  }
  /// It made a list, a tuple, a dict or a string.
  public static func made(_ thread: String, _ value: String) -> Phrase {
    Phrase(
      en: "\(thread) made \(value) on its stack.",
      ko: "\(Particle.subject.after(thread)) 스택에 \(Particle.object.after(value)) 만들었습니다."
    )
  }
  /// It made several values of one.
  public static func unpacked(_ thread: String, _ value: String) -> Phrase {
    Phrase(
      en: "\(thread) took \(value) apart on its stack.",
      ko: "\(Particle.subject.after(thread)) 스택에서 \(Particle.object.after(value)) 풀었습니다.")
  }
  /// It ran a `def`.
  public static func defined(_ thread: String, _ function: String) -> Phrase {
    Phrase(
      en: "\(thread) defined \(function).",
      ko: "\(Particle.subject.after(thread)) 함수를 정의했습니다: \(function).")
  }
  /// It appended to a list.
  public static func appended(_ thread: String, _ value: String) -> Phrase {
    Phrase(
      en: "\(thread) appended \(value) to the list, in one instruction.",
      ko: "\(Particle.subject.after(thread)) 명령 하나로 리스트에 \(Particle.object.after(value)) 덧붙였습니다.")
  }

  // MARK: Control

  /// It jumped ahead.
  public static func goesOn(_ thread: String, line: Int) -> Phrase {
    Phrase(en: "\(thread) goes on with line \(line).", ko: "\(Particle.subject.after(thread)) \(line)행으로 나아갑니다.")
  }
  /// It jumped back.
  public static func goesBack(_ thread: String, line: Int) -> Phrase {
    Phrase(en: "\(thread) goes back to line \(line).", ko: "\(Particle.subject.after(thread)) \(line)행으로 돌아갑니다.")
  }
  /// A condition has decided where it goes on.
  public static func decided(_ thread: String, _ condition: String, line: Int) -> Phrase {
    Phrase(
      en: "The condition was \(condition): \(thread) goes on with line \(line).",
      ko: "조건이 \(condition)이므로 \(Particle.subject.after(thread)) \(line)행으로 나아갑니다.")
  }
  /// A `for` begins.
  public static func beginsLoop(_ thread: String, _ values: String) -> Phrase {
    Phrase(
      en: "\(thread) begins to go through \(values).",
      ko: "\(Particle.subject.after(thread)) \(values)에서 값을 차례로 꺼내기 시작했습니다.")
  }
  /// A `for` has another value.
  public static func nextValue(_ thread: String, _ value: String) -> Phrase {
    Phrase(
      en: "\(thread) took \(value), the loop's next value.",
      ko: "\(Particle.subject.after(thread)) 반복의 다음 값 \(Particle.object.after(value)) 꺼냈습니다.")
  }
  /// A `for` has no more values.
  public static func loopEnds(_ thread: String) -> Phrase {
    Phrase(en: "Nothing is left of \(thread)'s loop.", ko: "\(thread)의 반복에 남은 값이 없습니다.")
  }
  /// The first instruction of all.
  public static func beginsProgram(_ thread: String) -> Phrase {
    Phrase(en: "\(thread) begins the program.", ko: "\(Particle.subject.after(thread)) 프로그램을 시작했습니다.")
  }
  /// A function begins.
  public static func begins(_ thread: String, _ function: String) -> Phrase {
    Phrase(
      en: "\(thread) begins \(function)().",
      ko: "\(Particle.subject.after(thread)) \(function)() 함수를 시작했습니다.")
  }
  /// It enters a function.
  public static func calls(_ thread: String, _ call: String) -> Phrase {
    Phrase(en: "\(thread) calls \(call).", ko: "\(Particle.subject.after(thread)) 함수를 부릅니다: \(call).")
  }
  /// It called something that is done at once.
  public static func called(_ thread: String, _ call: String, _ result: String) -> Phrase {
    Phrase(
      en: "\(thread) called \(call), which gave \(result).",
      ko: "\(Particle.subject.after(thread)) 부른 \(call)의 결과: \(result).")
  }
  /// A function returns to its caller.
  public static func returns(_ thread: String, _ value: String, from function: String) -> Phrase {
    Phrase(
      en: "\(thread) returns \(value) from \(function)().",
      ko: "\(Particle.subject.after(thread)) \(function)()에서 \(Particle.object.after(value)) 돌려줍니다.")
  }
  /// A thread has ended.
  public static func ended(_ thread: String) -> Phrase {
    Phrase(en: "\(thread) has ended.", ko: "\(Particle.subject.after(thread)) 끝났습니다.")
  }
  /// An exception has ended a thread.
  public static func failed(_ thread: String, _ message: String) -> Phrase {
    Phrase(en: "\(thread) was ended by \(message).", ko: "\(Particle.subject.after(thread)) 예외로 끝났습니다: \(message).")
  }
  /// It printed something.
  public static func printed(_ thread: String, _ text: String) -> Phrase {
    Phrase(en: "\(thread) printed: \(text)", ko: "\(Particle.subject.after(thread)) 출력했습니다: \(text)")
  }
}

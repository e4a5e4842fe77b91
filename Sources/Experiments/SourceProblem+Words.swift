import Interpreter
import Wording

extension SourceProblem {
  /// What is wrong, without where and without a full stop. Harmless.
  public var words: Phrase {
    Phrase(en: Harmless.text(kind.description), ko: Harmless.text(kind.korean))
  }
}

extension SourceProblem.Kind {
  /// The same as its description.
  fileprivate var korean: String {
    switch self {
    case .sourceTooLong(let limit): "소스가 \(limit)바이트보다 깁니다"
    case .unexpectedCharacter(let scalar): "쓸 수 없는 문자 \(scalar.escaped(asASCII: false))"
    case .unterminatedString: "닫히지 않은 문자열"
    case .invalidEscape: "어떤 문자도 뜻하지 않는 이스케이프"
    case .invalidReplacement: "f-문자열의 중괄호가 짝이 맞지 않거나 비었습니다"
    case .invalidNumber(let text): "숫자가 아닙니다: \(text)"
    case .integerTooLarge: "63비트에 들어가지 않는 정수"
    case .mixedIndentation: "들여쓰기에 탭과 공백이 섞였습니다"
    case .unindentMismatch: "바깥의 어느 들여쓰기와도 맞지 않습니다"
    case .unexpectedIndent: "뜻밖의 들여쓰기"
    case .expectedBlock: "들여 쓴 블록이 와야 합니다"
    case .bracketNotClosed(let bracket): "닫히지 않은 괄호 \(bracket)"
    case .expected(let what, let found): "여기에 와야 할 것: \(what), 있는 것: \(found ?? "줄의 끝")"
    case .tooDeep(let limit): "\(limit)겹보다 깊습니다"
    case .tooMany(let limit): "한곳에 \(limit)개보다 많습니다"
    case .unsupported(let construct): "여기서는 쓸 수 없습니다: \(construct.korean)"
    case .unsupportedOperator(let text): "쓸 수 없는 연산자 \(text)"
    case .unknownModule(let name): "쓸 수 없는 모듈 \(name)"
    case .unknownMember(let module, let member): "\(module)에서 쓸 수 없는 것: \(member)"
    case .unknownName(let name): "정의되지 않은 이름 \(name)"
    case .moduleAsValue(let name): "모듈은 값이 아닙니다: \(name)"
    case .unknownMethod(let name): "쓸 수 없는 메서드 \(name)"
    case .unknownKeyword(let function, let keyword): "\(function)에 여기서 쓸 수 없는 인자 \(keyword)="
    case .keywordNotConstant(let keyword): "\(keyword)=에는 상수를 써야 합니다"
    case .argumentCount(let function, let expected, let given):
      "\(function)의 인자는 \(Self.range(expected))여야 하는데 \(given)개입니다"
    case .notAssignable: "여기에는 대입할 수 없습니다"
    case .assignedImport(let name): "가져온 이름에 대입했습니다: \(name)"
    case .duplicateParameter(let name): "매개변수가 두 번 나옵니다: \(name)"
    case .defaultNotConstant(let name): "\(name)의 기본값은 상수여야 합니다"
    case .defaultMissing(let name): "기본값이 있는 매개변수 뒤에 없는 것이 옵니다: \(name)"
    case .globalTooLate(let name): "global로 선언하기 전에 썼습니다: \(name)"
    case .breakOutsideLoop: "반복 밖의 break"
    case .continueOutsideLoop: "반복 밖의 continue"
    case .returnOutsideFunction: "함수 밖의 return"
    case .awaitOutsideAsync: "async 함수 밖의 await"
    case .miscompiled(let problem): "컴파일러의 잘못: \(problem)"
    }
  }

  private static func range(_ expected: ClosedRange<Int>) -> String {
    if expected.lowerBound == expected.upperBound { return "\(expected.lowerBound)개" }
    return expected.upperBound == .max
      ? "\(expected.lowerBound)개 이상" : "\(expected.lowerBound)개에서 \(expected.upperBound)개"
  }
}

extension UnsupportedConstruct {
  /// What it is called; what is a word of Python stays one.
  fileprivate var korean: String {
    switch self {
    case .nestedFunction: "함수 안의 함수"
    case .elseAfterLoop: "반복 뒤의 else"
    case .decorator: "데코레이터"
    case .importInside: "다른 문장 안의 import"
    case .slice: "슬라이스"
    case .set: "집합"
    case .dictComprehension: "딕셔너리 컴프리헨션"
    case .generator: "제너레이터 표현식"
    case .unpacking: "값 앞의 *"
    case .keywordUnpacking: "값 앞의 **"
    case .variableParameters: "*가 붙은 매개변수"
    case .bytes: "바이트 리터럴"
    case .complexNumber: "복소수"
    case .formatSpecification: "형식 지정"
    case .keywordsOfValue: "실행하기 전에는 모르는 함수의 키워드 인자"
    default: rawValue
    }
  }
}

import Testing
import Wording

@Suite struct ParticleTests {
  @Test(arguments: [
    ("락", "락은"), ("태스크", "태스크는"), ("cpu-1", "cpu-1은"), ("cpu-2", "cpu-2는"), ("10", "10은"), ("5", "5는"),
    ("GIL", "GIL은"), ("URL", "URL은"), ("s", "s는"), ("ms", "ms는"), ("\"락\"", "\"락\"은"), ("사이트 3", "사이트 3은"),
    ("한글(태스크)", "한글(태스크)는"), ("counter", "counter는"), ("lock", "lock은"), ("pr", "pr은"),
  ])
  func topic_followsTheLastSound(word: String, text: String) {
    #expect(Particle.topic.after(word) == text)
  }

  @Test func toward_isShort_afterVowelAndRieul() {
    #expect(Particle.toward.after("스레드") == "스레드로")
    #expect(Particle.toward.after("인터넷") == "인터넷으로")
    #expect(Particle.toward.after("서울") == "서울로")
    #expect(Particle.toward.after("7") == "7로")
  }

  @Test func everyParticle_hasItsForms() {
    let forms = Particle.allCases.map { [$0.form(after: "책"), $0.form(after: "차"), $0.form(after: "?")] }
    #expect(
      forms == [
        ["은", "는", "은(는)"], ["이", "가", "이(가)"], ["을", "를", "을(를)"], ["과", "와", "와(과)"], ["으로", "로", "(으)로"],
        ["이라는", "라는", "(이)라는"],
      ])
  }
}

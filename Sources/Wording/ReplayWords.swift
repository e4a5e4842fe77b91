/// The words of a recording that is played, of runs beside one another, and of ghosts.
public enum ReplayWords {
  // MARK: Speed

  /// A factor of the true speed, in thousandths: "0.001x", "32x".
  public static func factor(thousandths: UInt64) -> Phrase {
    let number = Numbers.thousandths(thousandths)
    return Phrase(en: "\(number)x", ko: "\(number)배속")
  }

  /// Beside the time of a recording that goes on, with its factor: it is no run that takes place.
  public static func playing(thousandths: UInt64) -> Phrase {
    Phrase(en: "replay ", ko: "재생 ") + factor(thousandths: thousandths)
  }

  /// Beside the time of a recording that stands still, with the factor at which it will go on.
  public static func standing(thousandths: UInt64) -> Phrase {
    Phrase(en: "replay paused ", ko: "재생 멈춤 ") + factor(thousandths: thousandths)
  }

  /// What a factor means, in times: a second on the screen, `length` of the run.
  public static func meaning(_ length: String) -> Phrase {
    Phrase(en: "one second here is \(length) of the run", ko: "화면의 1초가 실행의 \(length)")
  }

  /// The replay was left: all of the recording is shown.
  public static let whole = Phrase(en: "The whole recording again.", ko: "다시 기록 전체를 보여 줍니다.")
  /// A key asked for a replay of a run in which nothing has happened.
  public static let nothingToPlay = Phrase(en: "There is nothing to replay.", ko: "재생할 것이 없습니다.")

  // MARK: Side by side

  /// A key asked for a comparison, and there is only one run.
  public static let nothingToCompare = Phrase(
    en: "There is only one run here, so nothing to compare.", ko: "실행이 하나뿐이라 비교할 수 없습니다.")

  /// A digit asked for one run more than can be compared.
  public static let mostRuns = Phrase(en: "Six runs are compared at most.", ko: "한 번에 여섯 개까지 비교합니다.")
  /// Beside a run of which not all lanes are seen.
  public static func lanes(_ seen: Int, of all: Int) -> Phrase {
    Phrase(
      en: "\(Numbers.count(seen)) of \(Numbers.count(all)) lanes",
      ko: "레인 \(Numbers.count(all))개 중 \(Numbers.count(seen))개")
  }

  /// Behind the time of a run that has ended in a race: its place, from 1.
  public static func place(_ place: Int) -> Phrase {
    let ordinals = ["first", "second", "third", "fourth", "fifth", "sixth"]
    let ordinal = ordinals.indices.contains(place - 1) ? ordinals[place - 1] : "no. \(place)"
    return Phrase(en: ordinal, ko: "\(place)등")
  }

  /// A ratio to the first run of a table.
  public static func ratio(_ ratio: Double) -> Phrase {
    let number = Numbers.ratio(ratio)
    return Phrase(en: "\(number)x", ko: "\(number)배")
  }

  /// Above the table's runs.
  public static let run = Phrase(en: "run", ko: "실행")

  // MARK: Ghosts

  /// In front of the time that the reader has predicted.
  public static let predicted = Phrase(en: "your prediction", ko: "내 예측")

  /// What lies dim beneath the lanes: another run. The name is an identifier.
  public static func ghost(_ name: String) -> Phrase {
    Phrase(en: "dim beneath: \(name)", ko: "아래 흐리게: \(name)")
  }

  /// What is marked dim: the reader's own prediction, with its time.
  public static func ghost(predicted time: String) -> Phrase {
    Phrase(en: "dim: your prediction, \(time)", ko: "흐리게: 내 예측 \(time)")
  }

  /// A key asked for a ghost where there is none to be had.
  public static let noGhost = Phrase(
    en: "No prediction of a time and no other run of the same tasks.", ko: "시간 예측도, 같은 태스크의 다른 실행도 없습니다.")
  /// Predictions of several runs are marked dim.
  public static let predictionsShown = Phrase(en: "dim: your predictions", ko: "흐리게: 내 예측")
  /// The ghost has gone.
  public static let ghostGone = Phrase(en: "Nothing dim beneath any more.", ko: "흐린 그림을 걷었습니다.")
}

import Canvas
import Experiments
import Wording

/// The picture as a lecturer puts it on a slide, complete in itself: nothing is loaded from elsewhere.
struct SVGExport {
  private let picture: RunsPicture
  private let language: Language

  init(_ trace: Trace, _ options: ExportOptions) {
    language = options.language
    picture = RunsPicture(trace, PictureWords(languages: [language]), PictureInk(theme: options.theme), .slide)
  }

  func write(to output: inout some TextOutputStream) {
    let fonts = "'Noto Sans', 'Noto Sans KR', 'Noto Sans CJK KR', system-ui, sans-serif"
    output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    output.write(picture.svg("xml:lang=\"\(language.rawValue)\" font-family=\"\(fonts)\" font-size=\"16\""))
  }
}

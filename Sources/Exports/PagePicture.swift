import Canvas
import Experiments
import Wording

/// A picture of runs within a page: the page says around it what it shows, has its letters, and says with `style` what its
/// colours are.
public struct PagePicture: Sendable {
  /// The element, complete and escaped.
  public let svg: String
  /// Models and times in one line.
  public let title: String

  /// The picture of the runs of `trace`, in as many languages as are given. `id` is a name that no other picture of the page
  /// has; `description` is the id of the element that tells in words what the picture shows.
  public init(_ trace: Trace, languages: [Language], id: String, description: String) {
    let picture = RunsPicture(
      trace, PictureWords(languages: languages), PictureInk(theme: nil), .page, prefix: "\(id)-")
    let language = languages.count == 1 ? languages.first.map { " lang=\"\($0.rawValue)\"" } ?? "" : ""
    svg = picture.svg("aria-describedby=\"\(XMLText.harmless(description))\"\(language)")
    title = picture.title
  }

  /// The variables of a style sheet that the picture is drawn with, on a light or a dark background; a page uses them itself:
  /// `--paper`, `--text`, `--dim`, `--accent`, `--warning`, `--rule`.
  public static func variables(_ theme: Theme) -> String { PictureInk.variables(theme) }
}

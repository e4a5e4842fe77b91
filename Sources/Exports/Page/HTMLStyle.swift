import Canvas

/// How the page looks.
enum HTMLStyle {
  static func text(_ theme: Theme) -> String {
    """
    :root { color-scheme: \(theme.rawValue); }
    body { margin: 0; font: 16px/1.5 system-ui, "Noto Sans", "Noto Sans KR", sans-serif;
      background: \(InkColour.paper(theme)); color: \(InkColour.text(theme)); }
    header, section { padding: 0 24px; }
    h1 { font-size: 22px; margin: 16px 0 4px; }
    h2 { font-size: 18px; margin: 24px 0 4px; }
    header p, dd { color: \(InkColour.hex(.dim, theme)); margin: 4px 0 8px; }
    input { font: inherit; background: inherit; color: inherit; border: 1px solid \(InkColour.rule(theme)); padding: 2px 6px; }
    #view { position: relative; height: 70vh; overflow-y: auto; overflow-x: hidden; outline-offset: -2px; }
    #picture { position: sticky; top: 0; left: 0; display: block; }
    #space { position: absolute; width: 1px; }
    #tip { position: fixed; display: none; pointer-events: none; max-width: 420px; padding: 6px 10px; white-space: pre-line;
      background: \(InkColour.paper(theme)); border: 1px solid \(InkColour.hex(.dim, theme)); font-size: 14px; }
    dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 12px; }
    dt { display: flex; align-items: center; gap: 8px; }
    pre { white-space: pre-wrap; font: inherit; }
    """
  }
}

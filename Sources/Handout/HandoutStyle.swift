import Canvas
import Exports

/// How a handout looks: on a screen as wide as is good to read, in light or dark as the reader has it; on paper in black on
/// white, A4, with breaks only where they do no harm.
enum HandoutStyle {
  static let text = """
    :root { \(PagePicture.variables(.light)) --soft: #f3f4f6; }
    @media (prefers-color-scheme: dark) { :root { \(PagePicture.variables(.dark)) --soft: #1f2228; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 24px 20px 64px; max-width: 46rem; color: var(--text); background: var(--paper);
      font: 17px/1.6 system-ui, "Noto Sans", "Noto Sans KR", "Noto Sans CJK KR", sans-serif; }
    :lang(ko) { word-break: keep-all; overflow-wrap: anywhere; }
    h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 12px; }
    h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.4em 0 .6em; }
    h3 { font-size: 1.05rem; margin: 1.6em 0 .4em; }
    caption { text-align: left; font-weight: 600; padding: 4px 8px 4px 0; }
    h2 .number { color: var(--dim); font-weight: normal; margin-right: .3em; }
    p, ul, ol, dl { margin: 0 0 .8em; }
    a { color: var(--accent); }
    .kicker, .note, figcaption, summary { color: var(--dim); font-size: .88rem; }
    .kicker { margin-bottom: 4px; }
    .misconception { border-left: 4px solid var(--accent); padding-left: 14px; }
    .misconception p { margin: 0; }
    h1 [lang] + [lang], h2 [lang] + [lang], figcaption strong [lang] + [lang] { color: var(--dim); font-weight: 500; margin-left: .3em; }
    code, pre, samp { font-family: ui-monospace, "Noto Sans Mono", "D2Coding", "Noto Sans Mono CJK KR", monospace; }
    code { font-size: .92em; }
    pre { background: var(--soft); padding: 12px 14px; overflow-x: auto; line-height: 1.45; font-size: .84rem; margin: 0 0 1em; }
    pre code { font-size: inherit; }
    pre.output { border-left: 4px solid var(--rule); }
    .figure { font-weight: 600; white-space: nowrap; color: var(--accent); }
    table { border-collapse: collapse; margin: .8em 0 1.2em; font-size: .88rem; width: 100%; }
    th, td { padding: 4px 8px; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
    thead th { border-bottom: 2px solid var(--dim); font-weight: 600; }
    tbody th { font-weight: normal; }
    .figures td, .figures thead th + th { text-align: right; }
    .figures td, .figures tbody th, .schedule tbody th { white-space: nowrap; }
    figure { margin: 1.6em 0; padding: 0; }
    figcaption { margin-bottom: .6em; }
    figcaption strong { color: var(--text); font-size: 1rem; }
    svg { display: block; width: 100%; height: auto; }
    details { margin: .4em 0 .8em; }
    details.told { font-size: .88rem; }
    summary { cursor: pointer; }
    .question { margin: 1em 0 1.4em; padding: 12px 16px 4px; background: var(--soft); }
    .options, .order { padding-left: 0; list-style: none; counter-reset: option; }
    .options li, .order li { padding: 3px 0 3px 3.4em; position: relative; counter-increment: option; }
    .order li { padding-left: 2.6em; }
    .options li::before, .order li::before { content: ""; position: absolute; left: 0; top: .55em; width: .95em; height: .95em;
      border: 1.5px solid var(--dim); }
    .order li::before { width: 1.6em; border-width: 0 0 1.5px; }
    .options li::after { content: counter(option); position: absolute; left: 1.8em; top: 3px; color: var(--dim); }
    .blank { white-space: pre-wrap; }
    .reasons > li { margin-bottom: .5em; }
    .reasons p { margin: 0; }
    .reasons .right > .option { font-weight: 600; }
    .verdict { font-weight: 600; }
    .right .verdict { color: var(--accent); }
    dt { font-weight: 600; }
    dd { margin: 0 0 .6em; }
    .schedule { font-size: .8rem; line-height: 1.4; }
    .schedule p { margin: 2px 0 0; }
    .schedule .trouble { border-left: 4px solid var(--warning); }
    .missing { border-left: 4px solid var(--warning); padding-left: 14px; }
    .both > div { min-width: 0; }
    .both > div + div { border-top: 1px solid var(--rule); padding-top: .6em; }
    @media screen and (min-width: 70rem) {
      body.bilingual { max-width: 78rem; }
      .both { display: grid; grid-template-columns: 1fr 1fr; gap: 0 40px; }
      .both > div + div { border-top: 0; padding-top: 0; }
      .bilingual figure { max-width: 56rem; }
    }
    @page { size: A4; margin: 18mm 17mm 20mm; @bottom-center { content: counter(page) " / " counter(pages);
      font: 9pt system-ui, "Noto Sans", sans-serif; color: #6c6c6c; } }
    @media print {
      :root { \(PagePicture.variables(.light)) --soft: #f5f5f5; }
      body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.5; }
      h1 { font-size: 22pt; }
      h2 { font-size: 14pt; margin-top: 1.8em; }
      h1, h2, h3, h4, figcaption, thead, .misconception { break-after: avoid; }
      p, li { orphans: 3; widows: 3; }
      .lead { break-after: avoid; }
      .question, .picture, pre, .answer, dt, blockquote, .executed { break-inside: avoid; }
      table, tr, .reasons li, .both > div > p { break-inside: avoid; }
      .schedule { break-inside: auto; }
      dt { break-after: avoid; }
      thead { display: table-header-group; }
      pre { white-space: pre-wrap; overflow: visible; font-size: 8.5pt; }
      table { font-size: 9pt; }
      .schedule { font-size: 7.5pt; }
      .answers { break-before: page; }
      .question { background: none; border: 1px solid var(--rule); }
      .on-screen, details { display: none; }
      a { color: inherit; text-decoration: none; }
      a[href^="http"]::after { content: " (" attr(href) ")"; color: var(--dim); overflow-wrap: anywhere; }
    }
    """
}

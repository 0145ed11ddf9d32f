/**
 * The report's looks. Colours are VS Code's where the report stands in its panel, else light or dark as the reader's system
 * says, and always light on paper.
 */
export const STYLE = `
:root { color-scheme: light dark;
  --paper: var(--vscode-editor-background, #ffffff); --ink: var(--vscode-foreground, #1f2328);
  --quiet: var(--vscode-descriptionForeground, #59636e); --line: var(--vscode-panel-border, #d1d9e0);
  --card: var(--vscode-editorWidget-background, #f6f8fa);
  --wrong: #b42318; --right: #116329; --bar: #8c959f; --red: #cf222e; --green: #1a7f37; --blue: #0969da; }
@media (prefers-color-scheme: dark) { :root {
  --paper: var(--vscode-editor-background, #0d1117); --ink: var(--vscode-foreground, #e6edf3);
  --quiet: var(--vscode-descriptionForeground, #9198a1); --line: var(--vscode-panel-border, #3d444d);
  --card: var(--vscode-editorWidget-background, #151b23);
  --wrong: #ff8e86; --right: #5ed27a; --bar: #7d8590; --red: #ff7b72; --green: #56d364; --blue: #79c0ff; } }
body.vscode-dark, body.vscode-high-contrast { --wrong: #ff8e86; --right: #5ed27a; --bar: #7d8590; --red: #ff7b72;
  --green: #56d364; --blue: #79c0ff; }
body.vscode-light { --wrong: #b42318; --right: #116329; --bar: #8c959f; --red: #cf222e; --green: #1a7f37; --blue: #0969da; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 3rem; max-width: 68rem; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0; } h2 { font-size: 1.15rem; margin: 2.25rem 0 .75rem; }
h3 { font-size: 1rem; margin: 0; overflow-wrap: anywhere; } h4 { font-size: .8rem; margin: 0; font-weight: 600; }
code { font: .9em/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
p { margin: .5rem 0; } .quiet { color: var(--quiet); } .place { margin: .15rem 0 0; }
.sentence { font-size: 1.2rem; line-height: 1.45; margin: 1.25rem 0; padding-left: 1rem; border-left: 4px solid var(--wrong); max-width: 54rem; }
.sentence.right { border-color: var(--right); }
.note { max-width: 54rem; margin: 1.25rem 0 0; color: var(--quiet); } .note strong { color: var(--ink); }
.figures { display: flex; flex-wrap: wrap; gap: .75rem; margin: 0; padding: 0; }
.figures div { flex: 1 1 8.5rem; padding: .8rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
.figures dt { color: var(--quiet); font-size: .85rem; } .figures dd { margin: 0; font-size: 1.5rem; font-weight: 600; line-height: 1.3; font-variant-numeric: tabular-nums; }
.figures small { display: block; font-size: .8rem; font-weight: 400; color: var(--quiet); line-height: 1.4; }
.maps { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .7rem 1.25rem; margin: 0; }
.maps dt { color: var(--quiet); } .maps dd { margin: 0; overflow-wrap: anywhere; } .maps ol { margin: 0; padding-left: 1.2rem; }
table { border-collapse: collapse; width: 100%; max-width: 44rem; } th, td { text-align: left; padding: .35rem .75rem .35rem 0; vertical-align: middle; }
thead th { color: var(--quiet); font-weight: 400; font-size: .85rem; border-bottom: 1px solid var(--line); } tbody th { font-weight: 400; }
td.number { white-space: nowrap; font-variant-numeric: tabular-nums; } td.plot { width: 45%; min-width: 8rem; padding-right: 0; }
svg { display: block; width: 100%; overflow: visible; } svg.histogram, svg.share { height: auto; }
svg .red { --channel: var(--red); } svg .green { --channel: var(--green); } svg .blue { --channel: var(--blue); } svg .unknown { --channel: var(--quiet); }
.histogram .channel { stroke: var(--channel); fill: var(--channel); fill-opacity: .16; stroke-width: 1.25; vector-effect: non-scaling-stroke; }
.ground { stroke: var(--line); stroke-width: 2; } .numbers text { fill: var(--quiet); font-size: 10px; } svg.numbers text { font-size: 11px; }
.track { fill: var(--line); opacity: .45; } rect.bar { fill: var(--bar); } .guessing { stroke: var(--ink); stroke-dasharray: 2 2; } .interval { stroke: var(--ink); stroke-width: 1.5; }
.ruler { max-width: 40rem; margin-top: .35rem; } .ruler .channel { stroke: var(--channel); stroke-width: 4; stroke-linecap: round; }
.ruler .track { opacity: .3; } .zero { stroke: var(--quiet); stroke-dasharray: 2 3; } .ruler.numbers { margin-top: .1rem; }
.images { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 27rem), 1fr)); gap: 1rem; padding: 0; margin: 0; list-style: none; }
.images > li { border: 1px solid var(--line); border-radius: 8px; padding: 1rem; background: var(--card); min-width: 0; }
.head { display: flex; gap: .9rem; align-items: center; margin-bottom: .8rem; } .head img { width: 64px; height: 64px; object-fit: cover; border-radius: 4px; flex: none; image-rendering: auto; }
.head p { margin: .1rem 0 0; font-size: .85rem; } .changed { color: var(--wrong); font-weight: 600; } .kept { color: var(--right); }
.ways { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; } .ways > div { min-width: 0; }
.answers { list-style: none; margin: .5rem 0 0; padding: 0; font-size: .85rem; }
.answers li { border: 0; border-radius: 0; background: none; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 .5rem; padding: .12rem 0; }
.answers .name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; } .answers .share { font-variant-numeric: tabular-nums; color: var(--quiet); }
.answers svg { grid-column: 1 / -1; } .answers .track { opacity: 1; }
.answers li:first-child .name { font-weight: 600; } .answers .right rect.bar { fill: var(--right); } .answers .wrong rect.bar { fill: var(--wrong); }
footer { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .9rem; color: var(--quiet); }
@media (max-width: 30rem) { body { padding: 1.25rem .9rem 2rem; } .maps { grid-template-columns: 1fr; gap: 0; } .maps dd { margin-bottom: .5rem; }
  .images > li { padding: .8rem; } .ways { gap: .8rem; } td.plot, th.plot { display: none; } }
@media print { :root { --paper: #fff; --ink: #000; --quiet: #444; --line: #bbb; --card: #fff; --wrong: #b42318; --right: #116329; --bar: #8c959f;
    --red: #cf222e; --green: #1a7f37; --blue: #0969da; } body { max-width: none; padding: 0; font-size: 11pt; }
  .images { grid-template-columns: 1fr 1fr; } .images > li, .figures div, table { break-inside: avoid; } h2 { break-after: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;

/** What a panel's page is made of. */
export interface PageFrame {
  /** Under which the report is kept: the page remembers it over a reload of the window. */
  readonly id: string;
  /** Of this page alone, never of another. */
  readonly nonce: string;
  /** Where VS Code serves this extension's files from. */
  readonly source: string;
  /** The script's address. */
  readonly script: string;
  /** The report's pieces; none where there is no report yet. */
  readonly style: string;
  readonly body: string;
}

/**
 * The page in the panel: a place for buttons and notices, then the report's body. Nothing is fetched, one script runs, and
 * no text is put in here but the report's own pieces, which are safe to show: the script adds texts as texts.
 */
export function panelPage({ id, nonce, source, script, style, body }: PageFrame): string {
  const policy = [
    "default-src 'none'",
    `img-src data: ${source}`,
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Pixelproof report</title><style nonce="${nonce}">${style}${PANEL_STYLE}</style></head>
<body data-report="${id}"><div id="actions" role="group" aria-label="What you can do"></div>
<div id="notices" role="status" aria-live="polite"></div><div id="comparison"></div>
<main id="report">${body}</main>
<script nonce="${nonce}" src="${script}"></script></body></html>
`;
}

/** VS Code's own looks around and in the report. */
const PANEL_STYLE = `
html { font-size: 14px; }
body.vscode-light, body.vscode-dark, body.vscode-high-contrast { --ring: var(--vscode-focusBorder); --paper: var(--vscode-editor-background);
  --ink: var(--vscode-foreground); --quiet: var(--vscode-descriptionForeground); --card: var(--vscode-editorWidget-background);
  --line: var(--vscode-widget-border, var(--vscode-panel-border)); --warn: var(--vscode-editorWarning-foreground, #bf8803);
  font-family: var(--vscode-font-family, system-ui, sans-serif); font-size: 14px; padding: 0 1.5rem 3rem; }
body.vscode-high-contrast { --line: var(--vscode-contrastBorder); --card: var(--paper); --quiet: var(--ink); }
body.vscode-high-contrast-light { --wrong: #b42318; --right: #116329; --bar: #59636e; --red: #cf222e; --green: #1a7f37; --blue: #0969da; }
code { font-family: var(--vscode-editor-font-family, ui-monospace, monospace); color: inherit; background: none; padding: 0; }
.by-command { display: none; }
#actions { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .4rem; margin: 0 -1.5rem 1.5rem; padding: .7rem 1.5rem;
  background: var(--paper); border-bottom: 1px solid var(--line); }
#actions:empty, main:empty { display: none; }
button { font: inherit; font-size: 12px; line-height: 1.4; padding: .2rem .6rem; border-radius: 4px; cursor: pointer; text-align: left;
  color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground);
  border: 1px solid var(--vscode-contrastBorder, var(--line)); }
button:hover { background: var(--vscode-button-secondaryHoverBackground); }
button.primary { color: var(--vscode-button-foreground); background: var(--vscode-button-background); border-color: transparent; }
button.primary:hover { background: var(--vscode-button-hoverBackground); }
button:disabled { opacity: .5; cursor: default; }
button:focus-visible { outline: 2px solid var(--ring); outline-offset: 2px; }
body.vscode-high-contrast button { background: var(--paper); color: var(--ink); border-color: var(--line); }
body.vscode-high-contrast button.primary { border-width: 2px; font-weight: 600; }
body.vscode-high-contrast button:hover { outline: 1px dashed var(--vscode-contrastActiveBorder, var(--ring)); outline-offset: 1px; }
.notice { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1rem; margin: 0 0 .75rem; padding: .55rem .8rem; border-radius: 6px;
  border: 1px solid var(--line); border-left: 4px solid var(--quiet); background: var(--card); max-width: 54rem; }
.notice p { margin: 0; white-space: pre-line; flex: 1 1 18rem; }
.notice.is-error { border-left-color: var(--wrong); } .notice.is-done { border-left-color: var(--right); } .notice.is-changed { border-left-color: var(--warn); }
#comparison table { margin: 0 0 1.5rem; max-width: 30rem; } #comparison caption { text-align: left; font-weight: 600; padding-bottom: .25rem; }
#comparison td { font-variant-numeric: tabular-nums; } #comparison td:last-child { font-weight: 600; }
@media (max-width: 30rem) { body.vscode-light, body.vscode-dark, body.vscode-high-contrast { padding: 0 .9rem 2rem; }
  #actions { margin: 0 -.9rem 1rem; padding: .5rem .9rem; position: static; } }
`;

import { isUnchanged } from "../result/summarize.ts";
import type { Probe, Summary, VerifiedImage, VerifyResult } from "../result/verify-result.ts";
import { imageCard } from "./image-card.ts";
import { html, type Markup } from "./markup.ts";
import { sharePlot } from "./plots.ts";
import { axisOf, ruler, rulerNumbers } from "./ruler.ts";
import { STYLE } from "./style.ts";
import type { ProgramSummary, VerifyReport } from "./verify-report.ts";
import {
  backendWords,
  percent,
  picturesAdvice,
  picturesWords,
  weightsAdvice,
  weightsWords,
} from "./words.ts";

/** With more the page would take long to load. */
const MOST_IMAGES = 24;

/** A report's page, and what it is made of. */
export interface PageParts {
  readonly title: string;
  readonly style: string;
  /** One behind another they are the page, complete; the body alone goes into a frame with the style. */
  readonly page: { readonly before: string; readonly body: string; readonly after: string };
}

/** A page of its own: pictures and plots inside, no scripts, nothing fetched. */
export function htmlReport(report: VerifyReport): string {
  const { before, body, after } = pageParts(report).page;
  return before + body + after;
}

/** The page in pieces, for a program that puts a frame of its own around the body. */
export function pageParts(report: VerifyReport): PageParts {
  const title = `Pixelproof: ${report.program.network} in ${report.program.place}`;
  const before = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="pixelproof-weights" content="${report.result.weights.source}">
<title>${title}</title><style>${{ markup: STYLE }}</style></head>
<body><main>`;
  const body = reportBody(report);
  const after = html`</main></body></html>
`;
  return {
    title,
    style: STYLE,
    page: { before: before.markup, body: body.markup, after: after.markup },
  };
}

/** What stands in the page's body. */
function reportBody({ program, result }: VerifyReport): Markup {
  const { summary, probe, images, maps } = result;
  const shown = [...images].sort((a, b) => Number(isChanged(b)) - Number(isChanged(a))).slice(0, MOST_IMAGES);
  const left = images.length - shown.length;
  return html`<header><h1>What ${program.network} makes of your pixels</h1><p class="quiet place"><code>${program.place}</code>, ${program.phase}</p></header>
<p class="sentence${isUnchanged(summary) ? " right" : ""}">${summary.sentence}</p>
${figures(summary)}
${standIn(result, program.network)}
${arrivals(program)}
${probe === undefined ? undefined : probeTable(probe)}
<h2>Picture by picture</h2>
<ul class="images">${shown.map((image) => imageCard(image, maps))}</ul>
${left > 0 ? html`<p class="quiet">${left} more were run; the JSON report has them all.</p>` : undefined}
${skippedList(result.skipped)}
<footer>${result.weights.reference === undefined ? html`<p>${weightsWords(result, program.network)}</p>` : undefined}<p>${picturesWords(result)}.${advice(picturesAdvice(result))} Computed by ${backendWords(result)}. The histograms of one picture share an axis; heights are square roots.</p></footer>`;
}

function standIn(result: VerifyResult, network: string): Markup | undefined {
  if (result.weights.reference === undefined) return undefined;
  return html`<p class="note"><strong>This is a stand-in.</strong> ${weightsWords(result, network)}${advice(weightsAdvice(result))}</p>`;
}

/** Of the command line's own options: a frame with buttons of its own leaves it out. */
function advice(words: string | undefined): Markup | undefined {
  return words === undefined ? undefined : html`<span class="by-command"> ${words}</span>`;
}

function isChanged({ actual, expected }: VerifiedImage): boolean {
  return actual.top5[0]?.index !== expected.top5[0]?.index;
}

function figures({ images, top1Changed, meanCosine, meanConfidence }: Summary): Markup {
  return html`<dl class="figures">${
    top1Changed === undefined
      ? undefined
      : html`<div><dt>Answers that change</dt><dd>${top1Changed} of ${images}</dd></div>`
  }<div><dt>Features alike</dt><dd>${percent(Math.max(0, meanCosine))}<small>cosine, the mean over pictures</small></dd></div>${
    meanConfidence === undefined
      ? undefined
      : html`<div><dt>Confidence of the answer</dt><dd>${percent(meanConfidence.actual)}<small>as the weights expect: ${percent(meanConfidence.expected)}</small></dd></div>`
  }</dl>`;
}

function arrivals({ arrives, expects, steps, maps }: ProgramSummary): Markup {
  const axis = axisOf([maps.actual, maps.expected]);
  const arriving = ruler({ map: maps.actual, isOrderKnown: maps.isOrderKnown }, axis, "What arrives");
  const expected = ruler({ map: maps.expected, isOrderKnown: true }, axis, "What the weights expect");
  return html`<h2>What arrives</h2><dl class="maps"><dt>Arrives</dt><dd>${arrives}${arriving}</dd><dt>Expected</dt><dd>${expects}${expected}${rulerNumbers(axis)}</dd>${
    steps.length === 0
      ? undefined
      : html`<dt>By these steps</dt><dd><ol>${steps.map((step) => html`<li><code>${step}</code></li>`)}</ol></dd>`
  }</dl>`;
}

function probeTable({ classes, images, actual, expected }: Probe): Markup {
  const row = (name: string, share: typeof actual): Markup =>
    html`<tr><th scope="row">${name}</th><td class="number">${percent(share.accuracy)}</td><td class="number">${percent(share.interval[0])} to ${percent(share.interval[1])}</td><td class="plot">${sharePlot(share, 1 / classes.length, name)}</td></tr>`;
  return html`<h2>What a classifier can learn from it</h2>
<p>The frozen network's features of half of ${images} pictures train a linear classifier; the other half tests it. Classes: ${classes.join(", ")}.</p>
<table><thead><tr><th scope="col">Pixels</th><th scope="col">Accuracy</th><th scope="col">95 % interval</th><th scope="col" class="plot">0 to 100 %, guessing dashed</th></tr></thead>
<tbody>${row("As your code feeds it", actual)}${row("As the weights expect", expected)}</tbody></table>`;
}

function skippedList(skipped: VerifyReport["result"]["skipped"]): Markup | undefined {
  if (skipped.length === 0) return undefined;
  const rows = skipped.map(({ path, why }) => html`<li><code>${path}</code>: ${why}</li>`);
  return html`<h2>Not read</h2><ul>${rows}</ul>`;
}

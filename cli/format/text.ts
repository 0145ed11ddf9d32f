import type { Severity } from "../../core/rules/finding.ts";
import type { Colors, Output } from "../output.ts";
import { keyOfPlace } from "../report/compare-reports.ts";
import type { FindingReport, FixRecord } from "../report/finding-report.ts";
import { placeText } from "../report/place-text.ts";
import type { RunReport } from "../report/run-report.ts";
import { excerpt, type Mark } from "./excerpt.ts";
import { printable } from "./printable.ts";
import { summaryOf } from "./summary.ts";
import { wrap } from "./wrap.ts";

/** For people: each finding with the lines that it is about, and a summary. */
export function textReport(run: RunReport, output: Output): string {
  const { bold, green } = output.colors;
  const { line, hint } = summaryOf(run);
  return [
    ...run.findings.map((report) => `${findingText(report, run.root, output)}\n\n`),
    `${run.findings.length === 0 ? green(line) : bold(line)}\n`,
    hint === "" ? "" : `${hint}\n`,
  ].join("");
}

function findingText(report: FindingReport, root: string, { colors, width }: Output): string {
  const paint = paints(colors)[report.severity];
  const { lines, gutterWidth } = excerpt(report.lines, marksOf(report), {
    gutter: colors.blue,
    primary: paint,
    secondary: colors.blue,
    width: width - 10,
  });
  const arrow = `${" ".repeat(gutterWidth)}${colors.blue("-->")} ${placeText(report, root)}`;
  return [
    ...headline(report, width, (title) => colors.bold(paint(title)), colors.bold),
    arrow,
    ...lines,
    ...notes(report, root).flatMap(([name, text]) => note(name, text, gutterWidth, width, colors)),
  ].join("\n");
}

type Paint = (text: string) => string;

function headline(
  { severity, code, message }: FindingReport,
  width: number,
  title: Paint,
  bold: Paint,
): readonly string[] {
  const start = `${severity}[${code}]`;
  const [first = "", ...rest] = wrap(`${start}: ${printable(message)}`, width);
  return [title(start) + bold(first.slice(start.length)), ...rest.map((line) => bold(`  ${line}`))];
}

function marksOf(report: FindingReport): readonly Mark[] {
  const here = report.related.filter(({ filename }) => filename === report.filename);
  const byPlace = new Map([...here].reverse().map((each) => [keyOfPlace(each), each]));
  const own = byPlace.get(keyOfPlace(report));
  return [
    { place: report, label: labelOf(own?.message ?? ""), isPrimary: true },
    ...here
      .filter((each) => each !== own && byPlace.get(keyOfPlace(each)) === each)
      .map((each) => ({ place: each, label: labelOf(each.message), isPrimary: false })),
  ];
}

/** Of "rescale=1./255 → RGB/255", what comes of it: the code itself stands just above. */
function labelOf(message: string): string {
  return printable(message.slice(Math.max(0, message.lastIndexOf("→ "))));
}

/** Places in other files. */
function elsewhere({ filename, related }: FindingReport, root: string): readonly string[] {
  return related
    .filter((each) => each.filename !== filename)
    .map((each) => `${each.message} (${placeText(each, root)})`);
}

function notes(report: FindingReport, root: string): readonly (readonly [name: string, text: string])[] {
  const { arrives, expected, why, help, code, fix } = report;
  return [
    // A comment that hides nothing is about no pixels.
    ...(arrives === "" ? [] : [["arrives", arrives] as const, ["expects", expected] as const]),
    ["why", why],
    ["help", help],
    ...(fix ? [["fix", `${fix.message} (${howApplied(fix, report)})`] as const] : []),
    ...elsewhere(report, root).map((text) => ["note", text] as const),
    ["more", `pixelproof explain ${code}`],
  ];
}

function howApplied({ applicability }: FixRecord, { arrives }: FindingReport): string {
  if (applicability === "safe") return "safe: --fix applies it";
  if (applicability === "display") return "to be done by hand";
  const why = arrives === "" ? "it hides more than before" : "a saved model may depend on this";
  return `unsafe, as ${why}: --fix --unsafe-fixes applies it`;
}

/** `   = why: text`, further lines below the text. */
function note(
  name: string,
  text: string,
  gutterWidth: number,
  width: number,
  colors: Colors,
): readonly string[] {
  const lead = `${" ".repeat(gutterWidth + 1)}= ${name}: `;
  const [first = "", ...rest] = wrap(printable(text), width - lead.length);
  const label = `${" ".repeat(gutterWidth + 1)}${colors.blue("=")} ${colors.bold(name)}: `;
  return [label + first, ...rest.map((line) => " ".repeat(lead.length) + line)];
}

function paints({ red, yellow, cyan, green }: Colors): Readonly<Record<Severity, Paint>> {
  return { error: red, warning: yellow, information: cyan, hint: green };
}

import type { Finding, Severity } from "../../core/rules/finding.ts";
import { samePlace } from "../../core/source/span.ts";
import { type CheckedFile, placeText, type Reported } from "../checked-file.ts";
import type { Colors, Output } from "../output.ts";
import { excerpt, type Mark } from "./excerpt.ts";
import { printable } from "./printable.ts";
import type { Reporter } from "./reporter.ts";
import { createSummary } from "./summary.ts";
import { wrap } from "./wrap.ts";

/** For people: each finding with the lines that it is about, and a summary. */
export function createTextReporter(output: Output): Reporter {
  const summary = createSummary();
  return {
    file(checked) {
      for (const reported of checked.findings) output.print(`${findingText(checked, reported, output)}\n\n`);
      summary.add(checked);
    },
    end(checkedFiles) {
      const { line, hint } = summary.tell(checkedFiles);
      const { bold, green } = output.colors;
      output.print(`${summary.isClean() ? green(line) : bold(line)}\n${hint === "" ? "" : `${hint}\n`}`);
    },
  };
}

function findingText(file: CheckedFile, reported: Reported, { colors, width }: Output): string {
  const { finding } = reported;
  const paint = paints(colors)[finding.severity];
  const { lines, gutterWidth } = excerpt(file, marksOf(finding), {
    gutter: colors.blue,
    primary: paint,
    secondary: colors.blue,
    width: width - 10,
  });
  const arrow = `${" ".repeat(gutterWidth)}${colors.blue("-->")} ${placeText(file, finding.place.span.start)}`;
  return [
    ...headline(finding, width, (title) => colors.bold(paint(title)), colors.bold),
    arrow,
    ...lines,
    ...notes(file, reported).flatMap(([name, text]) => note(name, text, gutterWidth, width, colors)),
  ].join("\n");
}

type Paint = (text: string) => string;

function headline(
  { severity, rule, message }: Finding,
  width: number,
  title: Paint,
  bold: Paint,
): readonly string[] {
  const start = `${severity}[${rule}]`;
  const [first = "", ...rest] = wrap(`${start}: ${printable(message)}`, width);
  return [title(start) + bold(first.slice(start.length)), ...rest.map((line) => bold(`  ${line}`))];
}

function marksOf({ place, related }: Finding): readonly Mark[] {
  const here = related.filter((each) => each.place.file === place.file);
  const own = here.find((each) => samePlace(each.place, place));
  const others = here.filter((each, index) => {
    const isFirst = here.findIndex((other) => samePlace(other.place, each.place)) === index;
    return isFirst && !samePlace(each.place, place);
  });
  return [
    { span: place.span, label: labelOf(own?.message ?? ""), isPrimary: true },
    ...others.map((each) => ({ span: each.place.span, label: labelOf(each.message), isPrimary: false })),
  ];
}

/** Of "rescale=1./255 → RGB/255", what comes of it: the code itself stands just above. */
function labelOf(message: string): string {
  return printable(message.slice(Math.max(0, message.lastIndexOf("→ "))));
}

/** Places in other files. */
function elsewhere(file: CheckedFile, { place, related }: Finding): readonly string[] {
  return related
    .filter((each) => each.place.file !== place.file)
    .map((each) => {
      const other = file.fileAt?.(each.place.file);
      return `${each.message} (${other ? placeText(other, each.place.span.start) : `in ${each.place.file}`})`;
    });
}

function notes(
  file: CheckedFile,
  { finding, fix }: Reported,
): readonly (readonly [name: string, text: string])[] {
  const { arrives, expected, why, help, rule } = finding;
  return [
    ["arrives", arrives],
    ["expects", expected],
    ["why", why],
    ["help", help],
    ...(fix ? [["fix", `${fix.title} (${howApplied[fix.applicability]})`] as const] : []),
    ...elsewhere(file, finding).map((text) => ["note", text] as const),
    ["more", `pixelproof explain ${rule}`],
  ];
}

const howApplied = {
  safe: "safe: --fix applies it",
  unsafe: "unsafe, as a saved model may depend on this: --fix --unsafe-fixes applies it",
  display: "to be done by hand",
} as const;

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

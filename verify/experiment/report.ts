import { NEW_CLASSES } from "../drawn/drawn-class.ts";
import { html, type Markup } from "../report/markup.ts";
import { percent } from "../report/words.ts";
import { PREPARATIONS, type Preparation, type Regime } from "./arms.ts";
import type { ArmResult } from "./run-experiment.ts";

/** One row of the table: what was done to the network, and the results by what was done to pixels. */
interface Row {
  readonly title: string;
  readonly results: readonly ArmResult[];
}

const titles: Readonly<Record<Regime, (base: string) => string>> = {
  frozen: (base) => `frozen base (${base})`,
  throughout: (base) => `all of it trained (${base})`,
  scratch: () => "from scratch",
};

const preparations: Readonly<Record<Preparation, string>> = {
  preprocess_input: "its preprocess_input",
  rescale: "rescale=1/255",
  nothing: "nothing",
};

/** For a terminal. */
export function experimentTable(results: readonly ArmResult[]): string {
  const rows = rowsOf(results).map(({ title, results: row }) => [title, ...row.map(cell)]);
  const head = ["accuracy (95 % interval)", ...PREPARATIONS.map((one) => preparations[one])];
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)));
  return [head, ...rows]
    .map(
      (row) =>
        `${row
          .map((text, at) => text.padEnd(widths[at] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}

export function experimentMarkdown(results: readonly ArmResult[]): string {
  const head = ["", ...PREPARATIONS.map((one) => preparations[one])];
  const rows = rowsOf(results).map(({ title, results: row }) => [title, ...row.map(cell)]);
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |\n`).join("");
}

function rowsOf(results: readonly ArmResult[]): readonly Row[] {
  const rows = new Map<string, ArmResult[]>();
  for (const result of results) {
    const title = titles[result.arm.regime](result.arm.base);
    rows.set(title, [...(rows.get(title) ?? []), result]);
  }
  return [...rows].map(([title, row]) => ({
    title,
    results: PREPARATIONS.flatMap((one) => row.find(({ arm }) => arm.preparation === one) ?? []),
  }));
}

function cell({ accuracy, interval: [low, high] }: ArmResult): string {
  return `${percent(accuracy)} (${(100 * low).toFixed(0)}–${(100 * high).toFixed(0)})`;
}

const WIDTH = 760;
const LEFT = 190;
const RIGHT = 20;
const BAND = 54;
const TOP = 46;

const marks: Readonly<Record<Preparation, string>> = {
  preprocess_input: "#1a7f37",
  rescale: "#bc4c00",
  nothing: "#8250df",
};

/** A picture of its own, for light and dark: a point with its interval for each arm. */
export function experimentPlot(results: readonly ArmResult[]): string {
  const rows = rowsOf(results);
  const height = TOP + rows.length * BAND + 34;
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (share) => html`<path d="M${x(share)} ${TOP - 8}V${TOP + rows.length * BAND}" class="grid"/>
<text x="${x(share)}" y="${height - 14}" text-anchor="middle">${percent(share)}</text>`,
  );
  const guess = 1 / NEW_CLASSES.length;
  const guessing = html`<path d="M${x(guess)} ${TOP - 8}V${TOP + rows.length * BAND}" class="grid" stroke-dasharray="4 4"/>
<text x="${x(guess)}" y="${height - 14}" text-anchor="middle">guess</text>`;
  const legend = PREPARATIONS.map(
    (one, at) => html`<circle cx="${LEFT + at * 180}" cy="18" r="5" fill="${marks[one]}"/>
<text x="${LEFT + 12 + at * 180}" y="22">${preparations[one]}</text>`,
  );
  const picture = html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="13" role="img" aria-label="Accuracy with 95 % intervals of each way to train, by what was done to pixels">
<style>text { fill: #1f2328 } .grid { stroke: #d1d9e0 } rect { fill: #ffffff } @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .grid { stroke: #3d444d } rect { fill: #0d1117 } }</style>
<rect width="${WIDTH}" height="${height}"/>
${legend}
${ticks}
${guessing}
${rows.map(plotRow)}
</svg>
`;
  return picture.markup;
}

function plotRow({ title, results }: Row, at: number): Markup {
  const top = TOP + at * BAND;
  const points = results.map(({ arm, accuracy, interval: [low, high] }, place) => {
    const y = top + 12 + place * 14;
    const colour = marks[arm.preparation];
    return html`<path d="M${x(low)} ${y}H${x(high)}" stroke="${colour}" stroke-width="3" opacity=".45"/><circle cx="${x(accuracy)}" cy="${y}" r="5" fill="${colour}"/>
`;
  });
  return html`<text x="${LEFT - 14}" y="${top + 31}" text-anchor="end">${title}</text>${points}`;
}

function x(share: number): string {
  return (LEFT + share * (WIDTH - LEFT - RIGHT - 20)).toFixed(1);
}

import type { Flow } from "../../core/flow/flow.ts";
import { createLineIndex } from "../../core/source/line-index.ts";
import { cellAt, cellsIn } from "../../core/source/notebook.ts";
import { largestDifference } from "../../core/transform/equal.ts";
import type { ChannelOrder, Transform, Triple } from "../../core/transform/transform.ts";

/** What really arrived at a network, measured by running the program under Keras. */
export interface MeasuredRow {
  readonly network: string;
  readonly phase: string;
  readonly file: string;
  /** In a notebook, within the cell. */
  readonly line: number;
  /** From 0 over all the notebook's cells. */
  readonly cell?: number;
  readonly affine: boolean;
  readonly order: ChannelOrder | null;
  readonly scale: Triple | null;
  readonly offset: Triple | null;
}

/** How inference compares with measurement: what was found of it, and what is wrong with it. */
export interface Verdict {
  readonly found: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** Rounding in the measured figures, as a share of the range. */
const ROUNDING = 0.002;

/** Compares the flows of one file with the rows that were measured of it. */
export function judge(text: string, flows: readonly Flow[], rows: readonly MeasuredRow[]): Verdict {
  const lineOf = lineCounter(text);
  const located = flows.map((flow) => ({ flow, ...lineOf(flow.use.call.span.start) }));
  const at = (row: MeasuredRow) =>
    located.filter(
      ({ flow, line, cell }) =>
        flow.network.name === row.network &&
        flow.phase === row.phase &&
        line === row.line &&
        cell === row.cell,
    );
  const found = rows.filter((row) => at(row).some(({ flow }) => agrees(flow, row)));
  const wrong = rows.flatMap((row) => {
    const known = at(row).filter(({ flow }) => flow.arriving.kind === "known");
    const rowsHere = rows.filter((other) => sameUse(other, row));
    return known
      .filter(({ flow }) => !rowsHere.some((other) => mayBe(flow, other)))
      .map(({ flow }) => `${tell(row)}: inferred ${JSON.stringify(flow.arriving)}`);
  });
  const missed = rows
    .filter((row) => !found.includes(row))
    .map((row) => `${tell(row)}: ${whyMissed(at(row))}`);
  return { found: found.length, missed, wrong };
}

/** Lines and cells as the measurement counts them. */
function lineCounter(text: string): (offset: number) => Pick<MeasuredRow, "line" | "cell"> {
  const lines = createLineIndex(text);
  const cells = cellsIn(text) ?? [];
  return (offset) => {
    const line = lines.locationAt(offset).row;
    const cell = cellAt(cells, offset);
    if (!cell) return { line };
    return { line: line - lines.locationAt(cell.span.start).row + 1, cell: cell.number - 1 };
  };
}

function sameUse(a: MeasuredRow, b: MeasuredRow): boolean {
  const isSamePlace = a.file === b.file && a.cell === b.cell && a.line === b.line;
  return isSamePlace && a.network === b.network && a.phase === b.phase;
}

function agrees(flow: Flow, row: MeasuredRow): boolean {
  return flow.arriving.kind === "known" && flow.arriving.isOrderKnown && mayBe(flow, row);
}

function mayBe({ arriving }: Flow, row: MeasuredRow): boolean {
  const measured = transformOf(row);
  if (arriving.kind === "unknown" || !measured) return arriving.kind === "unknown";
  const { transform } = arriving;
  const other: Transform = { ...transform, order: transform.order === "rgb" ? "bgr" : "rgb" };
  const candidates = arriving.isOrderKnown ? [transform] : [transform, other];
  return candidates.some((candidate) => largestDifference(candidate, measured) < ROUNDING);
}

function transformOf({ order, scale, offset }: MeasuredRow): Transform | undefined {
  return order && scale && offset ? { order, scale, offset } : undefined;
}

function tell({ file, cell, line, phase, network, order, scale, offset }: MeasuredRow): string {
  return `${file}:${cell === undefined ? "" : `${cell}:`}${line} ${phase} ${network} [${order} ${scale} ${offset}]`;
}

function whyMissed(here: readonly { readonly flow: Flow }[]): string {
  const [first] = here;
  if (!first) return "no flow";
  return first.flow.arriving.kind === "unknown" ? first.flow.arriving.reason : "the order is not known";
}

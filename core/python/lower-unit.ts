import type { OutlineClause, OutlineItem } from "./block-outline.ts";
import type { LogicalLine } from "./logical-lines.ts";
import { type LoweredClause, lowerCompound } from "./lower-compound.ts";
import { lowerDecorator, lowerLine } from "./lower-line.ts";
import { brokenStatement, type Lowering } from "./lowering.ts";
import type { Piece, ReadTree } from "./raw-node.ts";
import type { Statement } from "./syntax.ts";
import type { PlacedUnit, Unit } from "./unit.ts";

/** What lowering needs beside the text: the parser, and the units that need no lowering. */
export interface Build {
  readonly readTree: ReadTree;
  readonly reusable: ReadonlyMap<OutlineItem, Unit>;
}

/** Lowers an item, which stands in the text around it, or takes over the unit that it was when it did not change. */
export function lowerUnit(item: OutlineItem, around: Around, build: Build): PlacedUnit {
  const offset = item.start - around.start;
  const reused = build.reusable.get(item);
  if (reused) return { unit: reused, offset };
  const text = ownText(around.text, offset, item.end - around.start);
  const lowering: Lowering = { chunk: { start: item.start }, text, broken: [], sawYield: false };
  const nested: PlacedUnit[] = [];
  const statements = lowerItem({ item, text, build, lowering, nested });
  const { chunk, broken, sawYield } = lowering;
  return { unit: { text, chunk, statements, broken, sawYield, nested }, offset };
}

/** A text, and where it starts in the file. */
interface Around {
  readonly text: string;
  readonly start: number;
}

/**
 * A part of a text that does not keep the whole alive: engines make slices that point into their text, and units
 * outlive many versions of it. Joining and slicing copies.
 */
function ownText(text: string, start: number, end: number): string {
  return ` ${text.slice(start, end)}`.slice(1);
}

interface Work {
  readonly item: OutlineItem;
  readonly text: string;
  readonly build: Build;
  readonly lowering: Lowering;
  readonly nested: PlacedUnit[];
}

function lowerItem(work: Work): readonly Statement[] {
  const { item, text, build, lowering } = work;
  if (item.clauses.length === 0) {
    return [brokenStatement({ from: text.length - text.trimStart().length, to: text.length }, lowering)];
  }
  const decorators = item.decorators.map((line) =>
    lowerDecorator(pieceOf(line, work), lowering, build.readTree),
  );
  const clauses = item.clauses.map((clause) => lowerClause(clause, work));
  return lowerCompound(clauses, decorators, text.length, lowering);
}

function lowerClause(clause: OutlineClause, work: Work): LoweredClause {
  const { lowering, build } = work;
  const line = pieceOf(clause.header, work);
  const sawYieldBefore = lowering.sawYield;
  lowering.sawYield = false;
  const { header, statements } = lowerLine(clause.keyword, line, lowering, build.readTree);
  const isMatch = header?.kind === "match";
  const cases = isMatch ? lowerCases(clause.body, work) : [];
  const nested = isMatch ? [] : lowerBody(clause.body, work);
  const { sawYield } = lowering;
  const isOwn = clause.keyword === "def" || clause.keyword === "class";
  lowering.sawYield = sawYieldBefore || (sawYield && !isOwn);
  const body = nested.length > 0 ? [...statements, ...nested] : isMatch ? [] : statements;
  return { range: { from: line.from, to: line.to }, header, body, cases, sawYield };
}

function lowerCases(items: readonly OutlineItem[], work: Work): readonly LoweredClause[] {
  return items.flatMap((item) => {
    const [first, ...others] = item.clauses;
    if (first?.keyword === "case" && others.length === 0) return [lowerClause(first, work)];
    brokenStatement({ from: item.start - work.item.start, to: item.end - work.item.start }, work.lowering);
    return [];
  });
}

function lowerBody(items: readonly OutlineItem[], work: Work): readonly Statement[] {
  const { item, text, build, lowering, nested } = work;
  if (items.length === 0) return [];
  return items.flatMap((inner) => {
    const placed = lowerUnit(inner, { text, start: item.start }, build);
    if (placed.unit.sawYield) lowering.sawYield = true;
    nested.push(placed);
    return placed.unit.statements;
  });
}

function pieceOf({ start, end, closers }: LogicalLine, { item, text }: Work): Piece {
  return { text, from: start - item.start, to: end - item.start, closers };
}

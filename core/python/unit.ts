import type { Span } from "../source/span.ts";
import type { Range } from "./lowering.ts";
import type { Chunk, Statement } from "./syntax.ts";

/**
 * A statement lowered: what an unchanged statement keeps from one version of a file to the next. The statements in its
 * bodies are units of their own, so that an edit costs what it touches and the headers around it.
 */
export interface Unit {
  /** Its source, from the start of its first line. Equal texts mean equal syntax. */
  readonly text: string;
  readonly chunk: Chunk;
  /** Most often one; several for `a; b`, or where a line does not parse. */
  readonly statements: readonly Statement[];
  readonly broken: readonly Range[];
  /** Whether it has a `yield` of the function around it. */
  readonly sawYield: boolean;
  readonly nested: readonly PlacedUnit[];
}

export interface PlacedUnit {
  readonly unit: Unit;
  /** From the start of the unit around it, or of the file. */
  readonly offset: number;
}

/** Moves units to where they stand in the file, and collects the spans of what did not parse. */
export function placeUnits(units: readonly PlacedUnit[], start: number, broken: Span[]): void {
  for (const { unit, offset } of units) {
    const at = start + offset;
    unit.chunk.start = at;
    for (const { from, to } of unit.broken) broken.push({ start: at + from, end: at + to });
    placeUnits(unit.nested, at, broken);
  }
}

/** Moves units, and those within them, to where they stand from `start` on. */
export function moveUnits(units: readonly PlacedUnit[], start: number): void {
  for (const { unit, offset } of units) {
    unit.chunk.start = start + offset;
    moveUnits(unit.nested, start + offset);
  }
}

/** Units by their text, each to be taken once. */
export class UnitPool {
  private readonly units = new Map<string, Unit[]>();

  constructor(units: readonly PlacedUnit[]) {
    for (const { unit } of units) {
      const same = this.units.get(unit.text);
      if (same) same.push(unit);
      else this.units.set(unit.text, [unit]);
    }
  }

  get isEmpty(): boolean {
    return this.units.size === 0;
  }

  take(text: string): Unit | undefined {
    return this.units.get(text)?.pop();
  }

  /** The units inside those that nobody took. */
  nested(): UnitPool {
    return new UnitPool([...this.units.values()].flatMap((same) => same.flatMap((unit) => unit.nested)));
  }
}

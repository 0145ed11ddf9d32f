import type { Span } from "../source/span.ts";
import { moveUnits, type PlacedUnit, type Unit } from "./unit.ts";

/** Beyond the positions of any file. */
const FIRST = 2 ** 30;
/** Where the numbers end that engines keep without a box. */
const LAST = 2 ** 31 - 1;

/** The places of one version of a file, and how to find from them what they stand for. */
export interface Placement {
  readonly textAt: (span: Span) => string;
  /** Where a lasting position is in the file's text; other positions, those of other files, stay as they are. */
  readonly inFile: (position: number) => number;
}

/**
 * Gives each top-level unit of a file a place that it keeps for as long as it is not edited, so that what was found out
 * about it stays true while text above it comes and goes.
 */
export class LastingPlaces {
  private next = FIRST;
  private readonly starts = new WeakMap<Unit, number>();

  /** False where there are no places left: then everything has to start anew. */
  get hasRoom(): boolean {
    return this.next < LAST - FIRST / 4;
  }

  /** Runs with the units at their lasting places, and moves them back to where they stand in the file. */
  use<T>(units: readonly PlacedUnit[], run: (placement: Placement) => T): T {
    const starts = units.map(({ unit }) => this.startOf(unit));
    units.forEach(({ unit }, i) => {
      moveUnits([{ unit, offset: starts[i] ?? 0 }], 0);
    });
    try {
      return run(placementOf(units, starts));
    } finally {
      moveUnits(units, 0);
    }
  }

  private startOf(unit: Unit): number {
    const known = this.starts.get(unit);
    if (known !== undefined) return known;
    const start = this.next;
    this.next += unit.text.length + 1;
    this.starts.set(unit, start);
    return start;
  }
}

function placementOf(units: readonly PlacedUnit[], starts: readonly number[]): Placement {
  const inOrder = units
    .map(({ unit, offset }, i) => ({ unit, offset, start: starts[i] ?? 0 }))
    .sort((a, b) => a.start - b.start);
  const at = (position: number) => {
    let [low, high] = [0, inOrder.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((inOrder[middle]?.start ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    return inOrder[low - 1];
  };
  return {
    textAt({ start, end }) {
      const found = at(start);
      return found ? found.unit.text.slice(start - found.start, end - found.start) : "";
    },
    inFile(position) {
      if (position < FIRST) return position;
      const found = at(position);
      return found ? found.offset + position - found.start : position;
    },
  };
}

import { ALWAYS, conjoin, type Guard } from "./guard.ts";

/** Names a cell of the store. Cells hold what programs can change: variables, arrays, lists, models. */
export type Address = number;

/** What a cell holds under a guard. */
export interface Alternative<T> {
  readonly guard: Guard;
  readonly content: T;
}

/** The alternatives of one cell; most often one, with an empty guard. No alternative: nothing was ever written. */
export type Cell<T> = readonly Alternative<T>[];

/** The cells that one branch of the program changed, with what they hold at its end. */
export type Delta<T> = ReadonlyMap<Address, Cell<T>>;

/** A state to come back to. */
export interface Mark {
  readonly trailLength: number;
  readonly freshFrom: Address;
}

/** More alternatives than these are given up as unknown: they cost time and nobody could read the finding. */
const MOST_ALTERNATIVES = 12;

/**
 * The memory of the interpreted program. Branches run one after another on the same store: a trail remembers what
 * each of them overwrote, so that going back costs as much as the branch changed, and joining does too.
 */
export class Store<T> {
  private readonly cells: Cell<T>[] = [];
  private trail: { readonly address: Address; readonly before: Cell<T> }[] = [];
  /** Cells from here on were made since the last mark: nobody else sees them, so writing them leaves no trail. */
  private freshFrom: Address = 0;
  /** Cells below this one are seen from everywhere, whichever branch made them. */
  private keptBelow: Address = 0;
  private readonly isSame: (a: T, b: T) => boolean;
  private readonly tooMany: (contents: readonly T[]) => T;
  private readonly merge: (contents: readonly T[]) => T | undefined;

  constructor(
    isSame: (a: T, b: T) => boolean,
    tooMany: (contents: readonly T[]) => T,
    merge: (contents: readonly T[]) => T | undefined = () => undefined,
  ) {
    this.isSame = isSame;
    this.tooMany = tooMany;
    this.merge = merge;
  }

  allocate(cell: Cell<T>): Address {
    this.cells.push(cell);
    return this.cells.length - 1;
  }

  read(address: Address): Cell<T> {
    return this.cells[address] ?? [];
  }

  write(address: Address, cell: Cell<T>): void {
    if (address < this.freshFrom || address < this.keptBelow)
      this.trail.push({ address, before: this.read(address) });
    this.cells[address] = cell;
  }

  /** For a variable, which its scope knows in every branch even where the cell is fresh. */
  writeVariable(address: Address, cell: Cell<T>): void {
    this.trail.push({ address, before: this.read(address) });
    this.cells[address] = cell;
  }

  mark(): Mark {
    const mark = { trailLength: this.trail.length, freshFrom: this.freshFrom };
    this.freshFrom = this.cells.length;
    return mark;
  }

  /**
   * Runs what makes cells that are there in every branch from then on, and hold what it leaves in them: a module, which
   * Python runs once wherever it is imported first. What it writes into older cells belongs to this branch alone.
   */
  keep<R>(run: () => R): R {
    const start = this.trail.length;
    const from = this.cells.length;
    try {
      return run();
    } finally {
      const older = this.trail.slice(start).filter(({ address }) => address < from);
      this.trail = [...this.trail.slice(0, start), ...older];
      this.keptBelow = this.cells.length;
    }
  }

  /** What changed since the mark. */
  delta(mark: Mark): Delta<T> {
    const changed = new Map<Address, Cell<T>>();
    for (let i = mark.trailLength; i < this.trail.length; i++) {
      const address = this.trail[i]?.address;
      if (address !== undefined && !changed.has(address)) changed.set(address, this.read(address));
    }
    return changed;
  }

  /** Goes back to the mark; further branches may start from it. */
  undo(mark: Mark): void {
    while (this.trail.length > mark.trailLength) {
      const entry = this.trail.pop();
      if (entry) this.cells[entry.address] = entry.before;
    }
  }

  /** The mark is done with; what was written since stays. */
  release(mark: Mark): void {
    this.freshFrom = mark.freshFrom;
  }

  /**
   * After `undo`: makes the state that holds when one of these branches was taken, each under its guard.
   * A branch that left a cell as it was contributes what stands there now.
   */
  join(branches: readonly { readonly guard: Guard; readonly delta: Delta<T> }[]): void {
    const [only] = branches;
    if (branches.length === 1 && only) {
      for (const [address, cell] of only.delta) this.writeVariable(address, cell);
      return;
    }
    const changed = new Set(branches.flatMap(({ delta }) => [...delta.keys()]));
    for (const address of changed) {
      const before = this.read(address);
      this.writeVariable(
        address,
        this.joinCells(branches.map(({ guard, delta }) => ({ guard, cell: delta.get(address) ?? before }))),
      );
    }
  }

  private joinCells(branches: readonly { readonly guard: Guard; readonly cell: Cell<T> }[]): Cell<T> {
    const written = branches.filter(({ cell }) => cell.length > 0);
    const all = written.flatMap(({ guard, cell }) =>
      cell.flatMap((alternative) => {
        const both = conjoin(guard, alternative.guard);
        return both ? [{ guard: both, content: alternative.content }] : [];
      }),
    );
    return this.simplify(all);
  }

  /** One alternative where all are the same or can be merged; the `tooMany` content where they are too many to tell apart. */
  simplify(all: Cell<T>): Cell<T> {
    const [first] = all;
    if (!first) return all;
    if (all.every(({ content }) => this.isSame(content, first.content))) return certain(first.content);
    const contents = all.map(({ content }) => content);
    const merged = this.merge(contents);
    if (merged !== undefined) return certain(merged);
    return all.length <= MOST_ALTERNATIVES ? all : certain(this.tooMany(contents));
  }
}

/** The cell that holds this whatever the program decides. */
export function certain<T>(content: T): Cell<T> {
  return [{ guard: ALWAYS, content }];
}

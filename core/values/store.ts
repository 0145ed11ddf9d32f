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

/** What a part of the program took from the store as it was before, and what it left there. */
export interface StoreUse<T> {
  readonly reads: ReadonlyMap<Address, Cell<T>>;
  readonly writes: Delta<T>;
  /** The cells that it made, from this address on. */
  readonly made: readonly (Cell<T> | undefined)[];
  readonly madeFrom: Address;
}

/** The part of the program that runs, while it is watched. */
interface Watch<T> {
  readonly mark: Mark;
  /** Cells below were there before it. */
  readonly below: Address;
  readonly reads: Map<Address, Cell<T>>;
  /** What it overwrote first: after going back to that, it is read from outside all the same. */
  originals: Map<Address, Cell<T>> | undefined;
}

const NOTHING: Cell<never> = [];

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
  private readonly cells: (Cell<T> | undefined)[] = [];
  private watch: Watch<T> | undefined;
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

  /** A cell that holds nothing yet, for a name. */
  reserve(): Address {
    return this.cells.push(undefined) - 1;
  }

  read(address: Address): Cell<T> {
    const cell = this.cells[address] ?? NOTHING;
    // That a name is not bound is read from outside too, even where its cell was made only now.
    if (this.watch && (address < this.watch.below || cell.length === 0)) noteRead(this.watch, address, cell);
    return cell;
  }

  write(address: Address, cell: Cell<T>): void {
    if (address < this.freshFrom || address < this.keptBelow) this.writeVariable(address, cell);
    else this.cells[address] = cell;
  }

  /** For a variable, which its scope knows in every branch even where the cell is fresh. */
  writeVariable(address: Address, cell: Cell<T>): void {
    const before = this.cells[address] ?? NOTHING;
    this.trail.push({ address, before });
    if (this.watch) noteWrite(this.watch, address, before);
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
      const cells = branches.map(({ guard, delta }) => ({
        guard,
        cell: delta.get(address) ?? this.read(address),
      }));
      this.writeVariable(address, this.joinCells(cells));
    }
  }

  /** From here on what is read and written counts as that of one part of the program. Parts do not nest. */
  beginPart(): void {
    const mark = this.mark();
    this.watch = { mark, below: this.cells.length, reads: new Map(), originals: undefined };
  }

  endPart(): StoreUse<T> {
    const { watch } = this;
    if (!watch) throw new Error("no part of the program was begun");
    this.watch = undefined;
    const { reads, mark, below } = watch;
    const writes = this.delta(mark);
    this.release(mark);
    // No earlier mark is gone back to between parts.
    this.trail.length = mark.trailLength;
    return { reads, writes, made: this.cells.slice(below), madeFrom: below };
  }

  /** Whether all that this part read would be read again, so that it would write the same again. */
  wouldRead(use: StoreUse<T>, isSame: (a: Cell<T>, b: Cell<T>) => boolean): boolean {
    for (const [address, cell] of use.reads) {
      const now = this.cells[address] ?? NOTHING;
      if (now !== cell && !(now.length === 0 && cell.length === 0) && !isSame(now, cell)) return false;
    }
    return true;
  }

  /** Leaves the store as this part of the program left it. */
  repeat({ writes, made, madeFrom }: StoreUse<T>): void {
    for (let i = 0; i < made.length; i++) {
      const cell = made[i];
      // A cell that was reserved may have been bound meanwhile by a part that comes earlier in the program.
      if (cell && cell.length > 0) this.cells[madeFrom + i] = cell;
    }
    for (const [address, cell] of writes) this.cells[address] = cell;
  }

  /** Forgets what cells hold, but not which there are: for another run of a program that knows their addresses. */
  empty(): void {
    this.cells.fill(undefined);
    this.trail = [];
    this.freshFrom = 0;
    this.keptBelow = 0;
    this.watch = undefined;
  }

  /** How many cells there are, those of earlier runs among them. */
  get size(): number {
    return this.cells.length;
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

function noteWrite<T>(watch: Watch<T>, address: Address, before: Cell<T>): void {
  watch.originals ??= new Map();
  if (!watch.originals.has(address)) watch.originals.set(address, before);
}

function noteRead<T>({ reads, originals }: Watch<T>, address: Address, cell: Cell<T>): void {
  if (reads.has(address)) return;
  const original = originals?.get(address);
  if (original === undefined || original === cell) reads.set(address, cell);
}

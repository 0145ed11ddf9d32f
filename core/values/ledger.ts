/** What a part of the program looked up in a ledger, and what it entered. */
export interface LedgerUse<K, V> {
  readonly looked: ReadonlyMap<K, V | undefined> | undefined;
  readonly entered: ReadonlyMap<K, V> | undefined;
  /** How many entries there were, where it asked. */
  readonly size: number | undefined;
  /** Whether it went through all entries: then nothing short of the same whole would repeat it. */
  readonly sawAll: boolean;
}

/**
 * A Map beside the store (which functions were entered, what was saved under a path) that knows what the part of the
 * program that runs took from it and put into it, so that a part that would find the same need not run again.
 */
export class Ledger<K, V> extends Map<K, V> {
  private isWatched = false;
  /** Made when there is something to put into them: most parts of a program use few ledgers. */
  private looked: Map<K, V | undefined> | undefined;
  private entered: Map<K, V> | undefined;
  private sawAll = false;
  private sizeSeen: number | undefined;
  private sizeBefore = 0;

  override get size(): number {
    // Where this part of the program itself made entries, what came before it counts all the same.
    if (this.isWatched) this.sizeSeen ??= this.sizeBefore;
    return super.size;
  }

  override get(key: K): V | undefined {
    const value = super.get(key);
    this.note(key, value);
    return value;
  }

  override has(key: K): boolean {
    this.note(key, super.get(key));
    return super.has(key);
  }

  override set(key: K, value: V): this {
    if (this.isWatched) {
      this.entered ??= new Map();
      this.entered.set(key, value);
    }
    return super.set(key, value);
  }

  override delete(key: K): boolean {
    // Nothing is taken out of a ledger while a program runs; were it so, the part would have to run again.
    this.sawAll = true;
    return super.delete(key);
  }

  override forEach(visit: (value: V, key: K, map: Map<K, V>) => void): void {
    this.sawAll = true;
    super.forEach(visit);
  }

  override keys(): MapIterator<K> {
    this.sawAll = true;
    return super.keys();
  }

  override values(): MapIterator<V> {
    this.sawAll = true;
    return super.values();
  }

  override entries(): MapIterator<[K, V]> {
    this.sawAll = true;
    return super.entries();
  }

  override [Symbol.iterator](): MapIterator<[K, V]> {
    this.sawAll = true;
    return super[Symbol.iterator]();
  }

  beginPart(): void {
    this.isWatched = true;
    this.sawAll = false;
    this.sizeSeen = undefined;
    this.sizeBefore = super.size;
  }

  /** What the part took and left; undefined where it had nothing to do with this ledger. */
  endPart(): LedgerUse<K, V> | undefined {
    const { looked, entered, sizeSeen: size, sawAll } = this;
    this.isWatched = false;
    this.looked = undefined;
    this.entered = undefined;
    return looked || entered || sawAll || size !== undefined ? { looked, entered, size, sawAll } : undefined;
  }

  wouldFind({ looked, size, sawAll }: LedgerUse<K, V>): boolean {
    if (sawAll || (size !== undefined && size !== super.size)) return false;
    for (const [key, value] of looked ?? []) if (super.get(key) !== value) return false;
    return true;
  }

  repeat({ entered }: LedgerUse<K, V>): void {
    for (const [key, value] of entered ?? []) super.set(key, value);
  }

  private note(key: K, value: V | undefined): void {
    if (!this.isWatched || this.entered?.has(key)) return;
    this.looked ??= new Map();
    if (!this.looked.has(key)) this.looked.set(key, value);
  }
}

import { nestedItems, type OutlineItem } from "./block-outline.ts";
import { type PlacedUnit, type Unit, UnitPool } from "./unit.ts";

/** The units of a file's previous version that stand for items of this one. Each unit is used at most once. */
export function reusableUnits(
  text: string,
  items: readonly OutlineItem[],
  previous: readonly PlacedUnit[],
): ReadonlyMap<OutlineItem, Unit> {
  const reusable = new Map<OutlineItem, Unit>();
  let level = items;
  let pool = new UnitPool(previous);
  while (level.length > 0 && !pool.isEmpty) {
    const changed = level.filter((item) => {
      const unit = pool.take(text.slice(item.start, item.end));
      if (unit) reusable.set(item, unit);
      return !unit;
    });
    level = changed.flatMap(nestedItems);
    pool = pool.nested();
  }
  return reusable;
}

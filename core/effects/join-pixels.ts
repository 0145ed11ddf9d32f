import { conjoin } from "../values/guard.ts";
import { type DType, type Pixels, sameMap, unknownPixels } from "../values/pixels.ts";
import { type Alternative, type Cell, certain } from "../values/store.ts";

const MOST_ALTERNATIVES = 12;
const DIFFERENT = "images that were prepared in different ways stand in one array";

/** What one array holds into which all of these are put: the same map, or an unknown one where they differ. */
export function joinCells(cells: readonly Cell<Pixels>[]): Cell<Pixels> {
  const [first = [], ...others] = cells;
  return others.reduce(joinTwo, first);
}

/** The pixels of one array that holds both. An array that was not yet filled adds nothing: `np.append(np.empty(…), x)`. */
export function joinPixels(a: Pixels, b: Pixels): Pixels {
  if (a.isBlank) return b;
  if (b.isBlank) return a;
  const dtype = commonType(a.dtype, b.dtype);
  if (a.map.kind === "unknown") return { ...a, dtype };
  if (b.map.kind === "unknown") return { ...b, dtype };
  if (a.input !== b.input || !sameMap(a.map, b.map)) return unknownPixels(DIFFERENT, { ...a, dtype });
  return { ...(b.steps.length > a.steps.length ? b : a), dtype };
}

function joinTwo(a: Cell<Pixels>, b: Cell<Pixels>): Cell<Pixels> {
  const joined: Alternative<Pixels>[] = [];
  for (const left of a) {
    for (const right of b) {
      const guard = conjoin(left.guard, right.guard);
      if (guard) joined.push({ guard, content: joinPixels(left.content, right.content) });
    }
  }
  const [first] = joined;
  if (joined.length <= MOST_ALTERNATIVES || !first) return joined;
  return certain(unknownPixels("too many possibilities to follow", first.content));
}

function commonType(a: DType, b: DType): DType {
  if (a === b) return a;
  if (a === "unknown" || b === "unknown") return "unknown";
  return a === "float" || b === "float" ? "float" : "integer";
}

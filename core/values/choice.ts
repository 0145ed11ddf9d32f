import { ALWAYS, areCompatible, conjoin, type Guard, separate } from "./guard.ts";
import { unknown } from "./make.ts";
import { sameValue } from "./same.ts";
import type { Value } from "./value.ts";

/** One possibility of a value, and what the program must have decided for it. */
export interface Possibility {
  readonly guard: Guard;
  readonly value: Value;
}

const MOST_POSSIBILITIES = 12;

/** The possibilities of a value that are open on this path: those of a choice, or the value itself. */
export function possibilitiesOf(value: Value, path: Guard): readonly Possibility[] {
  if (value.kind !== "choice") return [{ guard: ALWAYS, value }];
  return value.alternatives.filter(({ guard }) => areCompatible(guard, path));
}

/** The value that is one of these: flattened, told apart by their guards, one value where they are all the same. */
export function choose(possibilities: readonly Possibility[]): Value {
  const [only] = possibilities;
  if (only && possibilities.length === 1 && only.value.kind !== "choice") return only.value;
  const flat = possibilities.flatMap(({ guard, value }) =>
    value.kind !== "choice"
      ? [{ guard, value }]
      : value.alternatives.flatMap((inner) => {
          const both = conjoin(guard, inner.guard);
          return both ? [{ guard: both, value: inner.value }] : [];
        }),
  );
  const [first] = flat;
  if (!first) return unknown("the program never gets here");
  if (flat.every(({ value }) => sameValue(value, first.value))) return first.value;
  if (flat.length > MOST_POSSIBILITIES) return unknown("too many possibilities to follow");
  return { kind: "choice", alternatives: separate(flat) };
}

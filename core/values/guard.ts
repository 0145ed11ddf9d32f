/**
 * What a run of the program must have decided to get here: facts about values that cannot be read from the text.
 * A key names the value ("args.model"), the same wherever the program looks at it, so that two branches that ask
 * the same question are told apart by the same answer.
 */
export type Guard = ReadonlyMap<string, Fact>;

/** The value is this constant (as Python writes it), or is none of these. */
export type Fact = { readonly is: string } | { readonly not: ReadonlySet<string> };

export const ALWAYS: Guard = new Map();

export function guardOf(key: string, fact: Fact): Guard {
  return new Map([[key, fact]]);
}

/** Both guards at once; undefined where they contradict each other. One of the two itself, where it says all. */
export function conjoin(a: Guard, b: Guard): Guard | undefined {
  // Most guards hold nothing: most code runs whatever the program decides.
  if (b.size === 0) return a;
  if (a.size < b.size) return conjoin(b, a);
  let result: Map<string, Fact> | undefined;
  for (const [key, fact] of b) {
    const known = a.get(key);
    const both = known ? conjoinFacts(known, fact) : fact;
    if (!both) return undefined;
    if (both !== known) {
      result ??= new Map(a);
      result.set(key, both);
    }
  }
  return result ?? a;
}

export function areCompatible(a: Guard, b: Guard): boolean {
  if (a.size === 0 || b.size === 0) return true;
  if (a.size < b.size) return areCompatible(b, a);
  for (const [key, fact] of b) {
    const known = a.get(key);
    if (known && !conjoinFacts(known, fact)) return false;
  }
  return true;
}

let separations = 0;

/**
 * Guards that tell these apart: where two could hold at once (two turns of a loop that both may have been the last),
 * each gets a fact of its own, so that a path is on one of them only.
 */
export function separate<T extends { readonly guard: Guard }>(alternatives: readonly T[]): readonly T[] {
  const overlaps = alternatives.some((a, i) =>
    alternatives.slice(i + 1).some((b) => areCompatible(a.guard, b.guard)),
  );
  if (!overlaps) return alternatives;
  const key = `?way${++separations}`;
  return alternatives.map((alternative, i) => {
    const guard = new Map([...alternative.guard, [key, { is: String(i) }]]);
    return { ...alternative, guard };
  });
}

function conjoinFacts(a: Fact, b: Fact): Fact | undefined {
  if ("is" in a) {
    if ("is" in b) return a.is === b.is ? a : undefined;
    return b.not.has(a.is) ? undefined : a;
  }
  if ("is" in b) return a.not.has(b.is) ? undefined : b;
  if ([...b.not].every((constant) => a.not.has(constant))) return a;
  return { not: new Set([...a.not, ...b.not]) };
}

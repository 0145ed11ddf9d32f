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

/** Both guards at once; undefined where they contradict each other. */
export function conjoin(a: Guard, b: Guard): Guard | undefined {
  if (a.size === 0) return b;
  if (b.size === 0) return a;
  const result = new Map(a);
  for (const [key, fact] of b) {
    const known = result.get(key);
    const both = known ? conjoinFacts(known, fact) : fact;
    if (!both) return undefined;
    result.set(key, both);
  }
  return result;
}

export function areCompatible(a: Guard, b: Guard): boolean {
  return conjoin(a, b) !== undefined;
}

function conjoinFacts(a: Fact, b: Fact): Fact | undefined {
  if ("is" in a) {
    if ("is" in b) return a.is === b.is ? a : undefined;
    return b.not.has(a.is) ? undefined : a;
  }
  if ("is" in b) return a.not.has(b.is) ? undefined : b;
  return { not: new Set([...a.not, ...b.not]) };
}

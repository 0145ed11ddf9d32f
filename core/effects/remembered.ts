/** More pairs than these are looked up anew each time: names come from programs, and there is no end to them. */
const MOST_PAIRS = 20_000;

/** The same function of two names, which answers a question that it was asked before without putting the names together. */
export function rememberedByNames<T>(
  find: (outer: string, inner: string) => T,
): (outer: string, inner: string) => T {
  const known = new Map<string, Map<string, { readonly found: T }>>();
  let pairs = 0;
  return (outer, inner) => {
    const ofOuter = known.get(outer);
    const before = ofOuter?.get(inner);
    if (before) return before.found;
    const found = find(outer, inner);
    if (pairs++ >= MOST_PAIRS) return found;
    if (ofOuter) ofOuter.set(inner, { found });
    else known.set(outer, new Map([[inner, { found }]]));
    return found;
  };
}

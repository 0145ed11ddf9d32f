import type { Effect, Effects } from "./effect.ts";

/** The same effects under each of these prefixes: `tensorflow.divide` and `tensorflow.math.divide`. */
export function under(prefixes: string | readonly string[], effects: Effects): Effects {
  const entries = [prefixes]
    .flat()
    .flatMap((prefix) => Object.entries(effects).map(([name, of]) => [`${prefix}.${name}`, of] as const));
  return Object.fromEntries(entries);
}

/** One effect under many names: `each("shuffle repeat take", same)`. */
export function each(names: string, effectOf: Effect): Effects {
  const separate = names.split(" ").filter((name) => name !== "");
  return Object.fromEntries(separate.map((name) => [name, effectOf]));
}

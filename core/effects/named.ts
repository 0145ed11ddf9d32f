import type { Effect, Effects } from "./effect.ts";

/** The same effects under each of these prefixes: `tensorflow.divide` and `tensorflow.math.divide`. */
export function under(prefixes: string | readonly string[], effects: Effects): Effects {
  const all: Record<string, Effect> = {};
  const names = Object.keys(effects);
  for (const prefix of typeof prefixes === "string" ? [prefixes] : prefixes) {
    for (const name of names) {
      const of = effects[name];
      if (of) all[`${prefix}.${name}`] = of;
    }
  }
  return all;
}

/** One effect under many names: `each("shuffle repeat take", same)`. */
export function each(names: string, effectOf: Effect): Effects {
  const all: Record<string, Effect> = {};
  for (const name of names.split(" ")) if (name !== "") all[name] = effectOf;
  return all;
}

import { parseSync } from "vite";

/** A regular expression as it is written, or the code that makes one when it runs. */
export type Pattern =
  | { readonly kind: "literal"; readonly source: string; readonly flags: string }
  | { readonly kind: "made"; readonly code: string };

/** Every regular expression of a TypeScript file, by a real parser. */
export function patternsIn(file: string, text: string): readonly Pattern[] {
  const { program, errors } = parseSync(file, text);
  const [error] = errors;
  if (error) throw new Error(`${file} does not parse: ${error.message}`);
  return [...patternsOf(program, text)];
}

function* patternsOf(value: unknown, text: string): Generator<Pattern> {
  if (Array.isArray(value)) {
    for (const item of value) yield* patternsOf(item, text);
  } else if (isObject(value)) {
    if (isObject(value.regex)) {
      yield { kind: "literal", source: String(value.regex.pattern), flags: String(value.regex.flags) };
    }
    if (makesPattern(value)) yield { kind: "made", code: text.slice(Number(value.start), Number(value.end)) };
    for (const child of Object.values(value)) yield* patternsOf(child, text);
  }
}

/** `new RegExp(…)`, `RegExp(…)` */
function makesPattern({ type, callee }: Readonly<Record<string, unknown>>): boolean {
  const calls = type === "NewExpression" || type === "CallExpression";
  return calls && isObject(callee) && callee.name === "RegExp";
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !(value instanceof RegExp);
}

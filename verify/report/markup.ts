import { NOT_SHOWN, unsteered } from "../../core/answers/steering.ts";

/** HTML that is safe to show: made by `html` alone. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | undefined | readonly Markup[];

/** HTML from a template: every text that is put in is escaped, so that no file's name or code can become markup. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const written = literals.map((literal, at) => literal + writtenOf(parts[at]));
  return { markup: written.join("") };
}

function writtenOf(part: Part): string {
  if (part === undefined) return "";
  if (typeof part === "string" || typeof part === "number") return escaped(String(part));
  return "markup" in part ? part.markup : part.map(({ markup }) => markup).join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Fit for an element's content and for a quoted attribute. Line breaks stay: code has them. */
function escaped(text: string): string {
  const harmless = unsteered(text, (character) => (character === "\n" ? character : NOT_SHOWN));
  return harmless.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
